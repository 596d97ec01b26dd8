"""Changes: how the events before a placing became those after it, in the words of a record: joined, split, renamed."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from crosswire.grouping.average_link import Group

JOINED = "joined"
SPLIT = "split"
RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Change:
    """One event that became several, several that became one, or one that took another name; anchors, sorted."""

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def changes(before: Collection[Group], after: Iterable[Group]) -> Iterator[Change]:
    """How the groups `before` became those `after`, by anchor; newcomers that join a group change no event's name."""
    made = list(after)
    was = {r: g for g in before for r in g.members}
    now = {r: g for g in made for r in g.members}
    for group in sorted(made, key=lambda g: g.members):
        parts = {was[r].anchor for r in group.members if r in was}
        if len(parts) > 1:
            yield Change(JOINED, tuple(sorted(parts)), (group.anchor,))
        elif parts and parts != {group.anchor} and _whole(parts, before, group):
            yield Change(RENAMED, tuple(parts), (group.anchor,))
    for group in sorted(before, key=lambda g: g.members):
        parts = {now[r].anchor for r in group.members if r in now}
        if len(parts) > 1:
            # The larger part first: who looks for the old name is led there.
            sizes = Counter(now[r].anchor for r in group.members if r in now)
            yield Change(SPLIT, (group.anchor,), tuple(sorted(parts, key=lambda a: (-sizes[a], a))))


def _whole(parts: set[str], before: Collection[Group], group: Group) -> bool:
    return any({g.anchor} == parts and set(g.members) <= set(group.members) for g in before)
