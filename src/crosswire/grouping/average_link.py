"""Average link: blocks of reports joined two by two, the likeliest first, as long as they are likely one incident.

Exact: likelihoods are counted in whole millionths and means compared as fractions, so that no rounding and no order
decides. Each group has an anchor, the report that its event is named after: of two groups that become one, the
larger one's (of two as large, the smaller id). Where an event later falls in two along that seam, the larger part
therefore keeps its name; and the anchor is a function of the reports alone.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that tell of one incident, by id and sorted, and the one that their event is named after.

    `guests` are round-ups that are members of another group and tell of this incident too.
    """

    anchor: str
    members: tuple[str, ...]
    guests: tuple[str, ...] = ()


def likelihood(points: float) -> float:
    """Points (log-odds) as a likelihood between 0 and 1, so that one sure pair cannot outvote many doubtful ones."""
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, points))))


@lru_cache(maxsize=100_000)
def in_millionths(points: float) -> int:
    """The likelihood of points as a whole number of millionths."""
    return round(MILLION * likelihood(points))


def average_link(
    blocks: list[tuple[str, ...]], apart: set[tuple[int, int]], score: Callable[[str, str], float], level: int
) -> list[Group]:
    """Joins the two blocks whose pairs are likeliest on average, as long as that is at the level, and so on.

    `blocks` stand in the order of their smallest ids, by which ties are settled.
    """
    members = {i: list(block) for i, block in enumerate(blocks)}
    anchors = {i: min(block) for i, block in enumerate(blocks)}
    if len(members) == 1:
        return [Group(anchors[0], tuple(sorted(members[0])))]
    sums: dict[int, dict[int, int]] = {i: {} for i in members}
    for i in members:
        for j in range(i + 1, len(blocks)):
            total = sum(in_millionths(score(min(a, b), max(a, b))) for a in blocks[i] for b in blocks[j])
            sums[i][j] = sums[j][i] = total
    foes = {i: {y if x == i else x for x, y in apart if i in (x, y)} for i in members}
    best = {i: _best(i, sums, members, foes) for i in members}
    while True:
        candidates = [found for found in best.values() if found is not None]
        if not candidates:
            break
        top = min(candidates, key=_Rank)
        if top.total < level * top.pairs:
            break
        i, j = top.first, top.second
        anchors[i] = min((-len(members[k]), anchors[k]) for k in (i, j))[1]
        members[i] += members.pop(j)
        for k, total in sums.pop(j).items():
            sums[k].pop(j)
            if k != i:
                sums[i][k] += total
                sums[k][i] = sums[i][k]
        foes[i] |= foes.pop(j)
        for k in members:
            if j in foes[k]:
                foes[k].discard(j)
                foes[k].add(i)
        best.pop(j)
        for k in members:
            previous = best[k]
            if k == i or previous is None or {previous.first, previous.second} & {i, j}:
                best[k] = _best(k, sums, members, foes)
            else:
                best[k] = min([previous, *_candidates(k, [i], sums, members, foes)], key=_Rank)
    return [Group(anchors[i], tuple(sorted(m))) for i, m in members.items()]


class _Candidate:
    """Two groups that may become one: their numbers (`first` < `second`), the sum over their pairs, and how many."""

    __slots__ = ("first", "pairs", "second", "total")

    def __init__(self, first: int, second: int, total: int, pairs: int) -> None:
        self.first, self.second, self.total, self.pairs = first, second, total, pairs


class _Rank:
    """Orders candidates: the higher mean first (compared as fractions, exactly), then the smaller numbers."""

    __slots__ = ("of",)

    def __init__(self, of: _Candidate) -> None:
        self.of = of

    def __lt__(self, other: "_Rank") -> bool:
        left, right = self.of.total * other.of.pairs, other.of.total * self.of.pairs
        if left != right:
            return left > right
        return (self.of.first, self.of.second) < (other.of.first, other.of.second)


def _candidates(
    i: int,
    others: Iterable[int],
    sums: dict[int, dict[int, int]],
    members: dict[int, list[str]],
    foes: dict[int, set[int]],
) -> list[_Candidate]:
    return [
        _Candidate(min(i, j), max(i, j), sums[i][j], len(members[i]) * len(members[j]))
        for j in others
        if j != i and j not in foes[i]
    ]


def _best(
    i: int, sums: dict[int, dict[int, int]], members: dict[int, list[str]], foes: dict[int, set[int]]
) -> _Candidate | None:
    return min(_candidates(i, sums[i], sums, members, foes), key=_Rank, default=None)
