"""Grouping: which reports tell of the same incident. Exact and order-independent.

Connected components over the pairs above the bar, average link inside each component, ties by id (a hash of content).
Average link never joins across components, so a component can be worked out alone, and the result for the reports at
hand does not depend on the order they came in. Points are counted in whole millionths: sums are exact.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from crosswire.grouping.average_link import Group, average_link, in_millionths, whole
from crosswire.grouping.constraints import Constraints, constraints
from crosswire.grouping.weights import weights
from crosswire.model.decision import Decision

CORE = 64
"""Blocks of a component that are worked out exactly at one go; those of a larger one join what these have formed."""

Pair = tuple[str, str]
Score = Callable[[str, str], float]


def group(
    reports: Sequence[str],
    links: Iterable[Pair],
    score: Score,
    decisions: Sequence[Decision] = (),
    given: Mapping[str, str | None] | None = None,
    *,
    bar: float | None = None,
    core: int = CORE,
    round_ups: Collection[str] = (),
    versions: Iterable[Sequence[str]] = (),
) -> list[Group]:
    """The reports put together by incident, in the order of their smallest ids.

    `links` are the pairs whose comparison reached the bar; `score` gives the points of any pair of one component (it
    is asked for each pair at most once, the smaller id first); `decisions` in the order of the log; `given` maps a
    report to the sender's own event key, which is left as it is: same key together, different keys apart, and a report
    without a key may still join. `bar` is the points at which two groups are one; without it, the committed one.
    Each of `round_ups` is grouped after the others, so that it bridges no two incidents, and is also a guest of every
    other group that it is linked to and, over all pairs with it, likely tells of too; unless a sender's key or a decision
    holds it. Each of `versions` are the versions of one report, which stay together; those that are round-ups are grouped
    like any other. Order of `reports` and `links` does not matter.
    """
    wide_alone = frozenset(round_ups)
    held = constraints(reports, decisions, given or {}, ([r for r in c if r not in wide_alone] for c in versions))
    number = {report: i for i, block in enumerate(held.blocks) for report in block}
    level = in_millionths(weights().bar if bar is None else bar)
    links = list(links)
    joined = [(number[a], number[b]) for a, b in links if a in number and b in number]
    free = {r for r in round_ups if r in number and held.blocks[number[r]] == (r,) and not held.keys[number[r]]}
    wide = {number[r] for r in free}
    groups: list[Group] = []
    for component in _components(len(held.blocks), joined):
        groups += _in_component(held, component, wide, score, level, core)
    guests = _guests(groups, links, free, score, level) if free else {}
    found = [Group(g.anchor, g.members, tuple(sorted(guests.get(g.anchor, ())))) for g in groups]
    return sorted(found, key=lambda g: g.members)


def _guests(
    groups: list[Group], links: Iterable[Pair], free: set[str], score: Score, level: int
) -> dict[str, set[str]]:
    """The round-ups that tell of a group's incident without being of it, by the group's anchor."""
    home = {r: g for g in groups for r in g.members}
    out: dict[str, set[str]] = {}
    for report, other in sorted({p for a, b in links for p in ((a, b), (b, a)) if p[0] in free}):
        there = home[other]
        if home[report] is there or report in out.get(there.anchor, ()):
            continue
        if whole((report,), there.members, score) >= level * len(there.members):
            out.setdefault(there.anchor, set()).add(report)
    return out


def _in_component(
    held: Constraints, component: list[int], wide: set[int], score: Score, level: int, core: int
) -> list[Group]:
    """The groups of one component, in which the blocks `wide` are round-ups.

    Where it has more than `core` blocks, those with the smallest ids are grouped exactly, without round-ups as long as
    there are others. Each other block joins the group among these that it is likeliest to belong to, if that is likely
    enough; what is left over begins anew.
    """
    groups: list[Group] = []
    left = component
    while left:
        first = ([i for i in left if i not in wide] or left)[:core]
        taken = set(first)
        others = [i for i in left if i not in taken]
        made = average_link([held.blocks[i] for i in first], _apart(held, first), score, level)
        place_of = {report: place for place, g in enumerate(made) for report in g.members}
        numbers: list[list[int]] = [[] for _ in made]
        for i in first:
            numbers[place_of[held.blocks[i][0]]].append(i)
        extra: list[list[str]] = [[] for _ in made]
        left = []
        for i in others:
            best = _likeliest(held, i, made, numbers, score, level)
            if best is None:
                left.append(i)
            else:
                extra[best] += held.blocks[i]
                numbers[best].append(i)
        groups += [Group(g.anchor, tuple(sorted((*g.members, *more)))) for g, more in zip(made, extra, strict=True)]
    return groups


def _likeliest(
    held: Constraints, block: int, made: list[Group], numbers: list[list[int]], score: Score, level: int
) -> int | None:
    """The group, by its place in `made`, that a block belongs to; null where none is likely enough."""
    ranked = []
    for place, group in enumerate(made):
        if held.binds and any(held.are_apart(block, other) for other in numbers[place]):
            continue
        total, pairs = (
            whole(held.blocks[block], group.members, score),
            len(held.blocks[block]) * len(group.members),
        )
        if total >= level * pairs:
            ranked.append((-total / pairs, place))
    return min(ranked)[1] if ranked else None


def _apart(held: Constraints, component: list[int]) -> set[tuple[int, int]]:
    """The pairs of blocks, by their places in `component`, that must not become one event."""
    if not held.binds:
        return set()
    return {(x, y) for x in range(len(component)) for y in range(x) if held.are_apart(component[x], component[y])}


def _components(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The connected components of `count` nodes, each in rising order, by their smallest nodes."""
    beside: list[list[int]] = [[] for _ in range(count)]
    for x, y in pairs:
        beside[x].append(y)
        beside[y].append(x)
    found, reached = [], [False] * count
    for i in range(count):
        if not reached[i]:
            reached[i] = True
            component = [i]
            for x in component:
                for y in beside[x]:
                    if not reached[y]:
                        reached[y] = True
                        component.append(y)
            found.append(sorted(component))
    return found
