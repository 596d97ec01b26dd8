"""Rule marks: a total, or the figures of one question, as a small picture for a row of a table; the row says the numbers."""

from collections.abc import Sequence

from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.plots.drawing import number
from crosswire.publishing.plots.scale import scale_over

WIDTH, HEIGHT = 220, 18
EDGE = 6


def span_mark(
    low: float, best: float | None, high: float, ends: Sequence[float], *, open_above: bool, partial: bool
) -> Markup:
    """A line from low to high with a dot at the best, on the scale of all `ends`; `open_above`: there is no upper end, `partial`:
    some of what other rows count is left out.
    """
    scale = scale_over(list(ends), EDGE, WIDTH - EDGE)
    x, u, y = scale.at(low), scale.at(high), HEIGHT / 2
    end = f"M{number(u - 4)} {y - 4}L{number(u)} {y}L{number(u - 4)} {y + 4}" if open_above else _tick(u, y)
    line = tag("path", d=f"M{number(x)} {y}L{number(u)} {y}{_tick(x, y)}{end}", class_="span")
    dot = None
    if best is not None:
        dot = tag("circle", cx=number(scale.at(best)), cy=number(y), r="4", class_="other" if partial else "best")
    return _picture(tag("path", d=f"M0 {y}L{WIDTH} {y}", class_="axis"), line, dot)


def dots_mark(told: Sequence[float], first: float | None, most: float) -> Markup:
    """A dot at each figure that some rule gives, that of the first rule filled, on a scale from nought to `most`."""
    scale = scale_over([0, most], EDGE, WIDTH - EDGE)
    y = HEIGHT / 2
    line = tag(
        "path", d=f"M{number(scale.at(min(told)))} {number(y)}L{number(scale.at(max(told)))} {number(y)}", class_="span"
    )
    dots = [
        tag("circle", cx=number(scale.at(v)), cy=number(y), r="4", class_="best" if v == first else "other")
        for v in sorted(set(told), key=lambda v: (v == first, v))
    ]
    return _picture(tag("path", d=f"M0 {y}L{WIDTH} {y}", class_="axis"), line, *dots)


def _tick(x: float, y: float) -> str:
    return f"M{number(x)} {y - 4}L{number(x)} {y + 4}"


def _picture(*things: Markup | None) -> Markup:
    return tag(
        "svg",
        joined(*things),
        class_="range",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        aria_hidden="true",
    )
