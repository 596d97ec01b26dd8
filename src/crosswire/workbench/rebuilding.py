"""Rebuilding: everything derived dropped and derived again from reports, what was read in them, decisions and rules.

Always holds: a rebuilding is one step, so that one that is stopped at any moment leaves the store as it was; a store whose
reports were added by this very crosswire comes out the same, byte for byte; what people decided and the history of events are
not touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from crosswire.grouping import Group, sketch
from crosswire.grouping.linking import relink
from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.model.plain import to_plain
from crosswire.workbench.adding import Progress
from crosswire.workbench.derivers import Derivers, Wanted
from crosswire.workbench.deriving import notes_of, own_day
from crosswire.workbench.placing import StoredShelf, grouped, reach, stored_keys, write_changes
from crosswire.workbench.queue.keeping import keep_grouping
from crosswire.workbench.results import Rebuilt

REPORTS_AT_ONCE = 128
"""Reports that are compared together with those before them."""


def rebuild(ledger: Ledger, progress: Progress | None, workers: int) -> Rebuilt:
    """Derives everything in `ledger` again; see `crosswire.workbench.desk.Desk.rebuild`."""
    if not ledger.writable:
        raise LedgerError(f"{ledger.path}: it is read-only; give a store that you may write to")
    with ledger.transaction():
        before, groups_before = ledger.derived_marks(), _groups(ledger)
        ledger.drop_derived()
        reports = list(ledger.read_by())
        told = _Told(progress, 2 * len(reports))
        _compare(ledger, reports, told)
        groups_after = list[Group]()
        with Derivers(ledger, workers) as derive:
            for rows in derive(_events(ledger, reports, groups_after, told)):
                ledger.put_event_rows(rows)
        keep_grouping(ledger, ((g.anchor, g.members) for g in groups_after))
        write_changes(ledger, groups_before, groups_after, ())
        after = ledger.derived_marks()
    unlike = {owner for owner in before.keys() | after.keys() if before.get(owner) != after.get(owner)}
    return Rebuilt(
        reports=len(reports),
        events=len(groups_after),
        events_changed=tuple(sorted(name for kind, name in unlike if kind == "event")),
        reports_changed=tuple(sorted(name for kind, name in unlike if kind == "report")),
    )


def rebuilt_aside(ledger: Ledger, progress: Progress | None, workers: int) -> Rebuilt:
    """What rebuilding would do to `ledger`, which stays as it is: a copy is rebuilt and thrown away."""
    with TemporaryDirectory(prefix="crosswire-") as folder:
        path = Path(folder) / "copy.db"
        ledger.copy_to(path)
        copy = open_ledger(path, create=False)
        try:
            return rebuild(copy, progress, workers)
        finally:
            with suppress(LedgerError):
                copy.close()


class _Told:
    """How far it is, told as it goes."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def more(self, count: int, words: str) -> None:
        """`count` more are done."""
        self._done += count
        if self._progress is not None:
            self._progress(self._done, self._total, words)


def _groups(ledger: Ledger) -> list[Group]:
    return [Group(event, tuple(reports)) for event, reports in ledger.reports_by_event().items()]


def _compare(ledger: Ledger, reports: list[str], told: _Told) -> None:
    """Finds again what reports have in common and links them, as if they came one after the other."""
    for at in range(0, len(reports), REPORTS_AT_ONCE):
        some = reports[at : at + REPORTS_AT_ONCE]
        for report in ledger.reports(some, as_read=True):
            claims = ledger.claims(report.id)
            found = sketch(report, claims, own_day(report, claims, notes_of(ledger, report.id)))
            ledger.put_sketch(report.id, keys=stored_keys(report, found), sketch=to_plain(found))
        shelf = StoredShelf(ledger)
        relink(shelf, some, shelf.same)
        told.more(len(some), "comparing reports")


def _events(ledger: Ledger, reports: list[str], groups: list[Group], told: _Told) -> Iterator[Wanted]:
    """The events to derive, one set of reports that hang together after the other; `groups` takes note of them."""
    decisions = ledger.decisions()
    seen: set[str] = set()
    for report in reports:
        if report in seen:
            continue
        block = reach(ledger, [report], decisions)
        seen |= block
        found, own, _ = grouped(ledger, StoredShelf(ledger), block, decisions)
        groups += found
        yield from ((g.anchor, g.members, own.get(g.anchor)) for g in found)
        told.more(len(block), "deriving events")
