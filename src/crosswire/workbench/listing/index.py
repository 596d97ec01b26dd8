"""The index of the list: the columns of all events of a store, brought up to date by what changed since it was last asked.

Always holds: what it answers is one state of the store; only the rows that changed are read again.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable
from functools import lru_cache
from itertools import compress
from threading import RLock

import numpy as np

from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import REPORT
from crosswire.workbench.deciding import in_force
from crosswire.workbench.listing.choosing import chosen_by
from crosswire.workbench.listing.columns import Columns, Mask
from crosswire.workbench.listing.counting import bars, bins, facets
from crosswire.workbench.listing.filters import ListingFilter
from crosswire.workbench.listing.ordering import Orders
from crosswire.workbench.listing.page import ListingPage

AGAIN = 4
"""Where more than one in so many events changed, all are read again."""

SEARCHES = 32
"""Searches whose finds are remembered until something changes."""


class ListingIndex:
    """The list of one store. May be asked from several threads; one is answered at a time."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._columns = Columns()
        self._orders = Orders()
        self._seen = 0
        self._decided_at = -1
        self._decided = _Decided()
        self._found: OrderedDict[str, Mask] = OrderedDict()

    def page(self, ledger: Ledger, wanted: ListingFilter, offset: int, most: int) -> ListingPage:
        """The rows `offset` + 1 to `offset` + `most` under the filters, with the counts beside them."""
        with self._lock, ledger.snapshot():
            self._refresh(ledger)
            columns = self._columns
            chosen = chosen_by(columns, wanted, lambda query: self._search(ledger, query))
            mask = chosen.all
            places = self._orders.page(columns, mask, wanted.sort, offset, most)
            unit, drawn, undated = bars(columns, chosen, wanted)
            patches, unplaced = bins(columns, mask, ledger)
            reviewed = columns["reviewed"]
            return ListingPage(
                rows=tuple(ledger.listed([columns.ids[p] for p in places])),
                reviewed=frozenset(columns.ids[p] for p in places if reviewed[p]),
                offset=offset,
                total=int(np.count_nonzero(mask)),
                of_all=len(columns.at),
                unit=unit,
                bars=drawn,
                undated=undated,
                bins=patches,
                unplaced=unplaced,
                facets=facets(columns, chosen, wanted),
            )

    def every_id(self, ledger: Ledger, wanted: ListingFilter) -> frozenset[str]:
        """The ids of all events under the filters."""
        with self._lock, ledger.snapshot():
            self._refresh(ledger)
            mask = chosen_by(self._columns, wanted, lambda query: self._search(ledger, query)).all
            return frozenset(compress(self._columns.ids, mask.tolist()))

    def ready(self, ledger: Ledger) -> None:
        """Reads what there is to read, so that the first who asks need not wait."""
        with self._lock, ledger.snapshot():
            self._refresh(ledger)

    def _refresh(self, ledger: Ledger) -> None:
        seen, changed = ledger.listing_changed(self._seen)
        decided_at = ledger.last_decision()
        if changed:
            self._read(ledger, changed)
            self._seen = seen
        if decided_at != self._decided_at:
            self._decided = _Decided.of(ledger)
            self._decided_at = decided_at
            self._columns["reviewed"][:] = False
            self._mark(self._decided.events(ledger))
        elif changed and self._decided.any:
            self._mark(self._decided.among(ledger, changed))
        if changed:
            self._orders.forget()
            self._found.clear()

    def _read(self, ledger: Ledger, changed: list[str]) -> None:
        if AGAIN * len(changed) > len(self._columns.at):
            self._columns = columns = Columns()
            rows = ledger.listing()
        else:
            columns = self._columns
            rows = ledger.listing(changed)
            for event_id in changed:
                columns.drop(event_id)
        for row in rows:
            matters = json.loads(row.matters) if row.matters else []
            sorts = [m["matter"].partition("/")[0] for m in matters]
            weight = max((m["weight"] for m in matters), default=0.0)
            columns.put(row, row.number, _outlets(row.outlets), sorts, weight)

    def _mark(self, event_ids: Iterable[str]) -> None:
        reviewed, at = self._columns["reviewed"], self._columns.at
        for event_id in event_ids:
            if event_id in at:
                reviewed[at[event_id]] = True

    def _search(self, ledger: Ledger, query: str) -> Mask:
        """The events whose words the query finds."""
        if query not in self._found:
            numbers = self._columns["number"]
            written = ledger.found_by_words(query)
            found = np.fromstring(written, np.int64, sep=",") if written else np.zeros(0, np.int64)
            self._found[query] = (
                np.isin(numbers, found, assume_unique=False, kind="table") if len(found) else numbers < -1
            )
            while len(self._found) > SEARCHES:
                self._found.popitem(last=False)
        self._found.move_to_end(query)
        return self._found[query]


@lru_cache(maxsize=1 << 14)
def _outlets(written: str) -> tuple[str, ...]:
    return tuple(json.loads(written))


class _Decided:
    """What the decisions in force speak of: reports, and events by their own ids."""

    def __init__(self, reports: frozenset[str] = frozenset(), events: frozenset[str] = frozenset()) -> None:
        self._reports, self._events = reports, events

    @classmethod
    def of(cls, ledger: Ledger) -> _Decided:
        """Those of the store as it is."""
        standing = in_force(ledger)
        log = [d for d in ledger.decisions() if d.id in standing]
        subjects = {s for d in log for s in d.subjects}
        # A claim that a person added, or that no reader finds any longer, is known to the log alone.
        named = {report for d in log if (report := d.value(REPORT))}
        reports = ledger.reports_of_claims(subjects) | {s for s in subjects if s.startswith("r")} | named
        return cls(frozenset(reports), frozenset(s for s in subjects if s.startswith("e")))

    @property
    def any(self) -> bool:
        """True where there are any."""
        return bool(self._reports or self._events)

    def events(self, ledger: Ledger) -> set[str]:
        """The events that any of them speaks of."""
        return {*ledger.event_ids_of(self._reports), *self._events}

    def among(self, ledger: Ledger, event_ids: Iterable[str]) -> set[str]:
        """Those of the events that any of them speaks of."""
        some = list(event_ids)
        told = ledger.publications_by_event(some)
        return {e for e in some if e in self._events or not self._reports.isdisjoint(told[e])}
