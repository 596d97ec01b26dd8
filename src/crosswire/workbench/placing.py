"""Placing: which events the new reports touch, worked out again from what is stored; nothing else is looked at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosswire.grouping import Group, Sketch, compare, event_id, group, keys
from crosswire.grouping.changes import changes
from crosswire.grouping.compare import score, score_if_same
from crosswire.grouping.constraints import standing
from crosswire.grouping.digest import Digest, day_of, digest, is_round_up
from crosswire.grouping.linking import LEADERS, relink
from crosswire.grouping.weights import weights
from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import OF_GROUPING, Decision
from crosswire.model.linkage import Link
from crosswire.model.plain import from_plain
from crosswire.model.report import Report
from crosswire.workbench.deciding_log import log_of
from crosswire.workbench.deriving import claims_as_decided, event_record, kept_of
from crosswire.workbench.passages import allotted
from crosswire.workbench.queue.keeping import keep_grouping
from crosswire.workbench.versions import is_page_key, on_one_page, page_key, versions_beside


def place(
    ledger: Ledger, report_ids: Iterable[str], beside: Iterable[str] = (), given_up: Iterable[str] = ()
) -> set[str]:
    """Places those reports among the stored ones and derives their events anew; the ids of the events that came of it.

    `beside` are reports whose events are derived anew with them, because they hung together with them before; `given_up`
    are keys that the reports had before and have no longer.

    Inside a transaction. All that hangs together with a report is grouped again, so that the result does not depend on
    the order in which reports came. What the placing joined and split is written down.
    """
    fresh = sorted(set(report_ids))
    shelf = StoredShelf(ledger)
    changed = relink(shelf, fresh, shelf.same)
    for key in sorted({int(key, 16) for key in given_up if not is_page_key(key)}):
        # Where a leader is gone another has moved up, and meets all that have the key.
        if len(shelf.smallest(key, LEADERS)) == LEADERS:
            changed |= relink(shelf, shelf.smallest(key, LEADERS), shelf.same)
    decisions = ledger.decisions()
    block = reach(ledger, [*changed, *beside], decisions)
    after, own, guests = grouped(ledger, shelf, block, decisions)
    before = {event: Group(event, tuple(ledger.publications(event))) for event in ledger.event_ids_of(block)}
    # What a round-up says of one incident depends on the others that it tells of.
    shared = guests or any(count > 1 for count in Counter(r for g in before.values() for r in g.members).values())
    again = [g for g in after if shared or before.get(g.anchor) != g or not set(g.members).isdisjoint(fresh)]
    stays = {g.anchor for g in after} - {g.anchor for g in again}
    ledger.replace_events(
        [e for e in before if e not in stays],
        [event_record(ledger, g.anchor, g.members, own.get(g.anchor)) for g in again],
    )
    # An event that stays as it is may have come nearer to a report elsewhere, or further from one of its own.
    moved = {g.anchor for g in again} | set(ledger.event_ids_of([*changed, *beside]))
    keep_grouping(ledger, ((g.anchor, g.members) for g in after if g.anchor in moved))
    write_changes(ledger, before.values(), after, fresh)
    return {g.anchor for g in after}


def derive_again(ledger: Ledger, report_ids: Iterable[str]) -> set[str]:
    """Derives the events of those reports anew, whose reports stay the same; the ids of these events. Inside a transaction."""
    touched = {r for r in report_ids if ledger.has_report(r)}
    events = [e for e in map(ledger.event, ledger.event_ids_of(touched)) if e is not None]
    if any(kept_of(ledger, event) for event in events):
        # Which claims of a round-up belong to which incident has to be found again.
        return place(ledger, (), beside=touched)
    ledger.replace_events([e.id for e in events], [event_record(ledger, e.id, e.reports) for e in events])
    keep_grouping(ledger, ((e.id, e.reports) for e in events))
    return {e.id for e in events}


def grouped(
    ledger: Ledger, shelf: StoredShelf, block: set[str], decisions: Sequence[Decision]
) -> tuple[list[Group], dict[str, dict[str, set[str]]], set[str]]:
    """The events that the reports `block`, which hang together, tell of: ids and reports; by event and report the claims
    that belong to it, for reports that stand in several; and the reports that are guests of an event.
    """
    made = group(
        sorted(block),
        [(a, b) for a, b in ledger.pairs_among(block)],
        shelf.score,
        [d for d in standing(decisions) if d.kind in OF_GROUPING and set(d.subjects) & block],
        {r: s.given_event for r, s in shelf.sketches(block).items()},
        round_ups=[r for r in block if is_round_up(shelf.digest(r))],
        versions=versions_beside(ledger, block),
    )
    found = [Group(event_id(g.anchor), tuple(sorted((*g.members, *g.guests)))) for g in made]
    guests = {r for g in made for r in g.guests}
    home = {r: event_id(g.anchor) for g in made for r in g.members}
    return found, _allotted(ledger, shelf, guests, home, found), guests


def write_changes(ledger: Ledger, before: Iterable[Group], after: Iterable[Group], reports: Sequence[str]) -> None:
    """Writes down what became of the events `before` when `reports` were placed."""
    for change in changes(_single(before), _single(after)):
        ledger.append_change(change.kind, change.before, change.after, reports)


def _single(groups: Iterable[Group]) -> list[Group]:
    """The groups without the reports that stand in several of them."""
    every = list(groups)
    count = Counter(r for g in every for r in g.members)
    return [Group(g.anchor, tuple(r for r in g.members if count[r] == 1)) for g in every]


def _allotted(
    ledger: Ledger, shelf: StoredShelf, guests: set[str], home: Mapping[str, str], after: Sequence[Group]
) -> dict[str, dict[str, set[str]]]:
    """The claims of round-ups by event and report, where a report stands in several events."""
    out: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    log = log_of(ledger)
    for report in ledger.reports(sorted(guests), as_read=True):
        names = {
            g.anchor: frozenset(n for m in g.members if m not in guests for n in shelf.digest(m).name_set)
            for g in after
            if report.id in g.members
        }
        decided = claims_as_decided(ledger, report, log)
        for event, claims in allotted(report.text, (*decided.read, *decided.kept), names, home[report.id]).items():
            out[event][report.id] = claims
    return out


def reach(ledger: Ledger, report_ids: Iterable[str], decisions: Sequence[Decision]) -> set[str]:
    """All reports that hang together with those given: by likeness, by the sender's own grouping, by a decision, or by
    the page on which they stand."""
    block = set(report_ids)
    held = [set(d.subjects) for d in standing(decisions) if d.kind in OF_GROUPING]
    while True:
        wider = ledger.component(block)
        for event in {r.given_event for r in ledger.reports(wider) if r.given_event}:
            wider |= set(ledger.reports_given_event(event))
        for subjects in held:
            if subjects & wider:
                wider |= {s for s in subjects if ledger.has_report(s)}
        wider |= on_one_page(ledger, wider)
        if wider == block:
            return block
        block = wider


def stored_key(key: int) -> str:
    """A key as the ledger keeps it."""
    return f"{key:016x}"


def stored_keys(report: Report, found: Sketch) -> list[str]:
    """The keys of a report, by its sketch, as the ledger keeps them, and that of the page which it stands on."""
    page = page_key(report.url)
    return [*(stored_key(key) for key in keys(found)), *([page] if page else [])]


class StoredShelf:
    """The stored reports as linking and grouping ask for them; sketches and comparisons are each worked out once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._sketches: dict[str, Sketch] = {}
        self._digests: dict[str, Digest] = {}
        self._scores: dict[tuple[str, str], float] = {}

    def sketches(self, report_ids: Iterable[str]) -> dict[str, Sketch]:
        """The sketches of those reports."""
        wanted = sorted(set(report_ids))
        missing = [r for r in wanted if r not in self._sketches]
        for report_id, body in self._ledger.sketches(missing).items():
            self._sketches[report_id] = from_plain(Sketch, body)
        return {r: self._sketches[r] for r in wanted}

    def score(self, a: str, b: str) -> float:
        """The points of two reports, `a` < `b`."""
        if (a, b) not in self._scores:
            self._scores[a, b] = score(self.digest(a), self.digest(b))
        return self._scores[a, b]

    def same(self, a: str, b: str) -> bool:
        """True where two reports, `a` < `b`, reach the bar."""
        if (a, b) in self._scores:
            return self._scores[a, b] >= weights().bar
        found = score_if_same(self.digest(a), self.digest(b))
        if found is not None:
            self._scores[a, b] = found
        return found is not None

    def compared(self, a: str, b: str) -> Link:
        """The comparison of two reports in words."""
        both = self.sketches((a, b))
        return compare(both[a], both[b])

    def keys(self, report: str) -> set[int]:
        """See `crosswire.grouping.linking.Shelf`."""
        return {int(key, 16) for key in self._ledger.keys(report) if not is_page_key(key)}

    def day(self, report: str) -> int | None:
        """See `crosswire.grouping.linking.Shelf`."""
        return day_of(self.digest(report))

    def smallest(self, key: int, most: int) -> list[str]:
        """See `crosswire.grouping.linking.Shelf`."""
        return self._ledger.holders(stored_key(key), most)

    def holders(self, key: int) -> list[str]:
        """See `crosswire.grouping.linking.Shelf`."""
        return self._ledger.holders(stored_key(key))

    def linked(self, report: str) -> Iterable[str]:
        """See `crosswire.grouping.linking.Shelf`."""
        return self._ledger.linked_to(report)

    def link(self, a: str, b: str) -> None:
        """See `crosswire.grouping.linking.Shelf`."""
        self._ledger.put_link(self.compared(a, b))

    def unlink(self, a: str, b: str) -> None:
        """See `crosswire.grouping.linking.Shelf`."""
        self._ledger.delete_link(a, b)

    def digest(self, report: str) -> Digest:
        """The digest of a report."""
        if report not in self._digests:
            self._digests[report] = digest(self.sketches([report])[report])
        return self._digests[report]
