"""Status: how the accounts of one question stand to each other, and the ends of what stands claimed.

The words' meanings are in `data/statuses.toml`.
"""

from collections.abc import Sequence
from itertools import combinations

from crosswire.model.words import QuestionStatus
from crosswire.reconciling.conflicts import Grounds, conflict
from crosswire.reconciling.figures import Number
from crosswire.reconciling.positions import Standing


def standing_still(positions: Sequence[Standing]) -> list[Standing]:
    """The positions that somebody still holds, words without a number left aside where there is a number."""
    live = [p for p in positions if p.live]
    return [p for p in live if not p.vague] or live


def status_of(positions: Sequence[Standing], grounds: Grounds) -> QuestionStatus:
    """The status that the positions of one question make, on the grounds that the checks for conflict look at."""
    live = standing_still(positions)
    if all(p.vague for p in live):
        return QuestionStatus.UNKNOWN
    # A word that no number fits ("dozens" beside four) disputes it; any other word leaves it alone.
    against = [p for p in positions if p.live and p.vague and p not in live]
    if any(conflict(a, b, grounds) for a, b in combinations([*live, *against], 2)):
        return QuestionStatus.DISPUTED
    if any(p not in live and not p.vague for p in positions):
        return QuestionStatus.REVISED
    if len(live) > 1:
        return QuestionStatus.RANGED
    return QuestionStatus.AGREED if len(live[0].voices) > 1 else QuestionStatus.SINGLE_ORIGIN


def telling(positions: Sequence[Standing]) -> list[Standing]:
    """The positions that still stand, but floors that every number said outright lies above: "at least 5" beside 19."""
    live = standing_still(positions)
    least = min((p.value[0] for p in live if p.value[0] is not None and p.value[1] is not None), default=0)
    return [p for p in live if p.value[1] is not None or (p.value[0] or 0) >= least]


def ends_of(positions: Sequence[Standing]) -> tuple[Number, Number]:
    """The lowest and the highest number that stand claimed; high is null where the largest figure is open upwards."""
    live = telling(positions)
    lows = [p.value[0] if p.value[0] is not None else p.value[1] for p in live if not p.vague or p.value[0] is not None]
    closed = [p.value[1] for p in live if p.value[1] is not None]
    floors = [p.value[0] for p in live if p.value[1] is None and p.value[0] is not None]
    only_ceilings = all(p.value[0] is None for p in live)
    low = None if only_ceilings or not lows else min(v for v in lows if v is not None)
    if not closed or (floors and max(floors) >= max(closed)):
        return low, None
    return low, max(closed)
