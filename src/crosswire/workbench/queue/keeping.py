"""Keeping the queue: an event's matters as they are put into its row in the list.

Always holds: what is kept is what deriving everything again would keep, whatever order reports and decisions came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import EventRecord
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.model.voice import OriginReason
from crosswire.model.words import DecisionKind
from crosswire.workbench.deciding_log import Log, log_of
from crosswire.workbench.judged import last_words
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.grouping import Near, of_grouping
from crosswire.workbench.queue.reasons import in_order, left, reasons_of, weighed
from crosswire.workbench.queue.table import threshold

OF_LINKS = ("grouping", "apart")
"""The sorts of matters that rest on how near reports are to others."""


def matters_of_record(
    record: EventRecord, reports: Sequence[Report], voices: Mapping[str, OriginReason], log: Log
) -> tuple[Matter, ...]:
    """The matters of an event that its own record gives; `reports` are as dated in it, `voices` by claim id."""
    members = record.event.reports
    verdicts = {c.id: last_words(found) for c in record.claims if (found := log.on_claim(c.id))}
    beside = Beside(
        reports=reports,
        voices=voices,
        verdicts=verdicts,
        accepted=log.on_event(DecisionKind.ACCEPT, members),
        is_placed=log.place_of(members) is not None,
    )
    return reasons_of(record, beside)


def keep_grouping(ledger: Ledger, events: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Puts what the likeness of reports gives into the rows of events, given as ids with their reports. In a transaction."""
    log = log_of(ledger)
    for event, members in events:
        found = _of_links(ledger, members, log)
        row = next(iter(ledger.listed([event])), None)
        if row is None or row.matters is None:
            continue
        matters = in_order([*(m for m in row.matters if m.sort not in OF_LINKS), *found])
        if matters != row.matters:
            ledger.put_matters(event, matters)


def _of_links(ledger: Ledger, members: Sequence[str], log: Log) -> list[Matter]:
    within = set(members)
    near = [Near(points, a, b) for a, b, points in ledger.points_of(members)]
    if not _is_open(near, within):
        return []
    named = {r for pair in near for r in (pair.a, pair.b)}
    reports = {r.id: r for r in ledger.reports(sorted(named), as_read=True)}
    settled = [d for d in log.grouping if not named.isdisjoint(d.subjects)]
    found = weighed(of_grouping(members, near, reports, settled), len(members))
    return left(found, log.on_event(DecisionKind.ACCEPT, members))


def _is_open(near: Sequence[Near], within: set[str]) -> bool:
    """False where every report is surely near another of the event and to none elsewhere, as is usual."""
    bar = threshold("near_bar")
    best: dict[str, float] = {}
    for pair in near:
        if not (pair.a in within and pair.b in within):
            return True
        for report in (pair.a, pair.b):
            best[report] = max(best.get(report, 0.0), pair.likelihood)
    return any(likelihood < bar for likelihood in best.values())
