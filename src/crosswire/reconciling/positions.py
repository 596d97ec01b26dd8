"""Positions: figures that are one answer, put together. Equal figures merge; bounds join the figure that they fit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.question import Origin, Position
from crosswire.model.words import Modifier
from crosswire.reconciling.agreement import agree, contradict, distance
from crosswire.reconciling.figures import Figure, Value, merged


@dataclass(frozen=True, slots=True)
class Standing:
    """One position with the figures that make it; the first is the one whose words it takes. `live`: not replaced."""

    figures: tuple[Figure, ...]
    live: tuple[Figure, ...]

    @property
    def lead(self) -> Figure:
        """The figure whose words the position takes."""
        return self.figures[0]

    @property
    def value(self) -> Value:
        """Low and high."""
        return self.lead.value

    @property
    def vague(self) -> bool:
        """True where no figure of it has a number."""
        return all(f.vague for f in self.figures)

    @property
    def voices(self) -> tuple[str, ...]:
        """The voices that still stand behind it with a number, sorted."""
        return merged(tuple(f.voice for f in self.live if not f.vague))

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that still give it as a number, sorted."""
        return merged(*(f.report_ids for f in self.live if not f.vague))

    @property
    def last_day(self) -> tuple[str, str] | None:
        """The publication of the last dated report that still gives it, or null."""
        return max((f.day for f in self.live if f.day is not None and not f.vague), default=None)

    def position(self) -> Position:
        """The position as the record keeps it: replaced figures are in it too."""
        origins: dict[str, tuple[str, ...]] = {}
        for f in self.figures:
            origins[f.voice] = merged(origins.get(f.voice, ()), f.claim_ids)
        return Position(
            self.value[0],
            self.value[1],
            merged(*(f.claim_ids for f in self.figures)),
            merged(*(f.report_ids for f in self.figures)),
            tuple(Origin(label, origins[label]) for label in sorted(origins)),
        )


def standings(figures: Sequence[Figure], replaced: Sequence[Figure]) -> list[Standing]:
    """The positions that the figures of one question make, smallest first.

    Numbers and ranges said outright come first, then "about", then bounds, then words without a number: each joins the
    nearest position that it agrees with, one that still stands before one that was replaced, or makes its own.
    """
    gone = {id(f) for f in replaced}
    buckets: dict[Value, list[Figure]] = defaultdict(list)
    ordered = sorted(figures, key=lambda f: (_looseness(f), _order(f)))
    for looseness in range(4):
        settled = [(value, list(members)) for value, members in buckets.items()]
        for figure in (f for f in ordered if _looseness(f) == looseness):
            target = _target(figure, settled, gone) if looseness else None
            buckets[target if target is not None else figure.value].append(figure)
    made = [Standing(tuple(f), tuple(x for x in f if id(x) not in gone)) for f in buckets.values()]
    return sorted(made, key=lambda s: _value_order(s.value))


def _looseness(figure: Figure) -> int:
    if figure.vague:
        return 3
    if figure.firm:
        return 0
    return 1 if figure.modifier is Modifier.ABOUT and figure.low is not None else 2


def _target(figure: Figure, settled: Sequence[tuple[Value, list[Figure]]], gone: set[int]) -> Value | None:
    fitting = []
    for value, members in settled:
        if agree(figure, members[0]):
            stands = any(id(m) not in gone for m in members)
            fitting.append((stands == (id(figure) in gone), distance(figure, members[0]), _value_order(value), value))
    return min(fitting)[-1] if fitting else None


def _order(figure: Figure) -> tuple[object, ...]:
    return (_value_order(figure.value), figure.voice, figure.report_ids, figure.claim_ids)


def _value_order(value: Value) -> tuple[float, float, bool]:
    """By low, then high; a bound from above stands after its number itself. No two values have one place."""
    low, high = value
    top = float("inf") if high is None else high
    return (low if low is not None else top, top, low is None)


def compatible(positions: Sequence[Standing]) -> bool:
    """True where no two voices that still stand contradict each other across the positions."""
    for i, a in enumerate(positions):
        for b in positions[i + 1 :]:
            voices = {f.voice for f in a.live} | {f.voice for f in b.live}
            if len(voices) > 1 and contradict(a.lead, b.lead):
                return False
    return True
