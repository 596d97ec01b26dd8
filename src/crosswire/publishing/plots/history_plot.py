"""The plot of histories: a panel for each question whose figures differ, as a picture by itself or as part of a page."""

from collections.abc import Sequence

from crosswire.model.event import Event
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.figure_panel import draw_panel
from crosswire.publishing.plots.figure_series import FigureSeries
from crosswire.publishing.plots.layout import FILE, Layout
from crosswire.publishing.plots.shapes import shapes_of
from crosswire.publishing.wording import capital

LEAD = (
    "When reports gave which figure, each mark shaped by its speaker; the thick line is the best figure, the band goes from "
    "the lowest to the highest that stood."
)


def history_plot(event: Event, series: Sequence[FigureSeries]) -> bytes:
    """The plot of `series` as SVG in UTF-8: a panel for each question whose figures differ.

    Where none differ there is a panel for each question that has a figure with a date.
    """
    layout = FILE
    sheet = Drawing(layout.width)
    edge = layout.width - layout.margin
    sheet.path("edge", (layout.margin, 14), (edge, 14))
    y = sheet.paragraph(layout.margin, 42, event.label, "head", layout.room)
    y = sheet.paragraph(layout.margin, y + 24, LEAD, "", layout.room) + 8
    shapes = shapes_of([m.speaker for s in series for m in s.marks])
    for one in with_panels(series):
        sheet.path("hair", (layout.margin, y + 14), (edge, y + 14))
        sheet.words(layout.margin, y + 34, one.subject.upper(), "kind", room=380)
        sheet.words(edge, y + 34, one.standing, "small grey", anchor="end", room=250)
        y = draw_panel(sheet, y + 42, one, shapes, layout)
    described = [f"{capital(s.subject)}: {s.standing}." for s in series]
    return sheet.finished(y + 16, event.label, " ".join([*described, *(t for s in series for t in s.summary)]))


def panel_drawing(series: FigureSeries, every: Sequence[FigureSeries], layout: Layout, name: str) -> Markup:
    """The panel of one question as part of a page; a speaker has one shape in the panels of `every` question of the event."""
    sheet = Drawing(layout.width)
    shapes = shapes_of([m.speaker for s in every for m in s.marks])
    y = draw_panel(sheet, 0, series, shapes, layout)
    told = "; ".join(
        f"{m.when}: {m.figure}, {m.outlet}{f', from {m.speaker}' if m.speaker else ''}" for m in series.marks
    )
    return sheet.inline(
        y + 8, name, f"{capital(series.subject)} over time: {series.standing}", f"{told}. {' '.join(series.summary)}"
    )


def with_panels(series: Sequence[FigureSeries]) -> list[FigureSeries]:
    """The questions whose figures differ; where none do, those that have a figure with a date."""
    moving = [s for s in series if s.moves]
    return moving or [s for s in series if any(m.value is not None for m in s.marks)]
