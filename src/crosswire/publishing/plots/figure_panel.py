"""A figure's panel: time across, figure up; a mark a report, shaped by its speaker; the band from lowest to highest and the
line of the best figure.

Always holds: a mark stands where its report gave it, but for marks at one place, which stand beside each other; what is
open above or below has an arrow; when it came out is a line where it is not known to the hour.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from crosswire.publishing.figure_words import number_words
from crosswire.publishing.plots.drawing import SIZE, SIZES, Drawing, width_of
from crosswire.publishing.plots.figure_marks import draw_doubts, draw_marks
from crosswire.publishing.plots.figure_series import FigureSeries, SeriesStep
from crosswire.publishing.plots.layout import Layout
from crosswire.publishing.plots.scale import Scale, scale_over
from crosswire.publishing.plots.shapes import draw_shape
from crosswire.publishing.plots.time_axis import draw_days, minutes, time_scale
from crosswire.publishing.wording import counted

MOST_NAMED = 16
"""Outlets with a letter; of more the marks alone are drawn."""

END = 12.0
"""Pixels at the right beside the figures that the record comes to."""

OWN_VOICE = "in the outlet’s own voice"


def draw_panel(sheet: Drawing, top: float, series: FigureSeries, shapes: Mapping[str, str], layout: Layout) -> float:
    """Draws the field, its marks, its days and its keys from `top` down; where they end. `shapes` are of speakers."""
    last = [number_words(v) for s in series.steps[-1:] for v in _ends(s) if v is not None]
    end = END + max((SIZE * width_of(said) for said in last), default=END)
    left, right = layout.left, layout.width - layout.margin - end
    numbers = [v for m in series.marks for v in (m.low, m.high)] + [v for s in series.steps for v in _ends(s)]
    up = scale_over([v for v in numbers if v is not None], top + layout.field, top + 14, 4)
    times = [t for m in series.marks for t in (m.first, m.last)] + [s.time for s in series.steps]
    along = time_scale(times, left + 10, right - 8)
    for mark in up.marks:
        sheet.path("hair", (left, up.at(mark)), (right, up.at(mark)))
        sheet.words(left - 6, up.at(mark) + 4, number_words(mark), "small grey", anchor="end")
    draw_doubts(sheet, series.marks, along, up)
    _draw_record(sheet, series.steps, along, up, right)
    named = list(dict.fromkeys((m.letter, m.outlet) for m in series.marks))
    draw_marks(sheet, series.marks, shapes, along, up, lettered=len(named) <= MOST_NAMED)
    foot = top + layout.field + 16
    draw_days(sheet, foot, along)
    y = _draw_speakers(sheet, foot + 21, series, shapes, layout)
    said = " · ".join(f"{letter} {outlet}" for letter, outlet in named)
    if len(named) > MOST_NAMED:
        said = f"{counted(len(named), 'outlet')}, too many for a letter each; the table has them"
    return sheet.paragraph(layout.margin, y, said, "small grey", layout.room)


def _ends(step: SeriesStep) -> tuple[float | None, float | None, float | None]:
    return step.low, step.best, step.high


def _draw_record(sheet: Drawing, steps: Sequence[SeriesStep], along: Scale, up: Scale, right: float) -> None:
    """The band and the lines, each of which keeps its height until the next step, and the figures that they end at."""
    edges = [*(along.at(minutes(s.time)) for s in steps), right]
    stretches = [(edges[i], edges[i + 1], s) for i, s in enumerate(steps)]
    for banded, some in groupby(stretches, key=lambda s: s[2].low is not None and s[2].high is not None):
        run = list(some)
        if banded:
            upper = [p for x, u, s in run for p in ((x, up.at(s.high or 0)), (u, up.at(s.high or 0)))]
            lower = [p for x, u, s in run for p in ((x, up.at(s.low or 0)), (u, up.at(s.low or 0)))]
            sheet.area("band", *upper, *reversed(lower))
    for place, style in ((0, "span"), (2, "span"), (1, "best-line")):
        values = [(x, u, _ends(step)[place]) for x, u, step in stretches]
        for told, these in groupby(values, key=lambda v: v[2] is not None):
            if told:
                sheet.path(style, *(p for x, u, v in these for p in ((x, up.at(v or 0)), (u, up.at(v or 0)))))
    last = steps[-1] if steps else SeriesStep("", None, None, None)
    written: list[float] = []
    for value, style in ((last.best, "strong"), (last.low, "small grey"), (last.high, "small grey")):
        if value is not None and all(abs(up.at(value) - y) > 11 for y in written):
            written.append(up.at(value))
            sheet.words(right + 5, up.at(value) + 4, number_words(value), style)


def _draw_speakers(sheet: Drawing, y: float, series: FigureSeries, shapes: Mapping[str, str], layout: Layout) -> float:
    """Which shape is whose, in as many lines as it needs; the foot of the line below."""
    x = float(layout.margin)
    for speaker in dict.fromkeys(m.speaker for m in series.marks if m.value is not None):
        said = speaker or OWN_VOICE
        wide = 16 + SIZES["small"] * width_of(said) + 14
        if x > layout.margin and x + wide - 14 > layout.margin + layout.room:
            x, y = float(layout.margin), y + 17
        draw_shape(sheet, x + 5, y - 4, shapes[speaker])
        sheet.words(x + 15, y, said, "small", room=layout.room - 15)
        x += wide
    return y + 18
