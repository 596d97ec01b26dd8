"""Parts of a figure: numbers of one report that together make it: "five were shot and two fell" beside seven.

They were added up to it, or left out as its parts; either way the record shows them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.tables import thresholds

PART_CHECKS = ("part", "place")


PartsLeftOut = Mapping[float, frozenset[str]]
"""By the number that they make, the claims (ids) that were left out as parts, of every report that parts it so."""


def parts_left_out(omitted: Sequence[Omission]) -> PartsLeftOut:
    """What the claims left out as parts come to, neighbours in each report's text taken together."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for o in omitted:
        if o.check in PART_CHECKS and o.claim.low is not None and o.claim.low == o.claim.high:
            by_report[o.claim.report_id].append(o.claim)
    out: dict[float, frozenset[str]] = {}
    for own in by_report.values():
        here: dict[float, frozenset[str]] = {}
        for run in _runs(sorted(own, key=lambda c: (c.evidence.end, c.id))):
            if _worth_showing(run):
                here.setdefault(_sum(run), frozenset(c.id for c in run))
        for whole, ids in here.items():
            out[whole] = out.get(whole, frozenset()) | ids
    return out


def parts_of(standing: Standing, left_out: PartsLeftOut, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The claims, by id, that one report or another gives as the parts of a position's number; empty where none does."""
    low, high = standing.value
    if low is None or low != high or low < 2:
        return ()
    added = [run for run in _added_up(standing, claims) if _worth_showing(run) and _sum(run) == low]
    return tuple(sorted({c.id for run in added for c in run} | left_out.get(low, frozenset())))


def _added_up(standing: Standing, claims: Mapping[str, Claim]) -> Iterator[list[Claim]]:
    for figure in standing.live:
        if figure.derived and len(figure.report_ids) == 1:
            yield [claims[i] for i in figure.claim_ids if i in claims]


def _runs(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Neighbours in the text, the longest runs first."""
    for length in range(min(thresholds().longest_sum, len(claims)), 1, -1):
        for start in range(len(claims) - length + 1):
            yield claims[start : start + length]


def _sum(parts: Sequence[Claim]) -> float:
    return sum(c.low or 0 for c in parts)


def _worth_showing(parts: Sequence[Claim]) -> bool:
    """True for several numbers; people told of one by one are no parts worth showing."""
    return len(parts) > 1 and max(c.low or 0 for c in parts) > 1
