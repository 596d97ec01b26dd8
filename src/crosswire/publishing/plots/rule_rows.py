"""Rule rows: a row a rule on one scale, its low to its high as a line and its best figure as a dot, with the numbers beside."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.publishing.figure_words import number_words
from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.scale import Scale, scale_over

HEIGHT = 24
MARGIN = 20


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Where the parts of a row stand: its name from `margin` on, the scale from `left` to `right`, the best figure and the ends,
    each at its right edge; `name` is the style of the names, `head` what stands over the ends.
    """

    width: int
    margin: int
    left: int
    right: int
    best: int
    ends: int
    name: str = ""
    head: str = "low to high"


FILE_ROWS = RowLayout(680, MARGIN, 172, 404, 462, 572)
WIDE_ROWS = RowLayout(560, 0, 150, 420, 470, 560)
NARROW_ROWS = RowLayout(288, 0, 116, 200, 230, 288, "small", "range")


@dataclass(frozen=True, slots=True)
class RuleRow:
    """What one row shows; `best` is null where the rule gives none, `open` where there is no upper end; `aside` stands last.

    `partial`: some of what the other rows count is left out of it.
    """

    name: str
    low: float
    best: float | None
    high: float
    open: bool
    aside: str
    partial: bool = False


def draw_rule_rows(sheet: Drawing, top: float, rows: Sequence[RuleRow], aside: str, at: RowLayout = FILE_ROWS) -> float:
    """Draws column heads, the rows and their scale from `top` down; where they end. The first row is the one set apart."""
    scale = scale_over([v for r in rows for v in (r.low, r.high, r.best) if v is not None], at.left, at.right, 4)
    for x, head in ((at.best, "best"), (at.ends, at.head), (at.width - at.margin, aside)):
        if head:
            sheet.words(x, top + 10, head, "small grey", anchor="end")
    top += 16
    foot = top + HEIGHT * len(rows)
    for mark in scale.marks:
        sheet.path("hair", (scale.at(mark), top), (scale.at(mark), foot))
        sheet.words(scale.at(mark), foot + 13, number_words(mark), "small grey", anchor="middle")
    for i, row in enumerate(rows):
        _draw(sheet, top + HEIGHT * (i + 0.5), row, scale, at, first=i == 0)
    return foot + 18


def _draw(sheet: Drawing, y: float, row: RuleRow, scale: Scale, at: RowLayout, *, first: bool) -> None:
    style = f"{at.name} strong".strip() if first else at.name
    sheet.words(at.margin, y + 4, row.name, style, room=at.left - at.margin - 10)
    low, high = scale.at(row.low), scale.at(row.high)
    sheet.path("span", (low, y), (high, y))
    sheet.path("span", (low, y - 4), (low, y + 4))
    if row.open:
        sheet.path("span", (high - 4, y - 4), (high, y), (high - 4, y + 4))
    else:
        sheet.path("span", (high, y - 4), (high, y + 4))
    if row.best is not None:
        sheet.dot(scale.at(row.best), y, 4 if row.partial else 4.5, "other" if row.partial else "mark")
    sheet.words(at.best, y + 4, "–" if row.best is None else number_words(row.best), "strong", anchor="end")
    ends = number_words(row.low) + (f" to {number_words(row.high)}" if row.high > row.low else "")
    sheet.words(at.ends, y + 4, ends + "+" * row.open, anchor="end")
    if row.aside:
        sheet.words(at.width - at.margin, y + 4, row.aside, "grey", anchor="end")
