"""Figures, parties and kinds of incident compared."""

from crosswire.grouping.digest import Digest
from crosswire.grouping.incident_types import relation
from crosswire.grouping.measures import Measures
from crosswire.grouping.sketch import Figure

TELLING = 4
"""From this number on a shared figure says more: one, two and three dead stand in most reports."""

MOST_SHARED = 3
"""Shared figures that count; more add nothing, one reader's slip being often repeated."""

SETTLED = 10
"""Injured: under this number a first count mostly stands, above it hospitals go on counting."""

GROWING = 0.5
COUNTED_LATER = 0.3
"""What a clash counts for many injured, and for those missing, arrested, rescued or displaced."""


def same_people(a: Figure, b: Figure) -> bool:
    """True where two figures of one kind may count the same people: one actor or class, or one of them not told."""
    if a.actor and b.actor:
        return a.actor == b.actor
    return a.group == b.group or "unknown" in (a.group, b.group)


def figures_agree(a: Figure, b: Figure) -> bool:
    """True where the bounds of the two overlap."""
    if a.low is not None and b.high is not None and a.low > b.high:
        return False
    return not (b.low is not None and a.high is not None and b.low > a.high)


def value_of(figure: Figure) -> float:
    """The figure's number: its lower bound, or the upper where the words give only that."""
    return figure.low if figure.low is not None else figure.high or 0.0


def meeting_figures(a: Digest, b: Digest) -> list[tuple[Figure, Figure]]:
    """The pairs of figures that may count the same people."""
    return [(x, y) for x in a.figures for y in b.figures if x.kind == y.kind and same_people(x, y)]


def equal_figures(meeting: list[tuple[Figure, Figure]]) -> set[tuple[str, float]]:
    """The kinds and numbers that both of a pair have."""
    return {(x.kind, value) for x, y in meeting if (value := value_of(x)) == value_of(y) and figures_agree(x, y)}


def kinds_apart(meeting: list[tuple[Figure, Figure]]) -> set[str]:
    """The kinds for which no pair agrees or comes near."""
    together = {x.kind for x, y in meeting if figures_agree(x, y) or _near(value_of(x), value_of(y))}
    return {x.kind for x, _ in meeting} - together


def figures(a: Digest, b: Digest) -> Measures:
    """Casualty figures that both state, and kinds for which both state figures that cannot be one."""
    if not a.figures or not b.figures:
        return
    meeting = meeting_figures(a, b)
    if not meeting:
        if {f.kind for f in a.figures}.isdisjoint({f.kind for f in b.figures}):
            yield "harm_other", 1.0
        return
    equal = equal_figures(meeting)
    large = len([1 for _, number in equal if number >= TELLING])
    small = len([1 for _, number in equal if 0 < number < TELLING])
    if large:
        yield "figure_shared", float(min(large, MOST_SHARED))
    if small:
        yield "figure_small_shared", float(min(small, MOST_SHARED))
    apart = kinds_apart(meeting)
    if apart:
        yield "figure_apart", min(sum(_against(kind, meeting) for kind in sorted(apart)), 2.0)
    elif not equal:
        yield "figure_allowed", 1.0


def _against(kind: str, meeting: list[tuple[Figure, Figure]]) -> float:
    """How much it says that both state a kind in numbers that cannot be one: little where such numbers grow for days."""
    most = max(value_of(f) for pair in meeting if pair[0].kind == kind for f in pair)
    if kind == "killed" or (kind == "injured" and most < SETTLED):
        return 1.0
    return GROWING if kind == "injured" else COUNTED_LATER


def _near(a: float, b: float) -> bool:
    """True where two tolls lie within a quarter of each other, as early and late tolls of one incident do."""
    return abs(a - b) <= max(a, b) / 4


def parties(a: Digest, b: Digest) -> Measures:
    """Known actors that both name as counted, acting or speaking."""
    if a.actors and b.actors:
        shared = len(a.actors & b.actors)
        yield ("actors_shared", float(min(shared, 2))) if shared else ("actors_other", 1.0)


def kinds(a: Digest, b: Digest) -> Measures:
    """The kinds of incident, and the weapons."""
    how = relation(a.types, b.types)
    if how != "unknown":
        yield f"type_{how}", 1.0
    if not a.weapons.isdisjoint(b.weapons):
        yield "weapon_shared", 1.0
