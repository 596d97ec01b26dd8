"""Measures of agreement, from their definitions: Cohen's kappa for two readers, Krippendorff's alpha for any number.

Always holds: exact where counts are (fractions are only rounded at the end); null where the measure is not defined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

V = TypeVar("V", bound=Hashable)

DECIMALS = 6
"""To which figures are rounded, so that they do not depend on the order of a sum."""


def chance(pairs: Sequence[tuple[Hashable, Hashable]]) -> tuple[float, float] | None:
    """The share of `pairs` whose two are the same, and that to be expected by chance from how often each side gives what.

    Null for no pairs.
    """
    n = len(pairs)
    if not n:
        return None
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    same = sum(1 for a, b in pairs if a == b)
    by_chance = sum(first[value] * second[value] for value in first)
    return same / n, by_chance / (n * n)


def cohens_kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of two readers' verdicts on the same items: (observed − expected) / (1 − expected), −1 to 1.

    Null where there is nothing to compare, or both gave one and the same verdict throughout. Cohen, J. (1960): A coefficient of
    agreement for nominal scales. Educational and Psychological Measurement 20 (1), 37–46.
    """
    found = chance(pairs)
    if found is None or found[1] == 1:
        return None
    observed, expected = found
    return round((observed - expected) / (1 - expected), DECIMALS)


def nominal(a: Hashable, b: Hashable) -> float:
    """The squared difference of two names: 0 where they are the same, else 1."""
    return 0.0 if a == b else 1.0


def interval(a: float, b: float) -> float:
    """The squared difference of two figures."""
    return (a - b) ** 2


def krippendorffs_alpha(units: Sequence[Sequence[V]], difference: Callable[[V, V], float]) -> float | None:
    """Krippendorff's alpha of the values that any number of readers gave each unit, missing ones left out: 1 − observed
    disagreement / expected disagreement, 1 at the most.

    Units with fewer than two values say nothing and are passed over. Each pair of values in a unit of m counts 1 / (m − 1);
    expected are the pairs of all values that are paired at all. Null where they are all the same, or none is. Krippendorff, K.
    (2011): Computing Krippendorff's alpha-reliability. University of Pennsylvania, Annenberg School for Communication.
    """
    paired = [unit for unit in units if len(unit) > 1]
    counts = Counter(value for unit in paired for value in unit)
    n = sum(counts.values())
    if n < 2:
        return None
    observed = sum(_between(Counter(unit), difference) / (len(unit) - 1) for unit in paired) / n
    expected = _between(counts, difference) / (n * (n - 1))
    return None if expected == 0 else round(1 - observed / expected, DECIMALS)


def _between(counts: Counter[V], difference: Callable[[V, V], float]) -> float:
    """The differences of all ordered pairs of values, each as often as it is there."""
    return sum(counts[a] * counts[b] * difference(a, b) for a in counts for b in counts if a != b)
