"""Changes: what placings joined, split and renamed, in the order it happened. Entries are appended; nothing changes one.

They are what history leaves beside the record: the events are a function of the reports, the way there is not.
"""

import json
from collections.abc import Sequence

from sqlalchemy import func, insert, or_, select

from crosswire.ledger.records import EventChange
from crosswire.ledger.rows import as_json
from crosswire.ledger.schema import event_changes
from crosswire.ledger.session import Session


class Changes(Session):
    """What a store knows of how its events came about."""

    def append_change(self, kind: str, before: Sequence[str], after: Sequence[str], reports: Sequence[str]) -> None:
        """Writes down that the events `before` became those `after` when `reports` were placed."""
        row = {"kind": kind, "before": as_json(before), "after": as_json(after), "reports": as_json(reports)}
        self._write(insert(event_changes), row)

    def event_changes(self, event_id: str | None = None) -> list[EventChange]:
        """All changes, or those that touched an event of that id, the earliest first."""
        found = select(event_changes).order_by(event_changes.c.number)
        if event_id is not None:
            sides = (event_changes.c.before, event_changes.c.after)
            found = found.where(or_(*(func.instr(side, json.dumps(event_id)) > 0 for side in sides)))
        return [
            EventChange(row.kind, *(tuple(json.loads(part)) for part in (row.before, row.after, row.reports)))
            for row in self._rows(found)
        ]
