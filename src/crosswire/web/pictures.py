"""Pictures: what templates draw. Each takes plain data of a page and gives an SVG that is part of it."""

from collections.abc import Sequence

from crosswire.model.sensitivity import RuledQuestion
from crosswire.publishing.happenings import Happening, Said
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.figure_series import FigureSeries
from crosswire.publishing.plots.history_plot import panel_drawing
from crosswire.publishing.plots.layout import LAYOUTS, NARROW
from crosswire.publishing.plots.rule_rows import NARROW_ROWS, WIDE_ROWS
from crosswire.publishing.plots.sensitivity_plot import rules_drawing
from crosswire.publishing.plots.two_timelines import BROAD, two_timelines
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


MOST_USES = 8
"""Uses of a word that are drawn one by one."""


def uses(own: int, others: int) -> Markup:
    """Uses of a word as small squares: full in an outlet's own voice, hollow in the words of others; of many the first."""
    shown = [1] * own + [0] * others
    sheet = Drawing(max(9, 9 * min(len(shown), MOST_USES)))
    for number, full in enumerate(shown[:MOST_USES]):
        x = 1.0 + 9 * number
        sheet.area("node" if full else "ring", (x, 2), (x + 6, 2), (x + 6, 8), (x, 8))
    return sheet.sign(10)


def timelines(
    happened: Sequence[Happening], said: Sequence[Said], first: str | None, last: str | None, layout: str, name: str
) -> Markup:
    """What happened when over when it was said; see `two_timelines`."""
    return two_timelines(happened, said, first, last, NARROW if layout == "narrow" else BROAD, name)


def rules(question: RuledQuestion, layout: str, name: str) -> Markup:
    """A question under each rule; see `rules_drawing`."""
    return rules_drawing(question, NARROW_ROWS if layout == "narrow" else WIDE_ROWS, name)
