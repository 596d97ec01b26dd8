"""What is derived, as a whole: dropped so that it can be derived again, and marked so that two states can be compared.

Derived is all that follows from reports, their readings and people's decisions: what grouping finds reports by, the
links, and the events with all that is kept beside them. What placings did to events, in the order it happened, is history
and stays.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from sqlalchemy import Table, delete, select

from crosswire.ledger.errors import as_ledger_error
from crosswire.ledger.events import TABLES as OF_EVENTS
from crosswire.ledger.schema import KEPT_FROM, claims, event_words, events, grouping_keys, links, sketches
from crosswire.ledger.session import FAILURES, Session

MARK_BYTES = 8
"""Bytes of a mark: two states of a store of a million events differ unseen once in a trillion times."""

Owner = tuple[str, str]
"""Whose rows a mark is of: `event` or `report`, and the id."""


class Derived(Session):
    """What a store knows of what is derived in it."""

    def drop_derived(self) -> None:
        """Takes out everything derived."""
        for table in (*reversed(OF_EVENTS), links, grouping_keys, sketches):
            self._write(delete(table))
        self._write(delete(claims).where(claims.c.position >= KEPT_FROM))

    def derived_marks(self) -> dict[Owner, bytes]:
        """A mark of all derived rows of each event and of each report: equal marks are equal rows.

        A report's are its keys, its sketch, the links in which it comes first, and the claims that decisions alone keep.
        """
        out: dict[Owner, bytes] = {}
        for owner, row in self._derived_rows():
            out[owner] = blake2b(out.get(owner, b"") + row.encode(), digest_size=MARK_BYTES).digest()
        return out

    def _derived_rows(self) -> Iterator[tuple[Owner, str]]:
        """Every derived row with whose it is; those of one owner in an order that its content settles."""
        of_reports = ((sketches, "report_id"), (grouping_keys, "report_id"), (links, "a"))
        of_events = [(table, "id" if table is events else "event_id") for table in OF_EVENTS]
        chosen: list[tuple[str, Table, str]] = [("event", *each) for each in of_events]
        chosen += [("report", *each) for each in of_reports]
        chosen.append(("report", claims, "report_id"))
        for kind, table, column in chosen:
            # What number a row of words goes by says only when it came.
            columns = [c for c in table.columns if c is not event_words.c.number]
            rows = select(*columns).order_by(*table.primary_key.columns)
            for row in self._stream(rows.where(claims.c.position >= KEPT_FROM) if table is claims else rows):
                yield (kind, row._mapping[column]), f"{table.name}{tuple(row)!r}"

    def copy_to(self, path: Path) -> None:
        """Writes the store as it is into a new file at `path`. Raises LedgerError where that cannot be."""
        try:
            with self._reach() as connection, closing(sqlite3.connect(path)) as target:
                inner = connection.connection.driver_connection
                assert isinstance(inner, sqlite3.Connection)
                inner.backup(target)
        except FAILURES as error:
            raise as_ledger_error(error, path) from error
