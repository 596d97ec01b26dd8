"""The range mark: a short scale from the lowest to the highest figure, with each position's letter where it stands."""

from crosswire.cli.paper import Piece
from crosswire.publishing.answers import Answer, Stand
from crosswire.publishing.figure_words import number_words

LENGTH = 24
"""Columns of the scale."""

MOST_LETTERS = 8
"""Positions on one scale; with more of them the letters would say nothing, and the list below says it all."""


def range_mark(answer: Answer) -> list[Piece]:
    """The mark of an answer: its low figure, the scale, its high figure; empty where there is no range to show.

    A letter stands at a position's figure; "━" joins the ends of a range, "→" follows a floor ("at least") and "←"
    goes before a ceiling; "●" is the best figure where no letter stands on it; "+" ends a scale that is open above.
    """
    ends = [v for s in answer.stands for v in (s.position.low, s.position.high) if v is not None]
    if len(set(ends)) < 2:
        return []
    scale = _Scale(min(ends), max(ends))
    for stand in answer.stands:
        scale.lay_range(stand)
    best = answer.question.best
    if best is not None and scale.low <= best <= scale.high:
        scale.cells[scale.column(best)] = "●"
    if len(answer.stands) <= MOST_LETTERS:
        for stand in answer.stands:
            scale.lay_letter(stand)
    cells: list[Piece] = [(cell, "accent" if cell == "●" or cell.isalpha() else "grey") for cell in scale.cells]
    open_above = any(s.position.high is None and s.position.low == scale.high for s in answer.stands)
    return [f"{number_words(scale.low)} ", *cells, f" {number_words(scale.high)}{'+' if open_above else ''}"]


class _Scale:
    """The cells of one mark while it is drawn."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.cells = ["─"] * LENGTH

    def column(self, value: float) -> int:
        """The cell at which `value` stands."""
        return round((value - self.low) / (self.high - self.low) * (LENGTH - 1))

    def lay_range(self, stand: Stand) -> None:
        """Draws a position's own range, or the open side of a floor or a ceiling."""
        low, high = stand.position.low, stand.position.high
        if low is not None and high is not None:
            for i in range(self.column(low), self.column(high) + 1) if low < high else ():
                self.cells[i] = "━"
        elif low is not None and self.column(low) + 1 < LENGTH:
            self.cells[self.column(low) + 1] = "→"
        elif high is not None and self.column(high) > 0:
            self.cells[self.column(high) - 1] = "←"

    def lay_letter(self, stand: Stand) -> None:
        """Writes a position's letter at its figure, or in the nearest cell without one."""
        low, high = stand.position.low, stand.position.high
        known = [self.column(v) for v in (low, high) if v is not None]
        if known:
            at = sum(known) // len(known)
            free = [i for i in range(LENGTH) if not self.cells[i].isalpha()]
            self.cells[min(free, key=lambda i: (abs(i - at), i))] = stand.letter
