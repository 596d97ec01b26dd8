"""Quantities: a number as its words give it, with its bounds."""

from dataclasses import dataclass

from crosswire.model.words import Modifier


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written and as read: `low` and `high` are inclusive, null where the words give none.

    "at least 15" is low 15, high null; "nearly 900" is low null, high 900; "about 2,500" is 2500 both ways;
    "dozens" keeps its word, with the floor in `low`.
    """

    low: float | None
    high: float | None
    modifier: Modifier
    text: str
    unit: str | None = None

    @property
    def is_point(self) -> bool:
        """True where low and high are one number."""
        return self.low is not None and self.low == self.high
