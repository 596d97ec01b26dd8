"""Pictures: what templates draw. Each takes plain data of a page and gives an SVG that is part of it."""

from collections.abc import Sequence

from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.figure_series import FigureSeries
from crosswire.publishing.plots.history_plot import panel_drawing
from crosswire.publishing.plots.layout import LAYOUTS
from crosswire.publishing.plots.voice_picture import narrow_voice_drawing, voice_drawing
from crosswire.publishing.voice_tree import VoiceTree


def panel(series: FigureSeries, every: Sequence[FigureSeries], layout: str, name: str) -> Markup:
    """A figure over time; see `panel_drawing`."""
    return panel_drawing(series, every, LAYOUTS[layout], name)


def voices(tree: VoiceTree, counts: str, layout: str, name: str) -> Markup:
    """Who spoke and who carried it; see `voice_drawing`."""
    return (narrow_voice_drawing if layout == "narrow" else voice_drawing)(tree, counts, name)


def line(style: str) -> Markup:
    """A short line, or a ring, in a style of a picture, for the words that say what it means."""
    sheet = Drawing(26)
    if style == "ring":
        sheet.dot(13, 6, 4.5, style)
    else:
        sheet.path(style, (1, 6), (25, 6))
    return sheet.sign(12)
