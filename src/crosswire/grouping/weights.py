"""Weights: the points each measure adds, and the bar, from `data/weights.toml`."""

from dataclasses import dataclass
from functools import cache

from crosswire.grouping.words import table


@dataclass(frozen=True, slots=True)
class Weights:
    """Points by the name of a measure (`start` is what any two reports begin with), and the bar to reach."""

    version: int
    bar: float
    points: dict[str, float]


@cache
def weights() -> Weights:
    """The table of `data/weights.toml`, read once."""
    found = table("weights")
    return Weights(int(found["version"]), float(found["bar"]), {k: float(v) for k, v in found["points"].items()})
