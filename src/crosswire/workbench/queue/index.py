"""The queue of a store, held in order: what needs a person in any of its events, the weightiest first.

Always holds: it says what the rows of the list say, each change taken in by itself, so that asking for a page of it costs
the same however many events there are. What is the first of its kind follows from all rows together and is found here.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from sys import intern
from weakref import WeakKeyDictionary, proxy

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.listings import WaitingRow
from crosswire.workbench.queue.firsts import FIRST, Kind, first_reason, kinds_of_row
from crosswire.workbench.queue.table import sorts

Key = tuple[float, str, str]
"""An item's place in the queue: its weight below zero, the event's id, the matter's name."""

FEW = 8
"""Where so many times the events asked for are fewer than the items, their items are put in order by themselves."""


class QueueIndex:
    """The items of a store in their order. Usable from several threads."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger: Ledger = proxy(ledger)  # or the index would keep what it is kept by
        self._lock = threading.RLock()
        self._number = -1
        self._keys: dict[str, list[Key]] = {}
        self._kinds: dict[str, tuple[tuple[str, str], tuple[Kind, ...]]] = {}
        self._ordered: dict[str, list[Key]] = {sort: [] for sort in ("", *sorts())}
        self._events: dict[str, list[str]] = {
            sort: [] for sort in self._ordered
        }  # the events of the keys, side by side
        self._firsts: defaultdict[str, set[Kind]] = defaultdict(set)
        self._of_kind: defaultdict[Kind, list[tuple[str, str]]] = defaultdict(list)
        self._looked_at: frozenset[str] = frozenset()
        self._unknown: set[str] = set()

    def refresh(self, looked_at: Collection[str]) -> None:
        """Takes in what changed since it was last asked. `looked_at` are the events, by id, of which somebody accepted that they
        are the first of their kind.
        """
        with self._lock, self._ledger.snapshot():
            number, changed = self._ledger.listing_changed(max(self._number, 0))
            if self._number < 0:
                self._make()
            else:
                rows = {row.event_id: row for row in self._ledger.waiting(changed)} if changed else {}
                for event in changed:
                    self._drop(event)
                    if event in rows:
                        self._put(rows[event])
            self._number = number
            before, self._looked_at = self._looked_at, frozenset(looked_at)
            for event in before ^ self._looked_at:
                self._show_firsts(event)

    @property
    def unknown(self) -> int:
        """Of how many events nobody asked yet what needs a person, as in a store of an earlier version."""
        return len(self._unknown)

    def firsts_of(self, event: str) -> frozenset[Kind]:
        """What that event is the first of."""
        with self._lock:
            return frozenset(self._firsts.get(event, ()))

    def page(self, sort: str, within: Collection[str] | None, start: int, most: int) -> list[Key]:
        """The items of a sort (empty: of all) in the events `within` (null: in all), from the one numbered `start` on."""
        with self._lock:
            return list(islice(self._items(sort, within), start, start + most))

    def count(self, sort: str, within: Collection[str] | None) -> int:
        """How many items of that sort there are in those events."""
        with self._lock:
            return self._number_of(sort, within, None)

    def counts(self, within: Collection[str] | None) -> dict[str, int]:
        """How many items of each sort there are in those events, in the order of the sorts."""
        with self._lock:
            found = dict.fromkeys(sorts(), 0)
            if within is None or self._is_many(within):
                return {sort: self.count(sort, within) for sort in found}
            for event in within:
                for key in self._of(event):
                    found[_sort(key)] += 1
            return found

    def after(self, key: Key | None, sort: str, within: Collection[str] | None, *, back: bool = False) -> Key | None:
        """The item that follows the place `key` in the order (`back`: that comes before it); null at the end.

        Without a key it is the first of all.
        """
        with self._lock:
            ordered = self._ordered.get(sort, [])
            if key is None:
                return next(iter(self._items(sort, within)), None)
            steps = (
                range(bisect_left(ordered, key) - 1, -1, -1)
                if back
                else range(bisect_right(ordered, key), len(ordered))
            )
            return next((ordered[n] for n in steps if within is None or ordered[n][1] in within), None)

    def place(self, key: Key, sort: str, within: Collection[str] | None) -> int:
        """How many items stand before the place `key`."""
        with self._lock:
            return self._number_of(sort, within, key)

    def key_of(self, event: str, matter: str) -> Key | None:
        """The place of an item; null where it is not in the queue."""
        with self._lock:
            return next((key for key in self._of(event) if key[2] == matter), None)

    def _items(self, sort: str, within: Collection[str] | None) -> Iterable[Key]:
        """The items of a sort in those events, in order."""
        if within is None:
            return self._ordered.get(sort, ())
        if self._is_many(within):
            return (key for key in self._ordered.get(sort, ()) if key[1] in within)
        return self._few(sort, within)

    def _few(self, sort: str, within: Collection[str]) -> list[Key]:
        return sorted(key for event in within for key in self._of(event) if not sort or _sort(key) == sort)

    def _number_of(self, sort: str, within: Collection[str] | None, before: Key | None) -> int:
        """How many items of a sort there are in those events, up to the place `before` where one is given."""
        if within is not None and not self._is_many(within):
            few = self._few(sort, within)
            return len(few) if before is None else bisect_left(few, before)
        ordered = self._ordered.get(sort, [])
        end = len(ordered) if before is None else bisect_left(ordered, before)
        return end if within is None else sum(map(within.__contains__, islice(self._events.get(sort, ()), end)))

    def _is_many(self, within: Collection[str]) -> bool:
        """True where looking at the items of all events is quicker than at those of each one."""
        return FEW * len(within) > len(self._ordered[""])

    def _of(self, event: str) -> Sequence[Key]:
        return self._keys.get(event, ())

    def _make(self) -> None:
        """Takes in all events; all is put in order at the end."""
        # Ids are interned here as in the list: whether one is among many is then told without comparing letters.
        for row in self._ledger.waiting():
            event = intern(row.event_id)
            keys = [(-weight, event, matter) for matter, weight in row.matters]
            self._keys[event] = keys
            self._ordered[""] += keys
            for key in keys:
                self._ordered.setdefault(_sort(key), []).append(key)
            for kind in self._know(row):
                self._of_kind[kind].append(self._kinds[row.event_id][0])
        for sort, ordered in self._ordered.items():
            ordered.sort()
            self._events[sort] = [key[1] for key in ordered]
        for kind, holders in self._of_kind.items():
            holders.sort()
            self._firsts[holders[0][1]].add(kind)
        for event in list(self._firsts):
            self._show_firsts(event)

    def _know(self, row: WaitingRow) -> tuple[Kind, ...]:
        kinds = kinds_of_row(row)
        if not row.is_known:
            self._unknown.add(row.event_id)
        self._kinds[row.event_id] = ((row.date_start or "~", row.event_id), kinds)
        return kinds

    def _put(self, row: WaitingRow) -> None:
        self._keys[row.event_id] = []
        for matter, weight in row.matters:
            self._insert((-weight, intern(row.event_id), matter))
        for kind in self._know(row):
            holders = self._of_kind[kind]
            before = holders[0][1] if holders else None
            insort(holders, self._kinds[row.event_id][0])
            self._lead(kind, before, holders[0][1])

    def _drop(self, event: str) -> None:
        self._unknown.discard(event)
        at, kinds = self._kinds.pop(event, (("", ""), ()))
        for kind in kinds:
            holders = self._of_kind[kind]
            before = holders[0][1]
            holders.remove(at)
            self._lead(kind, before, holders[0][1] if holders else None)
        for key in list(self._keys.pop(event, ())):
            self._remove(key)

    def _lead(self, kind: Kind, before: str | None, after: str | None) -> None:
        """Takes note that the first of a kind is another event."""
        if before == after:
            return
        if before is not None:
            self._firsts[before].discard(kind)
            self._show_firsts(before)
        if after is not None:
            self._firsts[after].add(kind)
            self._show_firsts(after)

    def _show_firsts(self, event: str) -> None:
        """Puts in, or takes out, the item of an event that is the first of something."""
        for key in [key for key in self._of(event) if _sort(key) == FIRST]:
            self._remove(key)
        kinds = self._firsts.get(event)
        if kinds and event in self._kinds and event not in self._looked_at:
            found = first_reason(kinds)
            self._insert((-found.weight, event, found.matter))

    def _insert(self, key: Key) -> None:
        self._keys.setdefault(key[1], []).append(key)
        for sort in ("", _sort(key)):
            ordered = self._ordered.setdefault(sort, [])
            at = bisect_left(ordered, key)
            ordered.insert(at, key)
            self._events.setdefault(sort, []).insert(at, key[1])

    def _remove(self, key: Key) -> None:
        for sort in ("", _sort(key)):
            ordered = self._ordered.get(sort, [])
            at = bisect_left(ordered, key)
            if at < len(ordered) and ordered[at] == key:
                del ordered[at], self._events[sort][at]
        own = self._keys.get(key[1], [])
        if key in own:
            own.remove(key)


def _sort(key: Key) -> str:
    return key[2].partition("/")[0]


_KEPT: WeakKeyDictionary[Ledger, QueueIndex] = WeakKeyDictionary()
_LOCK = threading.Lock()


def index_of(ledger: Ledger) -> QueueIndex:
    """The queue of `ledger`, made once while it is open."""
    with _LOCK:
        if ledger not in _KEPT:
            _KEPT[ledger] = QueueIndex(ledger)
        return _KEPT[ledger]
