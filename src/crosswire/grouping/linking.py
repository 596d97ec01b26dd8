"""Linking: which pairs of reports are compared when reports come, and which of them are linked. Order-independent.

Two reports are compared where they share a key and one of them is among the key's leaders, the `LEADERS` smallest ids
that have it (ids are hashes of content: a sample that favours nothing). A key that few reports have so compares them all;
one that thousands have costs a newcomer `LEADERS` comparisons. The pairs are a function of the set of reports alone: when
a newcomer takes a leader's place, the links that only that place had made are undone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Protocol

LEADERS = 8
"""Leaders of a key: on labelled reports more of them find hardly a pair of one incident that no other key finds."""


class Shelf(Protocol):
    """What linking needs of what is kept: reports by key, and links. Reports are named by their ids."""

    def keys(self, report: str) -> Iterable[str | int]:
        """The keys of a report."""
        ...

    def smallest(self, key: str | int, most: int) -> list[str]:
        """The `most` smallest ids of the reports that have `key`, in order."""
        ...

    def holders(self, key: str | int) -> Iterable[str]:
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
    having: defaultdict[str | int, list[str]] = defaultdict(list)
    fresh = list(fresh)
    for report in fresh:
        for key in shelf.keys(report):
            having[key].append(report)
    pairs: set[tuple[str, str]] = set()
    displaced: defaultdict[str, list[str | int]] = defaultdict(list)
    for key, new in having.items():
        first = shelf.smallest(key, LEADERS + len(new))
        if len(first) == 1:
            continue
        leaders = first[:LEADERS]
        before = [r for r in first if r not in new][:LEADERS]
        for report in before:
            if report not in leaders:
                displaced[report].append(key)
        for report in new:
            meets = shelf.holders(key) if report in leaders and len(first) > LEADERS else leaders
            pairs.update((report, r) if report < r else (r, report) for r in meets if r != report)
    changed = set(fresh)
    for a, b in pairs:
        if same(a, b):
            shelf.link(a, b)
            changed |= {a, b}
    for report, lost in displaced.items():
        for other in list(shelf.linked(report)):
            if not set(lost).isdisjoint(shelf.keys(other)) and not compared(shelf, report, other):
                shelf.unlink(min(report, other), max(report, other))
                changed |= {report, other}
    return changed


def compared(shelf: Shelf, a: str, b: str) -> bool:
    """True where two reports share a key of which one of them is a leader."""
    shared = set(shelf.keys(a)) & set(shelf.keys(b))
    return any(not {a, b}.isdisjoint(shelf.smallest(key, LEADERS)) for key in shared)


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
