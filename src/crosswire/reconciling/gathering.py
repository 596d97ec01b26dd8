"""Gathering: what one report gives for one kind of harm, as it is put together: figures by group, and what is left out.

Always holds: every mention either stands behind a figure or is left out with a reason.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crosswire.model.report import Report
from crosswire.model.words import Modifier
from crosswire.reconciling.figures import Counted, Figure, Mention, day_of, figure_of, is_single
from crosswire.reconciling.mentions import Omission

Wholes = Mapping[Counted, frozenset[float]]
"""Per group, the numbers that are stated as wholes."""

PARTS = frozenset({"of", "rest", "including", "conjunct", "place"})
"""The ways in which a number can be a part of another."""


@dataclass
class ReportFigures:
    """What one report gives for one kind: figures by group, and mentions left out with their reasons."""

    report: Report
    figures: dict[Counted, list[Figure]] = field(default_factory=lambda: defaultdict(list))
    omitted: list[Omission] = field(default_factory=list)

    def leave_out(self, mention: Mention, reason: str, check: str = "part") -> None:
        """Notes that a mention stands behind no figure, and the check that it failed."""
        self.omitted.append(Omission(mention.claim, mention.counted, reason, check))

    def add(self, mention: Mention, counted: Counted | None = None) -> None:
        """Adds the figure of one mention by itself."""
        self.figures[counted or mention.counted].append(figure_of(mention, self.report))

    def add_sum(self, parts: Sequence[Mention], counted: Counted) -> None:
        """Adds the figure that several mentions make together."""
        self.figures[counted].append(summed(parts, self.report))


def summed(parts: Sequence[Mention], report: Report) -> Figure:
    """The sum of several mentions of one report, in the voice of the first; open where one of them is."""
    lows, highs = [m.value[0] for m in parts], [m.value[1] for m in parts]
    low = sum(v for v in lows if v is not None) if any(v is not None for v in lows) else None
    high = sum(v for v in highs if v is not None) if all(v is not None for v in highs) else None
    modifiers = {m.claim.quantity.modifier for m in parts if m.claim.quantity}
    modifier = Modifier.EXACT if modifiers <= {Modifier.EXACT} else Modifier.ABOUT if low == high else Modifier.AT_LEAST
    if low is not None and high is not None and low != high:
        modifier = Modifier.BETWEEN
    return Figure(
        low,
        high,
        modifier,
        parts[0].voice,
        tuple(sorted(m.claim.id for m in parts)),
        (report.id,),
        day_of(report),
        spoken=any(m.claim.speaker is not None for m in parts),
        derived=True,
        start=parts[0].start,
    )


def stated_wholes(mentions: Sequence[Mention]) -> dict[Counted, frozenset[float]]:
    """The numbers that mentions of one kind state as wholes: parts, older numbers and single victims are left out."""
    out: dict[Counted, set[float]] = defaultdict(set)
    for m in mentions:
        if m.is_point and not m.denied and m.part not in PARTS and m.revision != "old" and not is_single(m):
            out[m.counted].add(m.number or 0)
    return {group: frozenset(values) for group, values in out.items()}
