"""Agreement: when two figures can be one figure in other words, and when they cannot both hold."""

import math

from crosswire.model.words import Modifier
from crosswire.reconciling.figures import Figure
from crosswire.reconciling.tables import thresholds


def ends(figure: Figure) -> tuple[float, float]:
    """The least and the greatest number that the words allow; "more than 10" begins at 11, "about 50" has some give."""
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    if figure.modifier is Modifier.MORE_THAN and figure.high is None:
        low += 1
    elif figure.modifier is Modifier.LESS_THAN and figure.low is None:
        high -= 1
    elif figure.modifier is Modifier.ABOUT and figure.low is not None:
        give = max(thresholds().about_least, math.ceil(thresholds().about_share * figure.size))
        low, high = low - give, high + give
    return low, high


def contradict(a: Figure, b: Figure) -> bool:
    """True where no number fits the words of both."""
    (low_a, high_a), (low_b, high_b) = ends(a), ends(b)
    return max(low_a, low_b) > min(high_a, high_b)


def agree(a: Figure, b: Figure) -> bool:
    """True where the two can be one figure in other words: equal, or a bound beside a number that it lets in, and near.

    Near is `bound_share` of `data/thresholds.toml`: "at least 15" goes with 20, not with 90. Words without a number go
    with any number they let in. Two different numbers, or ranges, never agree.
    """
    if a.value == b.value:
        return True
    if contradict(a, b) or (a.firm and b.firm):
        return False
    if a.vague or b.vague:
        return True
    small, large = sorted((a.size, b.size))
    return small >= thresholds().bound_share * large


def distance(a: Figure, b: Figure) -> float:
    """How far the two figures lie apart."""
    return abs(a.size - b.size)
