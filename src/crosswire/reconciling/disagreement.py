"""Disagreement: how far the values that the reports of one event give lie apart, and over many events.

Always holds: null (NA, not known) and the empty string are two different values; nothing depends on the order of values
or of events. The measures are those of the R package eventreport (van Baalen & Höglund, doi:10.1093/isq/sqag014), whose
figures they equal to 1e-9. `values` are one event's, one a report; `groups` are such values, one group an event.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import fsum, sqrt

Values = Sequence[Hashable | None]
Numbers = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The measures of one column over all events; each null where nothing was there to measure.

    `sd` and `range` (in the column's unit) are null for text too. `share` and `modal_confidence` are shares, 0 to 1.
    """

    dscore: float | None
    normalised: float | None
    sd: float | None
    range: float | None
    share: float | None
    modal_confidence: float | None


def dscore(values: Values) -> int:
    """The number of different values less one; null and the empty string are a value each. No values: 0."""
    return len(set(values)) - 1 if len(values) > 1 else 0


def event_level_disagreement(values: Values) -> float | None:
    """The share of reports that do not give the most frequent value, nulls left out; null where all are."""
    return None if (held := _modal_share(values)) is None else 1 - held


def standard_deviation(numbers: Numbers) -> float | None:
    """The sample standard deviation (by n - 1), nulls left out; null for fewer than two numbers."""
    given = [number for number in numbers if number is not None]
    if len(given) < 2:
        return None
    middle = fsum(given) / len(given)
    return sqrt(fsum((number - middle) ** 2 for number in given) / (len(given) - 1))


def value_range(numbers: Numbers) -> float | None:
    """The largest number less the smallest, nulls left out, so 0 for one report; null where all are null."""
    given = [number for number in numbers if number is not None]
    return max(given) - min(given) if given else None


def mean_dscore(groups: Iterable[Values]) -> float | None:
    """The mean of `dscore` over all events."""
    return _mean(dscore(values) for values in groups)


def normalised_dscore(groups: Sequence[Values]) -> float | None:
    """The mean of `dscore` divided by how many different values the whole column has, null and "" among them."""
    mean = mean_dscore(groups)
    return None if mean is None else mean / max(1, len({value for values in groups for value in values}))


def share_of_disagreement(groups: Iterable[Values]) -> float | None:
    """The share of all events whose reports give more than one value; null beside a value is two."""
    return _mean(float(dscore(values) > 0) for values in groups)


def modal_confidence(groups: Iterable[Values]) -> float | None:
    """The mean share of reports that give an event's most frequent value, nulls left out; all-null events do not count."""
    return _mean(held for values in groups if (held := _modal_share(values)) is not None)


def mean_sd(groups: Iterable[Numbers]) -> float | None:
    """The mean of `standard_deviation` over the events that have one: those where two reports or more give a number."""
    return _mean(sd for numbers in groups if (sd := standard_deviation(numbers)) is not None)


def mean_range(groups: Iterable[Numbers]) -> float | None:
    """The mean of `value_range` over all events with a number; an event of one report counts as 0."""
    return _mean(spread for numbers in groups if (spread := value_range(numbers)) is not None)


def disagreement(groups: Sequence[Values]) -> Disagreement:
    """All measures of a column of text."""
    return Disagreement(
        mean_dscore(groups),
        normalised_dscore(groups),
        None,
        None,
        share_of_disagreement(groups),
        modal_confidence(groups),
    )


def disagreement_of_numbers(groups: Sequence[Numbers]) -> Disagreement:
    """All measures of a column of numbers."""
    return Disagreement(
        mean_dscore(groups),
        normalised_dscore(groups),
        mean_sd(groups),
        mean_range(groups),
        share_of_disagreement(groups),
        modal_confidence(groups),
    )


def _modal_share(values: Values) -> float | None:
    if len(values) == 1:  # most events, in most tables
        return None if values[0] is None else 1.0
    given = [value for value in values if value is not None]
    return max(Counter(given).values()) / len(given) if given else None


def _mean(numbers: Iterable[float]) -> float | None:
    """The mean; null where there is none."""
    given = list(numbers)
    return fsum(given) / len(given) if given else None
