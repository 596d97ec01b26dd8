"""A stream of reports grouped as they come, in memory: what a store does with them, without reading and without a record.

Always holds: after any order and any batches, the events are those of the set of reports; nothing is kept of the way
there but `Step`s, which say what each batch joined and split.
"""

from __future__ import annotations

import pickle
from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from crosswire.grouping.average_link import Group
from crosswire.grouping.changes import Change, changes
from crosswire.grouping.compare import score, score_if_same
from crosswire.grouping.digest import Digest, day_of, digest, is_round_up
from crosswire.grouping.group import group
from crosswire.grouping.keys import keys
from crosswire.grouping.linking import hanging_together, relink
from crosswire.grouping.pair_scores import PairScores
from crosswire.grouping.recent import Recent
from crosswire.grouping.sketch import Sketch
from crosswire.grouping.weights import weights

MOST_DIGESTS = 12_000
"""Digests at hand, the last ones used and up to as many more; others are worked out anew."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a batch did: the groups that it made or changed, and how the events before became those after."""

    groups: tuple[Group, ...]
    changes: tuple[Change, ...]


class Stream:
    """Reports grouped as they come."""

    def __init__(self) -> None:
        self._holders: dict[int, str | list[str]] = {}
        self._links: defaultdict[str, list[str]] = defaultdict(list)
        self._sketches: dict[str, bytes] = {}
        self._keys: dict[str, array[int]] = {}
        self._days: dict[str, int | None] = {}
        self._given: dict[str, str] = {}
        self._round_ups: set[str] = set()
        self._digests: Recent[str, Digest] = Recent(MOST_DIGESTS)
        self._scores = PairScores()
        self._groups: dict[str, Group] = {}

    def add(self, sketches: Iterable[Sketch]) -> Step:
        """Places reports, given by their sketches, among those that came before; those known already change nothing."""
        fresh = {s.report_id: s for s in sketches if s.report_id not in self._sketches}
        for report, sketch in fresh.items():
            self._sketches[report] = pickle.dumps(sketch, protocol=5)
            found = self._digests.put(report, digest(sketch))
            self._days[report] = day_of(found)
            if sketch.given_event:
                self._given[report] = sketch.given_event
            if is_round_up(found):
                self._round_ups.add(report)
            self._keys[report] = array("q", keys(sketch))
            self._hold(report)
        changed = relink(self, fresh, self._same)
        block = hanging_together(self, changed)
        before = {r: self._groups[r] for r in block if r in self._groups}
        made = self._grouped(block)
        for each in made:
            for report in each.members:
                self._groups[report] = each
        return Step(tuple(made), tuple(changes(set(before.values()), made)))

    def kept(self) -> list[Sketch]:
        """All that must be kept to go on after a stop: the sketches."""
        return [pickle.loads(body) for body in self._sketches.values()]

    @classmethod
    def resumed(cls, kept: Iterable[Sketch]) -> Self:
        """The stream that was stopped with `kept`."""
        stream = cls()
        stream.add(kept)
        return stream

    def groups(self) -> list[Group]:
        """All groups, by their members."""
        return sorted(set(self._groups.values()), key=lambda g: g.members)

    def score(self, a: str, b: str) -> float:
        """The points of two reports, `a` < `b`."""
        known = self._scores.get(a, b)
        if known is None:
            known = self._scores.put(a, b, score(self._digest(a), self._digest(b)))
        return known

    def _same(self, a: str, b: str) -> bool:
        """True where two reports, `a` < `b`, reach the bar."""
        known = self._scores.get(a, b)
        if known is not None:
            return known >= weights().bar
        found = score_if_same(self._digest(a), self._digest(b))
        if found is None:
            return False
        self._scores.put(a, b, found)
        return True

    def keys(self, report: str) -> array[int]:
        """See `crosswire.grouping.linking.Shelf`."""
        return self._keys[report]

    def day(self, report: str) -> int | None:
        """See `crosswire.grouping.linking.Shelf`."""
        return self._days[report]

    def smallest(self, key: int, most: int) -> list[str]:
        """See `crosswire.grouping.linking.Shelf`."""
        found = self._holders[key]
        return [found] if isinstance(found, str) else found[:most]

    def holders(self, key: int) -> Sequence[str]:
        """See `crosswire.grouping.linking.Shelf`."""
        found = self._holders[key]
        return [found] if isinstance(found, str) else found

    def linked(self, report: str) -> Iterable[str]:
        """See `crosswire.grouping.linking.Shelf`."""
        return self._links.get(report, ())

    def link(self, a: str, b: str) -> None:
        """See `crosswire.grouping.linking.Shelf`."""
        for one, other in ((a, b), (b, a)):
            linked = self._links[one]
            at = bisect_left(linked, other)
            if linked[at : at + 1] != [other]:
                linked.insert(at, other)

    def unlink(self, a: str, b: str) -> None:
        """See `crosswire.grouping.linking.Shelf`."""
        for one, other in ((a, b), (b, a)):
            linked = self._links[one]
            at = bisect_left(linked, other)
            if linked[at : at + 1] == [other]:
                del linked[at]

    def _grouped(self, block: set[str]) -> list[Group]:
        links = [(a, b) for a in block for b in self.linked(a) if a < b]
        given = {r: self._given[r] for r in block if r in self._given}
        return group(sorted(block), links, self.score, (), given, round_ups=block & self._round_ups)

    def _hold(self, report: str) -> None:
        """Puts a report among those that have its keys; a key that a single one has holds it without a list."""
        holders = self._holders
        for key in self._keys[report]:
            found = holders.setdefault(key, report)
            if found is report:
                continue
            if isinstance(found, str):
                holders[key] = [found, report] if found < report else [report, found]
            else:
                insort(found, report)

    def _digest(self, report: str) -> Digest:
        found = self._digests.get(report)
        return found or self._digests.put(report, digest(pickle.loads(self._sketches[report])))
