"""The queue of a store, held in order: what needs a person in any of its events, the weightiest first.

Always holds: it says what the rows of the list say, each change taken in by itself, so that asking for a page of it costs
the same however many events there are. What is the first of its kind follows from all rows together and is found here.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from weakref import WeakKeyDictionary, proxy

from crosswire.ledger.ledger import Ledger
from crosswire.model.listing import Listed
from crosswire.workbench.queue.firsts import first_reason, kinds_of_row
from crosswire.workbench.queue.table import sorts

Key = tuple[float, str, str]
"""An item's place in the queue: its weight below zero, the event's id, the matter's name."""

Kind = tuple[str, str]
"""What an event may be the first of: see `firsts`."""

ROWS_AT_ONCE = 2000
"""Rows of the list that are looked at together when the queue is first made."""

FIRST = "first"


class QueueIndex:
    """The items of a store in their order. Usable from several threads."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger: Ledger = proxy(ledger)  # or the index would keep what it is kept by
        self._lock = threading.RLock()
        self._number = -1
        self._keys: dict[str, list[Key]] = {}
        self._kinds: dict[str, tuple[tuple[str, str], tuple[Kind, ...]]] = {}
        self._ordered: dict[str, list[Key]] = {sort: [] for sort in ("", *sorts())}
        self._of_kind: defaultdict[Kind, list[tuple[str, str]]] = defaultdict(list)
        self._looked_at: frozenset[str] = frozenset()

    def refresh(self, looked_at: Collection[str]) -> None:
        """Takes in what changed since it was last asked. `looked_at` are the matters of firsts that somebody accepted."""
        with self._lock, self._ledger.snapshot():
            if self._number < 0:
                self._number, ids = self._ledger.listing_changed(0)
                for at in range(0, len(ids), ROWS_AT_ONCE):
                    for row in self._ledger.listed(ids[at : at + ROWS_AT_ONCE]):
                        self._take(row)
                for keys in self._ordered.values():
                    keys.sort()
                for holders in self._of_kind.values():
                    holders.sort()
                self._looked_at = frozenset(looked_at)
                for kind, holders in self._of_kind.items():
                    self._show_first(kind, holders)
                return
            number, changed = self._ledger.listing_changed(self._number)
            self._number = number
            rows = {row.event_id: row for row in self._ledger.listed(changed)} if changed else {}
            for event in changed:
                self._drop(event)
                if event in rows:
                    self._put(rows[event])
            for matter in self._looked_at ^ frozenset(looked_at):
                self._look_again(matter, frozenset(looked_at))
            self._looked_at = frozenset(looked_at)

    def page(self, sort: str, within: Collection[str] | None, start: int, most: int) -> list[Key]:
        """The items of a sort (empty: of all) in the events `within` (null: in all), from the one numbered `start` on."""
        with self._lock:
            return list(islice(self._items(sort, within), start, start + most))

    def count(self, sort: str, within: Collection[str] | None) -> int:
        """How many items of that sort there are in those events."""
        with self._lock:
            if within is None:
                return len(self._ordered.get(sort, ()))
            return sum(1 for event in within for key in self._of(event) if not sort or _sort(key) == sort)

    def counts(self, within: Collection[str] | None) -> dict[str, int]:
        """How many items of each sort there are in those events, in the order of the sorts."""
        with self._lock:
            found = dict.fromkeys(sorts(), 0)
            if within is None:
                return {sort: len(self._ordered[sort]) for sort in found}
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
                return next(self._items(sort, within), None)
            if back:
                found: Iterable[Key] = reversed(ordered[: bisect_left(ordered, key)])
            else:
                found = islice(ordered, bisect_right(ordered, key), None)
            return next((k for k in found if within is None or k[1] in within), None)

    def place(self, key: Key, sort: str, within: Collection[str] | None) -> int:
        """How many items stand before the place `key`."""
        with self._lock:
            before = self._ordered.get(sort, [])[: bisect_left(self._ordered.get(sort, []), key)]
            return len(before) if within is None else sum(1 for k in before if k[1] in within)

    def key_of(self, event: str, matter: str) -> Key | None:
        """The place of an item; null where it is not in the queue."""
        with self._lock:
            return next((key for key in self._of(event) if key[2] == matter), None)

    def of_event(self, event: str) -> list[Key]:
        """The items of an event, the weightiest first."""
        with self._lock:
            return sorted(self._of(event))

    def _items(self, sort: str, within: Collection[str] | None) -> Iterator[Key]:
        ordered = self._ordered.get(sort, [])
        return iter(ordered) if within is None else (key for key in ordered if key[1] in within)

    def _of(self, event: str) -> Sequence[Key]:
        return self._keys.get(event, ())

    def _take(self, row: Listed) -> None:
        """Takes in a row when all is sorted after."""
        keys = [(-m.weight, row.event_id, m.matter) for m in row.matters or ()]
        self._keys[row.event_id] = keys
        for key in keys:
            self._ordered[""].append(key)
            self._ordered.setdefault(_sort(key), []).append(key)
        at, kinds = (row.date_start or "~", row.event_id), kinds_of_row(row)
        self._kinds[row.event_id] = (at, kinds)
        for kind in kinds:
            self._of_kind[kind].append(at)

    def _put(self, row: Listed) -> None:
        self._keys[row.event_id] = []
        for matter in row.matters or ():
            self._insert((-matter.weight, row.event_id, matter.matter))
        at, kinds = (row.date_start or "~", row.event_id), kinds_of_row(row)
        self._kinds[row.event_id] = (at, kinds)
        for kind in kinds:
            self._hide_first(kind)
            insort(self._of_kind[kind], at)
            self._show_first(kind, self._of_kind[kind])

    def _drop(self, event: str) -> None:
        at, kinds = self._kinds.pop(event, (("", ""), ()))
        for kind in kinds:
            self._hide_first(kind)
            self._of_kind[kind].remove(at)
            self._show_first(kind, self._of_kind[kind])
        for key in list(self._keys.pop(event, ())):
            self._remove(key)

    def _show_first(self, kind: Kind, holders: Sequence[tuple[str, str]]) -> None:
        """Puts in the item of the first of a kind, where nobody looked at it."""
        found = first_reason(*kind)
        if holders and found.matter not in self._looked_at:
            self._insert((-found.weight, holders[0][1], found.matter))

    def _hide_first(self, kind: Kind) -> None:
        holders = self._of_kind[kind]
        if holders:
            found = first_reason(*kind)
            self._remove((-found.weight, holders[0][1], found.matter))

    def _look_again(self, matter: str, looked_at: frozenset[str]) -> None:
        """Shows or hides the first of the kind that `matter` is of, when somebody accepted it or took that back."""
        name, _, value = matter.removeprefix(f"{FIRST}/").partition("/")
        kind = (name, value)
        if kind in self._of_kind:
            self._hide_first(kind)
            self._looked_at = looked_at
            self._show_first(kind, self._of_kind[kind])

    def _insert(self, key: Key) -> None:
        self._keys.setdefault(key[1], []).append(key)
        insort(self._ordered[""], key)
        insort(self._ordered.setdefault(_sort(key), []), key)

    def _remove(self, key: Key) -> None:
        for ordered in (self._ordered[""], self._ordered.get(_sort(key), [])):
            at = bisect_left(ordered, key)
            if at < len(ordered) and ordered[at] == key:
                del ordered[at]
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
