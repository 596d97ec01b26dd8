"""Measures: what a comparison of two sketches found, before anything is weighed.

Each measure has a name that stands in `data/weights.toml`, a sentence that says in words what was compared, and an
amount (1 for what is or is not so) that its points are multiplied by. All are symmetric in the two sketches.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One finding: its name in the table of weights, its words, its amount."""

    name: str
    value: str
    amount: float = 1.0


Measures = Iterator[Measure]


def listed(words: object, most: int = 5) -> str:
    """Up to `most` of `words` in alphabetical order, with a count of the rest."""
    assert isinstance(words, (set, frozenset, list, tuple))
    every = sorted(str(w) for w in words)
    rest = len(every) - most
    return ", ".join(every[:most]) + (f" and {rest} more" if rest > 0 else "")
