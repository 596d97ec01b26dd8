"""Decisions: what people settled, in the order they settled it. Entries are appended; nothing ever changes one."""

import json
from typing import Any

from sqlalchemy import Row, func, insert, select

from crosswire.ledger.rows import as_json
from crosswire.ledger.schema import decisions
from crosswire.ledger.session import Session
from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind


class Decisions(Session):
    """What a store knows of people's decisions."""

    def append_decision(self, decision: Decision) -> None:
        """Writes down a decision after all others.

        Raises LedgerError where one of that id is there already.
        """
        self._write(
            insert(decisions),
            {
                "id": decision.id,
                "kind": decision.kind.value,
                "subjects": as_json(decision.subjects),
                "who": decision.who,
                "decided_at": decision.when,
                "why": decision.why,
                "corrected": as_json(decision.values),
            },
        )

    def decisions(self) -> list[Decision]:
        """All decisions, the earliest first."""
        return [_decision(row) for row in self._rows(select(decisions).order_by(decisions.c.number))]

    def last_decision(self) -> int:
        """The number of the last decision, 0 where there is none: it rises with each."""
        row = self._row(select(func.max(decisions.c.number).label("last")))
        return int(row.last or 0) if row else 0


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        row.id,
        DecisionKind(row.kind),
        tuple(json.loads(row.subjects)),
        row.who,
        row.decided_at,
        row.why,
        tuple((name, value) for name, value in json.loads(row.corrected)),
    )
