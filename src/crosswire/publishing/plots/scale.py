"""A scale: where a number stands on a line, and the round numbers that mark it."""

import math
from dataclasses import dataclass

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
"""What a step between marks may be, times a power of ten."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers from `low` to `high` on a line from `left` to `right`, marked at `marks`, the first and the last at its ends."""

    low: float
    high: float
    left: float
    right: float
    marks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Where `value` stands."""
        return self.left + (self.right - self.left) * (value - self.low) / (self.high - self.low)


def scale_over(values: list[float], left: float, right: float, most_marks: int = 5) -> Scale:
    """The scale over all values: from nought, unless they all lie in the upper half of what it would show, between round numbers.

    Persons are whole, so no step is under one.
    """
    least, most = min(values, default=0.0), max(values, default=0.0)
    start = least if most > least > most / 2 else 0.0
    step = _step(max(most - start, 1.0) / most_marks)
    first, last = math.floor(start / step), math.ceil(most / step)
    last += last == first
    marks = tuple(step * i for i in range(first, last + 1))
    return Scale(marks[0], marks[-1], left, right, marks)


def _step(least: float) -> float:
    """The smallest round step that is no smaller than `least`, and no part of a person."""
    power = 10.0 ** math.floor(math.log10(max(least, 1.0)))
    return next(s * power for s in STEPS if s * power >= least and s * power == int(s * power))
