"""Decisions: what people settled, in the order they settled it. Entries are appended; nothing ever changes one.

Because nothing changes one, what was fetched once is kept, and only what came after it is fetched again.
"""

import json
import threading
from bisect import bisect_right
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Row, func, insert, select

from crosswire.ledger.rows import as_json
from crosswire.ledger.schema import decisions
from crosswire.ledger.session import Session
from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind


class Decisions(Session):
    """What a store knows of people's decisions."""

    def __init__(self, engine: Engine, path: Path, *, writable: bool) -> None:
        super().__init__(engine, path, writable=writable)
        self._fetched: tuple[list[int], list[Decision]] = ([], [])
        self._fetching = threading.Lock()

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
        self._thread.appended = self._current()

    def decisions(self) -> list[Decision]:
        """All decisions, the earliest first."""
        with self.snapshot():
            last = self.last_decision()
            numbers, known = self._fetched
            if (numbers[-1] if numbers else 0) < last:
                wanted = select(decisions).where(decisions.c.number > (numbers[-1] if numbers else 0))
                rows = self._rows(wanted.order_by(decisions.c.number))
                numbers, known = [*numbers, *(row.number for row in rows)], [*known, *map(_decision, rows)]
                if not self._appended_here():  # what is not committed may never have been
                    with self._fetching:
                        self._fetched = max((numbers, known), self._fetched, key=lambda fetched: len(fetched[0]))
        # A snapshot that began before others decided does not see what they decided.
        return known[: bisect_right(numbers, last)]

    def _appended_here(self) -> bool:
        """True where the step under way wrote a decision."""
        current = self._current()
        return current is not None and getattr(self._thread, "appended", None) is current

    def last_entry(self) -> tuple[int, str]:
        """The number and the id of the last decision, 0 and empty where there is none: up to it the log never changes."""
        wanted = select(decisions.c.number, decisions.c.id).order_by(decisions.c.number.desc()).limit(1)
        row = self._row(wanted)
        return (row.number, row.id) if row else (0, "")

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
