"""Figures, parties and kinds of incident compared."""

from crosswire.grouping.incident_types import relation
from crosswire.grouping.measures import Measure, Measures, listed
from crosswire.grouping.sketch import Figure, Sketch

TELLING = 4
"""From this number on a shared figure says more: one, two and three dead stand in most reports."""

MOST_SHARED = 3
"""Shared figures that count; more add nothing, one reader's slip being often repeated."""


SETTLED = 10
"""Injured: under this number a first count mostly stands, above it hospitals go on counting."""

GROWING = 0.5
COUNTED_LATER = 0.3
"""What a clash counts for many injured, and for those missing, arrested, rescued or displaced."""


def groups_meet(a: Figure, b: Figure) -> bool:
    """True where two figures may count the same people: one kind, one actor or class, or one of them not told."""
    if a.kind != b.kind:
        return False
    if a.actor and b.actor:
        return a.actor == b.actor
    return a.group == b.group or "unknown" in (a.group, b.group)


def figures_agree(a: Figure, b: Figure) -> bool:
    """True where the bounds of the two overlap."""
    low = max(a.low if a.low is not None else float("-inf"), b.low if b.low is not None else float("-inf"))
    high = min(a.high if a.high is not None else float("inf"), b.high if b.high is not None else float("inf"))
    return low <= high


def value_of(figure: Figure) -> float:
    """The figure's number: its lower bound, or the upper where the words give only that."""
    return figure.low if figure.low is not None else figure.high or 0.0


def figures(a: Sketch, b: Sketch) -> Measures:
    """Casualty figures that both state, and kinds for which both state figures that cannot be one."""
    meeting = [(x, y) for x in a.figures for y in b.figures if groups_meet(x, y)]
    equal = sorted({(x.kind, value_of(x)) for x, y in meeting if value_of(x) == value_of(y) and figures_agree(x, y)})
    large = [f for f in equal if f[1] >= TELLING]
    small = [f for f in equal if 0 < f[1] < TELLING]
    for name, found in (("figure_shared", large), ("figure_small_shared", small)):
        if found:
            words = ", ".join(f"{number:g} {kind}" for kind, number in found[:MOST_SHARED])
            yield Measure(name, f"both have {words}", float(min(len(found), MOST_SHARED)))
    agreeing = {x.kind for x, y in meeting if figures_agree(x, y)}
    near = {x.kind for x, y in meeting if _near(value_of(x), value_of(y))}
    apart = sorted({x.kind for x, y in meeting} - agreeing - near)
    if apart:
        values = "; ".join(f"{kind}: {_numbers(a, kind)} and {_numbers(b, kind)}" for kind in apart)
        yield Measure("figure_apart", values, min(sum(_against(kind, meeting) for kind in apart), 2.0))
    elif meeting and not equal:
        yield Measure("figure_allowed", f"figures for {listed(agreeing)} do not exclude each other")


def _against(kind: str, meeting: list[tuple[Figure, Figure]]) -> float:
    """How much it says that both state a kind in numbers that cannot be one: little where such numbers grow for days."""
    most = max(value_of(f) for pair in meeting if pair[0].kind == kind for f in pair)
    if kind == "killed" or (kind == "injured" and most < SETTLED):
        return 1.0
    return GROWING if kind == "injured" else COUNTED_LATER


def _near(a: float, b: float) -> bool:
    """True where two tolls lie within a quarter of each other, as early and late tolls of one incident do."""
    return abs(a - b) <= max(a, b) / 4


def _numbers(sketch: Sketch, kind: str) -> str:
    return ", ".join(f"{n:g}" for n in sorted({value_of(f) for f in sketch.figures if f.kind == kind}))


def parties(a: Sketch, b: Sketch) -> Measures:
    """Known actors that both name as counted, acting or speaking."""
    shared = set(a.actors) & set(b.actors)
    if shared:
        yield Measure("actors_shared", f"both name {listed(shared)}", float(min(len(shared), 2)))
    elif a.actors and b.actors:
        yield Measure("actors_other", f"{listed(a.actors, 2)} here, {listed(b.actors, 2)} there")


def kinds(a: Sketch, b: Sketch) -> Measures:
    """The kinds of incident, and the weapons."""
    how = relation(a.types, b.types)
    if how == "same":
        yield Measure("type_same", f"both tell of a {listed(set(a.types) & set(b.types))}")
    elif how != "unknown":
        yield Measure(f"type_{how}", f"{listed(a.types)} here, {listed(b.types)} there")
    weapons = set(a.weapons) & set(b.weapons)
    if weapons:
        yield Measure("weapon_shared", f"both have {listed(weapons)}")
