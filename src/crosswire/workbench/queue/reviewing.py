"""Reviewing: the part of the desk that says what needs a person, and finds what a person judges."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from crosswire.model.claim import Claim
from crosswire.model.decision import MATTER, REPORT, Decision
from crosswire.model.listing import Listed
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.model.words import DecisionKind, Scope
from crosswire.workbench.judging import Judging
from crosswire.workbench.opened import one_sentence
from crosswire.workbench.queue.firsts import FIRST, first_reason
from crosswire.workbench.queue.index import Key, QueueIndex, index_of
from crosswire.workbench.queue.items import QueueItem, QueuePage

A_PAGE = 50
"""Items of a page of the queue."""


class Reviewing(Judging):
    """What finds work in an open store."""

    def queue(
        self, *, sort: str = "", within: Collection[str] | None = None, page: int = 1, a_page: int = A_PAGE
    ) -> QueuePage:
        """What needs a person, the weightiest first: of that sort of matter (empty: of all), in the events of the ids
        `within` (null: in all), by pages. A page beyond the last is the last.
        """
        index = self._queued()
        counts = index.counts(within)
        total = counts.get(sort, 0) if sort else sum(counts.values())
        pages = max(1, -(-total // a_page))
        number = min(max(1, page), pages)
        found = self._items(index.page(sort, within, (number - 1) * a_page, a_page))
        return QueuePage(tuple(found), number, pages, total, counts, index.unknown)

    def queue_next(
        self, after: Key | None = None, *, sort: str = "", within: Collection[str] | None = None, back: bool = False
    ) -> QueueItem | None:
        """The item that follows the place `after` in the queue, or the first; `back`: the one before it. Null at the end."""
        key = self._queued().after(after, sort, within, back=back)
        return next(self._items([key]), None) if key else None

    def queue_length(self, *, sort: str = "", within: Collection[str] | None = None) -> int:
        """How many items the queue has."""
        return self._queued().count(sort, within)

    def ready_queue(self) -> None:
        """Reads the queue into memory, so that the first who asks need not wait: a few seconds for a hundred thousand events."""
        self._queued()

    def queue_place(self, key: Key, *, sort: str = "", within: Collection[str] | None = None) -> int:
        """How many items of the queue stand before that place."""
        return self._queued().place(key, sort, within)

    def queue_item(self, event: str, matter: str) -> QueueItem | None:
        """That matter of that event; null where it needs nobody any more."""
        key = self._queued().key_of(event, matter)
        return next(self._items([key]), None) if key else None

    def decision(self, decision_id: str) -> Decision | None:
        """The entry of the log of that id, or null."""
        return next((d for d in reversed(self.decisions()) if d.id == decision_id), None)

    def for_second_reader(self, who: str) -> list[str]:
        """The claims, by id, that somebody else judged and `who` did not, in the order of the log."""
        from crosswire.workbench.deciding_log import log_of

        with one_sentence():
            judged = log_of(self._ledger).judged_claims()
            waiting = [claim for claim, found in judged.items() if all(d.who != who for d in found)]
            known = self._ledger.known_claims(waiting)
            return [claim for claim in waiting if claim in known]

    def claim_unjudged(self, claim_id: str) -> Claim:
        """A claim as its reader gave it, or as it was added, before anybody judged it. Raises NotFound."""
        from crosswire.workbench.deciding_entries import before_them

        with one_sentence():
            return before_them(self._ledger, claim_id, True)

    def claim_after(self, decision: Decision) -> Claim | None:
        """The claim of a decision on one as it left it; null where the entry keeps none that stands in its report."""
        from crosswire.workbench.deciding_claims import judged, seen_claim

        report = self.report(decision.value(REPORT) or "") if decision.value(REPORT) else None
        seen = seen_claim(decision, report) if report else None
        return judged(seen, decision, report) if seen is not None and report is not None else None

    def place_change(self, decision: Decision) -> tuple[Place | None, Place | None]:
        """The place that the reports of a decision's event give by themselves, and the one that the decision settles."""
        from crosswire.reconciling.whereabouts import event_place
        from crosswire.workbench.deciding_places import settled_place

        with one_sentence(), self._ledger.snapshot():
            event = next(iter(self._ledger.event_ids_of(decision.subjects[:1])), None)
            claims = self._ledger.event_claims(event) if event else []
            return event_place([c for c in claims if c.scope is Scope.EVENT]), settled_place(decision)

    def labels(self, event_ids: Sequence[str]) -> dict[str, str]:
        """The headlines of those events, by id; those that are not there are left out."""
        with one_sentence():
            return self._ledger.labels(event_ids)

    def report_or_none(self, report_id: str) -> Report | None:
        """The report of that id, as read; null where the store has none."""
        with one_sentence():
            return self._ledger.report(report_id, as_read=True)

    def people(self) -> list[str]:
        """Everybody by whom a decision stands, by name."""
        from crosswire.workbench.deciding_log import log_of

        with one_sentence():
            return sorted({d.who for d in log_of(self._ledger).standing})

    def decided_by(self, who: str) -> set[str]:
        """The ids of the events of which a decision of that person stands."""
        from crosswire.workbench.deciding_log import log_of

        with one_sentence(), self._ledger.snapshot():
            subjects = {s for d in log_of(self._ledger).standing if d.who == who for s in d.subjects}
            return set(self._ledger.event_ids_of(subjects | self._ledger.reports_of_claims(subjects)))

    def _queued(self) -> QueueIndex:
        from crosswire.workbench.deciding_log import log_of

        with one_sentence():
            index = index_of(self._ledger)
            accepted = [
                d for d in log_of(self._ledger).standing if d.kind is DecisionKind.ACCEPT and d.value(MATTER) == FIRST
            ]
            index.refresh(self._ledger.event_ids_of({r for d in accepted for r in d.subjects}))
            return index

    def _items(self, keys: Iterable[Key]) -> Iterator[QueueItem]:
        wanted = list(keys)
        with one_sentence():
            rows = {row.event_id: row for row in self._ledger.listed(list(dict.fromkeys(e for _, e, _ in wanted)))}
        for _, event, matter in wanted:
            row = rows.get(event)
            found = self._matter(row, matter) if row else None
            if row is not None and found is not None:
                yield QueueItem(row, found)

    def _matter(self, row: Listed, name: str) -> Matter | None:
        if name == FIRST:
            return first_reason(index_of(self._ledger).firsts_of(row.event_id))
        return next((m for m in row.matters or () if m.matter == name), None)
