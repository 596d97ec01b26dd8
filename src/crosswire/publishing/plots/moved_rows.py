"""Moved rows: a row an event, a dot at each figure that some rule gives, the first rule's filled, and the line between them."""

from collections.abc import Sequence

from crosswire.model.sensitivity import RuledQuestion
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.scale import Scale, scale_over
from crosswire.publishing.ruled import figures_said, why_it_moves

LEFT, RIGHT = 400, 600
MARGIN = 20
ROOM = 340
"""What the words on the left have for themselves."""


def draw_moved_rows(sheet: Drawing, top: float, moved: Sequence[RuledQuestion]) -> float:
    """Draws the rows from `top` down; where they end."""
    scale = scale_over([v for q in moved for v in q.told], LEFT, RIGHT)
    y = top
    for question in moved:
        sheet.path("hair", (MARGIN, y), (sheet.width - MARGIN, y))
        sheet.words(MARGIN, y + 16, question.label, room=ROOM)
        sheet.words(MARGIN, y + 30, why_it_moves(question), "small grey", room=ROOM)
        _draw(sheet, y + 19, question, scale)
        y = sheet.paragraph(MARGIN, y + 45, figures_said(question), "small grey", sheet.width - 2 * MARGIN) + 9
    return y


def _draw(sheet: Drawing, y: float, question: RuledQuestion, scale: Scale) -> None:
    low, high = min(question.told), max(question.told)
    sheet.path("span", (scale.at(low), y), (scale.at(high), y))
    first = question.figures[0].best
    for value in sorted(set(question.told) - {first}):
        sheet.dot(scale.at(value), y, 4, "other")
    if first is not None:
        sheet.dot(scale.at(first), y, 4.5, "mark")
    sheet.words(scale.at(low) - 9, y + 4, number_words(low), anchor="end")
    sheet.words(scale.at(high) + 9, y + 4, number_words(high))
