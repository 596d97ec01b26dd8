"""The rule line: a scale on which a rule's low, best and high stand, in characters, as wide as there is room."""

from collections.abc import Sequence

from crosswire.cli.paper import Piece

NARROWEST, WIDEST = 12, 40
"""Columns of the line."""


class RuleLine:
    """A scale from `low` to `high` of the `columns` given."""

    def __init__(self, low: float, high: float, columns: int) -> None:
        self._low, self._high = low, high
        self._columns = max(NARROWEST, min(WIDEST, columns))

    @property
    def columns(self) -> int:
        """How wide it is."""
        return self._columns

    def at(self, value: float) -> int:
        """The column at which `value` stands; the middle one where there is but one value."""
        if self._high <= self._low:
            return self._columns // 2
        return round((value - self._low) / (self._high - self._low) * (self._columns - 1))

    def drawn(
        self, low: float, best: float | None, high: float, *, open_above: bool, partial: bool = False
    ) -> list[Piece]:
        """The line: "├" and "┤" at the ends ("→" where it is open above), "●" at the best figure, "○" at a partial one."""
        cells: list[Piece] = [" "] * self._columns
        first, last = self.at(low), self.at(high)
        for i in range(first, last + 1):
            cells[i] = ("─", "grey")
        cells[last] = ("→" if open_above else "┤" if last > first else "│", "grey")
        if last > first:
            cells[first] = ("├", "grey")
        if best is not None:
            cells[self.at(best)] = ("○" if partial else "●", "accent")
        return cells

    def dotted(self, values: Sequence[float], first: float | None) -> list[Piece]:
        """The line from the least to the largest of `values`, "○" at each and "●" at `first`."""
        cells: list[Piece] = [" "] * self._columns
        for i in range(self.at(min(values)), self.at(max(values)) + 1):
            cells[i] = ("─", "grey")
        for value in values:
            cells[self.at(value)] = ("○", "label")
        if first is not None:
            cells[self.at(first)] = ("●", "accent")
        return cells
