"""Placing: which events the new reports touch, worked out again from what is stored; nothing else is looked at."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.grouping import Sketch, compare, group
from crosswire.grouping.constraints import standing
from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import Decision
from crosswire.model.linkage import Link
from crosswire.model.plain import from_plain
from crosswire.workbench.deriving import event_record


def place(ledger: Ledger, report_ids: Iterable[str], beside: Iterable[str] = ()) -> set[str]:
    """Places those reports among the stored ones and derives their events anew; the ids of the events that came of it.

    `beside` are reports whose events are derived anew with them, because they hung together with them before.

    Inside a transaction. A report is compared with those that share a grouping key; all that hangs together with it is
    grouped again, so that the result does not depend on the order in which reports came.
    """
    fresh = sorted(set(report_ids))
    sketches = Sketches(ledger)
    links: list[Link] = []
    for report_id in fresh:
        for other in sorted(ledger.candidates(ledger.keys(report_id)) - {report_id}):
            link = sketches.link(*sorted((report_id, other)))
            if link.same:
                links.append(link)
    ledger.put_links(links)
    decisions = ledger.decisions()
    block = reach(ledger, [*fresh, *beside], decisions)
    old = ledger.event_ids_of(block)
    groups = group(
        sorted(block),
        [(link.a, link.b) for link in ledger.links_among(block) if link.same],
        lambda a, b: sketches.link(a, b).score,
        [d for d in decisions if set(d.subjects) & block],
        {r: s.given_event for r, s in sketches.of(block).items()},
    )
    ledger.replace_events(old, [event_record(ledger, members) for members in groups])
    return {e for g in groups for e in ledger.event_ids_of(g)}


def reach(ledger: Ledger, report_ids: Iterable[str], decisions: list[Decision]) -> set[str]:
    """All reports that hang together with those given: by likeness, by the sender's own grouping, or by a decision."""
    block = set(report_ids)
    held = [set(d.subjects) for d in standing(decisions)]
    while True:
        wider = ledger.component(block)
        for event in {r.given_event for r in ledger.reports(wider) if r.given_event}:
            wider |= set(ledger.reports_given_event(event))
        for subjects in held:
            if subjects & wider:
                wider |= {s for s in subjects if ledger.has_report(s)}
        if wider == block:
            return block
        block = wider


class Sketches:
    """The stored sketches of a block and their comparisons, each worked out once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[str, Sketch] = {}
        self._links: dict[tuple[str, str], Link] = {}

    def of(self, report_ids: Iterable[str]) -> dict[str, Sketch]:
        """The sketches of those reports."""
        wanted = sorted(set(report_ids))
        missing = [r for r in wanted if r not in self._known]
        for report_id, body in self._ledger.sketches(missing).items():
            self._known[report_id] = from_plain(Sketch, body)
        return {r: self._known[r] for r in wanted}

    def link(self, a: str, b: str) -> Link:
        """The comparison of two reports."""
        if (a, b) not in self._links:
            both = self.of((a, b))
            self._links[a, b] = compare(both[a], both[b])
        return self._links[a, b]
