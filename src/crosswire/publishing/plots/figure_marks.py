"""Figure marks: each report's figure where it stands in its panel, beside others that would stand at the same place.

Always holds: a mark moves off its place only to the left, and no further than the time goes in which its report may have come
out, or a few pixels where that is known to the minute.
"""

from collections.abc import Mapping, Sequence

from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.figure_series import SeriesMark
from crosswire.publishing.plots.scale import Scale
from crosswire.publishing.plots.shapes import draw_shape
from crosswire.publishing.plots.time_axis import minutes

BESIDE = 12.0
"""Pixels between two marks that would stand at one place, where there is room."""

FEW = 14.0
"""Pixels over which such marks are spread where they are known to the minute."""

LETTER = 8.0
"""Pixels between marks from which each has room for a letter."""


def draw_doubts(sheet: Drawing, marks: Sequence[SeriesMark], along: Scale, up: Scale) -> None:
    """Draws the time in which a report may have come out, where it is long enough to be seen."""
    for mark in marks:
        if mark.value is not None:
            begun, out = along.at(minutes(mark.first)), along.at(minutes(mark.last))
            if out - begun > BESIDE:
                sheet.path("doubt", (begun, up.at(mark.value)), (out, up.at(mark.value)))


def draw_marks(
    sheet: Drawing, marks: Sequence[SeriesMark], shapes: Mapping[str, str], along: Scale, up: Scale, *, lettered: bool
) -> None:
    """Draws the marks, with their outlets' letters where they are `lettered` and have room; `shapes` are of speakers."""
    together: dict[tuple[int, int], list[tuple[SeriesMark, float]]] = {}
    for mark in marks:
        if mark.value is not None:
            x, y = along.at(minutes(mark.last)), up.at(mark.value)
            together.setdefault((round(x / BESIDE), round(y / BESIDE)), []).append((mark, y))
    letters: list[tuple[float, float, str]] = []
    for some in together.values():
        right = max(along.at(minutes(m.last)) for m, _ in some)
        room = max(FEW, right - max(along.at(minutes(m.first)) for m, _ in some) - 3)
        step = min(BESIDE, room / max(1, len(some) - 1))
        for number, (mark, y) in enumerate(some):
            _draw(sheet, right - step * (len(some) - 1 - number), y, mark, shapes[mark.speaker], up)
            if lettered and (step >= LETTER or number == len(some) - 1):
                letters.append((y, right - step * (len(some) - 1 - number), mark.letter))
    _draw_letters(sheet, letters)


def _draw_letters(sheet: Drawing, letters: Sequence[tuple[float, float, str]]) -> None:
    """Writes each letter beside its mark (its height, its place, the letter); those without room of their own side by side."""
    lines: list[tuple[float, float, list[str]]] = []
    for y, x, letter in sorted(letters):
        if lines and y - lines[-1][0] < LETTER and x - lines[-1][1] < LETTER * len(lines[-1][2]):
            if letter not in lines[-1][2]:
                lines[-1][2].append(letter)
        else:
            lines.append((y, x, [letter]))
    for y, x, some in lines:
        sheet.words(x + 6, y - 6, ",".join(some), "small")


def _draw(sheet: Drawing, x: float, y: float, mark: SeriesMark, shape: str, up: Scale) -> None:
    if mark.low is not None and mark.high is not None and mark.high > mark.low:
        top = up.at(mark.high)
        sheet.path("span", (x, y), (x, top))
        sheet.path("span", (x - 4, top), (x + 4, top))
    elif mark.high is None or mark.low is None:
        away = -1 if mark.high is None else 1
        tip = y + 15 * away
        sheet.path("mark-line", (x, y), (x, tip))
        sheet.path("mark-line", (x - 3, tip - 4 * away), (x, tip), (x + 3, tip - 4 * away))
    draw_shape(sheet, x, y, shape)
