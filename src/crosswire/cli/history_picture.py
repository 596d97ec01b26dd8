"""The picture of a figure's history: a column a report, a line a figure, and how lowest, best and highest moved."""

from collections.abc import Sequence

from crosswire.cli.paper import Paper, Piece
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.history_words import Column

MOST_LINES = 9
"""Lines of a picture; with more figures than that, each stands on the nearest of so many even steps."""

WIDEST_COLUMN = 8
"""Columns of the terminal for one report at most."""

BEST, BETWEEN, BARE = "━", "░", " "
LEGEND = f"{BEST} best figure   {BETWEEN} lowest to highest   a, b … outlets, at their figures"


def has_picture(columns: Sequence[Column]) -> bool:
    """True where there is more than one figure to draw."""
    return len({v for c in columns for v in _numbers(c)}) > 1


def write_picture(paper: Paper, columns: Sequence[Column]) -> None:
    """Sets the picture of figures that differ.

    Each report has a column, in order of time, with its outlet's letter at the figures that it gave; "━" runs at the best
    figure with it, "░" from the lowest to the highest that stood claimed.
    """
    numbers = sorted({v for c in columns for v in _numbers(c)})
    lines = _lines(numbers)
    axis = max(len(number_words(v)) for v in lines)
    room = paper.width - axis - 4
    together = -(-len(columns) // room)
    shown = [columns[i : i + together] for i in range(0, len(columns), together)]
    width = max(1, min(WIDEST_COLUMN, room // len(shown)))
    for at, value in reversed(list(enumerate(lines))):
        cells = [cell for group in shown for cell in _cells(group, at, lines, width)]
        paper.line(f"{number_words(value):>{axis}} ", *cells, indent=2)
    paper.line((_days(shown, width), "grey"), indent=axis + 3)


def _numbers(column: Column) -> list[float]:
    question = column.question
    ends = [question.low, question.best, question.high] if question else []
    return [v for v in (*ends, *(v for _, value in column.marks for v in value)) if v is not None]


def _lines(numbers: Sequence[float]) -> list[float]:
    """The figures that have a line, from below."""
    if len(numbers) <= MOST_LINES:
        return list(numbers)
    low, high = numbers[0], numbers[-1]
    steps = [low + (high - low) * i / (MOST_LINES - 1) for i in range(MOST_LINES)]
    return list(dict.fromkeys(float(round(v)) for v in steps))


def _line(value: float, lines: Sequence[float]) -> int:
    return min(range(len(lines)), key=lambda i: (abs(lines[i] - value), i))


def _cells(group: Sequence[Column], at: int, lines: Sequence[float], width: int) -> list[Piece]:
    """The cells of one line for reports that share a column: the first mark that stands there, then how the record stood."""
    question = group[-1].question
    ground = BARE
    if question is not None:
        ends = [_line(v, lines) for v in (question.low, question.high) if v is not None]
        if len(ends) == 2 and ends[0] <= at <= ends[1] and ends[0] != ends[1]:
            ground = BETWEEN
        if question.best is not None and _line(question.best, lines) == at:
            ground = BEST
    marks = [m for c in group for m, value in c.marks for v in value if v is not None and _line(v, lines) == at]
    style = "accent" if ground == BEST else "grey"
    first: Piece = (marks[0], "label") if marks else (ground, style)
    return [first, (ground * (width - 1), style)]


def _days(shown: Sequence[Sequence[Column]], width: int) -> str:
    """The days under the columns that begin them, as far as there is room."""
    out, before = "", ""
    for number, group in enumerate(shown):
        day = group[0].day
        at = number * width
        if day != before and (not out or at >= len(out) + 1):
            out = out.ljust(at) + day
            before = day
    return out
