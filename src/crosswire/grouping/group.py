"""Grouping: which reports tell of the same incident. Exact and order-independent.

Connected components over the pairs above the bar, average link inside each component, ties by id (a hash of content).
Average link never joins across components, so a component can be worked out alone, and the result for the reports at
hand does not depend on the order they came in. Likelihoods are counted in whole millionths: sums are exact.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from crosswire.grouping.constraints import constraints
from crosswire.grouping.weights import weights
from crosswire.model.decision import Decision

MILLION = 1_000_000

Pair = tuple[str, str]


def likelihood(points: float) -> float:
    """Points (log-odds) as a likelihood between 0 and 1, so that one sure pair cannot outvote many doubtful ones."""
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, points))))


def group(
    reports: Sequence[str],
    links: Iterable[Pair],
    score: Callable[[str, str], float],
    decisions: Sequence[Decision] = (),
    given: Mapping[str, str | None] | None = None,
    *,
    bar: float | None = None,
) -> list[tuple[str, ...]]:
    """The reports put together by incident: tuples of report ids, sorted, in the order of their first ids.

    `links` are the pairs whose comparison reached the bar; `score` gives the points of any pair of one component (it
    is asked for each pair at most once, the smaller id first); `decisions` in the order of the log; `given` maps a
    report to the sender's own event key, which is left as it is: same key together, different keys apart, and a report
    without a key may still join. `bar` is the points at which two groups are one; without it, the committed one.
    Order of `reports` and `links` does not matter. A later version may name a report in more than one tuple.
    """
    held = constraints(reports, decisions, given or {})
    number = {report: i for i, block in enumerate(held.blocks) for report in block}
    level = round(MILLION * likelihood(weights().bar if bar is None else bar))
    joined = {
        frozenset((number[a], number[b])) for a, b in links if a in number and b in number and number[a] != number[b]
    }
    groups: list[tuple[str, ...]] = []
    for component in _components(len(held.blocks), joined):
        blocks = [held.blocks[i] for i in component]
        apart = {(x, y) for x in range(len(component)) for y in range(x) if held.are_apart(component[x], component[y])}
        groups += _average_link(blocks, apart, score, level)
    return sorted(tuple(sorted(g)) for g in groups)


def _components(count: int, pairs: Iterable[frozenset[int]]) -> list[list[int]]:
    """The connected components of `count` nodes, each in rising order."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for pair in pairs:
        x, y = sorted(root(i) for i in pair)
        parent[y] = x
    found: dict[int, list[int]] = {}
    for i in range(count):
        found.setdefault(root(i), []).append(i)
    return [found[r] for r in sorted(found)]


def _average_link(
    blocks: list[tuple[str, ...]], apart: set[tuple[int, int]], score: Callable[[str, str], float], level: int
) -> list[tuple[str, ...]]:
    """Joins the two blocks whose pairs are likeliest on average, as long as that is at the level, and so on.

    `blocks` stand in the order of their smallest ids, by which ties are settled.
    """
    members = {i: list(block) for i, block in enumerate(blocks)}
    if len(members) == 1:
        return [tuple(members[0])]
    sums: dict[int, dict[int, int]] = {i: {} for i in members}
    for i in members:
        for j in range(i + 1, len(blocks)):
            total = sum(round(MILLION * likelihood(score(min(a, b), max(a, b)))) for a in blocks[i] for b in blocks[j])
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
    return [tuple(m) for m in members.values()]


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
