"""Ends: the least, the most and the sum of what reports give, nulls left out."""

from math import fsum

from crosswire.model.coded import Cell
from crosswire.reconciling.coded.cells import Cells, Outcome, order


def smallest(cells: Cells) -> Outcome:
    """The smallest number or the earliest day; null where none is given."""
    return min(_given(cells), key=order, default=None)


def largest(cells: Cells) -> Outcome:
    """The largest number or the latest day; null where none is given."""
    return max(_given(cells), key=order, default=None)


def total(cells: Cells) -> Outcome:
    """The sum of the numbers; 0 where none is given."""
    return fsum(value for value in cells.values if isinstance(value, float))


def _given(cells: Cells) -> list[Cell]:
    return [value for value in cells.values if value is not None]
