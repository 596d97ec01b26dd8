"""Average link: blocks of reports joined two by two, the likeliest first, as long as they are likely one incident.

Two incidents of one kind, place or person are each told in much the same words by all, and in somewhat the same words
across. So two groups that both stand by themselves become one only where their pairs hang together nearly as well as
the pairs inside: what is no bar to a single report keeps two such groups apart.

Exact: points are counted in whole millionths and a mean is one division, so that no order of adding decides. Each
group has an anchor, the report that its event is named after: of two groups that become one, the larger one's (of two
as large, the smaller id). Where an event later falls in two along that seam, the larger part therefore keeps its name;
and the anchor is a function of the reports alone.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that tell of one incident, by id and sorted, and the one that their event is named after.

    `guests` are round-ups that are members of another group and tell of this incident too.
    """

    anchor: str
    members: tuple[str, ...]
    guests: tuple[str, ...] = ()


MOST = 5.0
"""Points that a pair counts at most (odds of 150 to 1): one sure pair cannot outvote many doubtful ones."""

LEAST = -6.0
"""What counts most against: more than for, or a report moved by hand to another incident would take that one along."""

STANDING = 4
"""Reports from which a group stands by itself."""

NEARLY = 0.5
"""Share of the mean points inside the looser of two such groups that the mean between them must reach."""


def likelihood(points: float) -> float:
    """Points (log-odds) as a likelihood between 0 and 1."""
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, points))))


def bounded(points: float) -> float:
    """The points that a pair counts in a mean."""
    return max(LEAST, min(MOST, points))


@lru_cache(maxsize=100_000)
def in_millionths(points: float) -> int:
    """The points that a pair counts as a whole number of millionths."""
    return round(MILLION * bounded(points))


def average_link(
    blocks: list[tuple[str, ...]], apart: set[tuple[int, int]], score: Callable[[str, str], float], level: int
) -> list[Group]:
    """Joins the two blocks whose pairs have most points on average, as long as that is at the level, and so on.

    `blocks` stand in the order of their smallest ids, by which ties are settled; `score` is asked with the smaller id
    first. Pairs of `apart` are places in `blocks`.
    """
    members = {i: list(block) for i, block in enumerate(blocks)}
    anchors = {i: min(block) for i, block in enumerate(blocks)}
    foes: dict[int, set[int]] = {i: set() for i in members}
    for x, y in apart:
        foes[x].add(y)
        foes[y].add(x)
    sums: dict[int, dict[int, int]] = {i: {} for i in members}
    inside: dict[int, int] = {}
    waiting: list[tuple[float, int, int, int]] = []

    def held(i: int) -> tuple[int, int]:
        """How many reports a group has and the sum inside it, which is worked out only where it is asked for."""
        if i not in inside:
            inside[i] = within(blocks[i], score)
        return len(members[i]), inside[i]

    def propose(i: int, j: int) -> None:
        """Puts in line that two groups become one, if they are likely enough to."""
        total, pairs = sums[i][j], len(members[i]) * len(members[j])
        if j in foes[i] or total < level * pairs:
            return
        # Of small groups the sums inside are not asked for.
        small = min(len(members[i]), len(members[j])) < STANDING
        if small or total >= needed(held(i), held(j), level) * pairs:
            heappush(waiting, (-total / pairs, min(i, j), max(i, j), pairs))

    for j, block in enumerate(blocks):
        for i in range(j):
            sums[i][j] = sums[j][i] = whole(blocks[i], block, score)
            propose(i, j)
    while waiting:
        _, i, j, pairs = heappop(waiting)
        if i not in members or j not in members or pairs != len(members[i]) * len(members[j]):
            continue  # one of the two has become part of another group, or grown, since
        anchors[i] = min((-len(members[k]), anchors[k]) for k in (i, j))[1]
        inside[i] = held(i)[1] + held(j)[1] + sums[i][j]
        members[i] += members.pop(j)
        foes[i] |= foes.pop(j)
        for k in foes[i]:
            foes[k].discard(j)
            foes[k].add(i)
        for k, total in sums.pop(j).items():
            sums[k].pop(j)
            if k != i:
                sums[i][k] += total
                sums[k][i] = sums[i][k]
                propose(i, k)
    return [Group(anchors[i], tuple(sorted(m))) for i, m in members.items()]


def needed(a: tuple[int, int], b: tuple[int, int], level: int) -> float:
    """The mean, in millionths, that the pairs between two groups must reach for the two to become one.

    Of each group the number of its reports and the sum over the pairs inside it.
    """
    if min(a[0], b[0]) < STANDING:
        return level
    return max(level, NEARLY * min(total * 2 / (count * (count - 1)) for count, total in (a, b)))


def whole(a: Sequence[str], b: Sequence[str], score: Callable[[str, str], float]) -> int:
    """The sum, in millionths, of the points of all pairs of a report of `a` and one of `b`."""
    return sum([in_millionths(score(x, y) if x < y else score(y, x)) for x in a for y in b])


def within(block: Sequence[str], score: Callable[[str, str], float]) -> int:
    """The sum, in millionths, of the points of all pairs of reports of `block`."""
    return sum([in_millionths(score(min(x, y), max(x, y))) for at, y in enumerate(block) for x in block[:at]])
