"""Linking: which pairs of reports are compared when reports come, and which of them are linked. Order-independent.

Two reports are compared where they share a key and one of them is among the key's leaders, the `LEADERS` smallest ids
that have it (ids are hashes of content: a sample that favours nothing). A key that few reports have so compares them all;
one that thousands have costs a newcomer `LEADERS` comparisons. A key that wears out (`wears_out`) leads nowhere any more
once more than `WORN` have it. One that sleeps (`sleeps`) brings nothing together that came out more than `ASLEEP` days
apart, so that the index of what says little by itself is bounded in time.

The pairs are a function of the set of reports alone: when a newcomer takes a leader's place or wears a key out, the links
that only that place or key had made are undone.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Protocol

LEADERS = 8
"""Leaders of a key: on labelled reports more of them find hardly a pair of one incident that no other key finds."""

WORN = 12
"""Reports that may have a key that wears out: a dozen. On labelled reports fewer cost links, and more gain nothing."""


ASLEEP = 21
"""Days between two reports beyond which a key that sleeps does not bring them together: on labelled reports no event
changes with it."""

WEARS_OUT, SLEEPS = 1, 2
"""The bits of a key that say that it wears out and that it sleeps."""


class Shelf(Protocol):
    """What linking needs of what is kept: reports by key, and links. Reports are named by their ids."""

    def keys(self, report: str) -> Collection[int]:
        """The keys of a report."""
        ...

    def day(self, report: str) -> int | None:
        """When a report came out, or else when its incident was, as an ordinal; null where neither is known."""
        ...

    def smallest(self, key: int, most: int) -> list[str]:
        """The `most` smallest ids of the reports that have `key`, in order."""
        ...

    def holders(self, key: int) -> Iterable[str]:
        """All reports that have `key`."""
        ...

    def linked(self, report: str) -> Iterable[str]:
        """The reports that a report is linked to."""
        ...

    def link(self, a: str, b: str) -> None:
        """Links two reports, `a` < `b`."""
        ...

    def unlink(self, a: str, b: str) -> None:
        """Undoes the link of two reports, `a` < `b`."""
        ...


def relink(shelf: Shelf, fresh: Iterable[str], same: Callable[[str, str], bool]) -> set[str]:
    """Links the reports `fresh`, whose keys are on the shelf already, to those that they are the `same` incident as.

    `same` is asked with the smaller id first. Gives the reports whose links changed, and `fresh`.
    """
    meets: dict[str, set[str]] = {report: set() for report in fresh}
    displaced: defaultdict[str, set[int]] = defaultdict(set)
    for report, met in meets.items():
        asleep: set[str] = set()
        for key in shelf.keys(report):
            first = shelf.smallest(key, looked_at(key) + len(meets))
            if len(first) == 1:
                continue
            leaders = leading(key, first)
            if len(first) > LEADERS:
                for other in leading(key, [r for r in first if r not in meets]):
                    if other not in leaders:
                        displaced[other].add(key)
            some = shelf.holders(key) if len(first) > LEADERS and report in leaders else leaders
            (asleep if sleeps(key) else met).update(some)
        met.update([r for r in asleep - met if near(shelf, report, r)])
    changed = set(meets)
    for report, others in meets.items():
        for other in others:
            # Two newcomers that meet each other are asked about once.
            if other == report or (other < report and other in meets and report in meets[other]):
                continue
            a, b = (report, other) if report < other else (other, report)
            if same(a, b):
                shelf.link(a, b)
                changed.add(other)
    keys_of = cache(lambda report: frozenset(shelf.keys(report)))
    for report, lost in displaced.items():
        for other in list(shelf.linked(report)):
            if lost.isdisjoint(keys_of(other)):
                continue
            if not _compared(shelf, report, other, keys_of(report) & keys_of(other)):
                shelf.unlink(min(report, other), max(report, other))
                changed |= {report, other}
    return changed


def wears_out(key: int) -> bool:
    """True for a key that says little where many reports have it."""
    return bool(key & WEARS_OUT)


def sleeps(key: int) -> bool:
    """True for a key that says little of two reports that came out far apart."""
    return bool(key & SLEEPS)


def near(shelf: Shelf, a: str, b: str) -> bool:
    """True where two reports came out within `ASLEEP` days of each other, or may have."""
    first, second = shelf.day(a), shelf.day(b)
    return first is None or second is None or abs(first - second) <= ASLEEP


def looked_at(key: int) -> int:
    """How many of the smallest ids that have a key settle which of them lead."""
    return WORN + 1 if wears_out(key) else LEADERS


def leading(key: int, first: list[str]) -> list[str]:
    """The leaders of a key, given the smallest ids that have it, `looked_at` of them or more where there are as many."""
    return [] if wears_out(key) and len(first) > WORN else first[:LEADERS]


def _compared(shelf: Shelf, a: str, b: str, shared: Iterable[int]) -> bool:
    """True where one of two reports is a leader of one of the keys that they share and that may bring them together."""
    close = near(shelf, a, b)
    for key in shared:
        if sleeps(key) and not close:
            continue
        leaders = leading(key, shelf.smallest(key, looked_at(key)))
        if a in leaders or b in leaders:
            return True
    return False


def hanging_together(shelf: Shelf, reports: Iterable[str]) -> set[str]:
    """Those reports and all that hang together with them through links."""
    reached = set(reports)
    edge = list(reached)
    while edge:
        for other in shelf.linked(edge.pop()):
            if other not in reached:
                reached.add(other)
                edge.append(other)
    return reached
