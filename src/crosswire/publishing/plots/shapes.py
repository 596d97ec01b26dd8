"""Shapes: the marks by which a plot tells speakers apart without colour, each of about one size."""

from collections.abc import Sequence
from math import cos, pi, sin

from crosswire.publishing.plots.drawing import Drawing

OWN = "own"
"""The shape of what a report says in its own voice: a ring."""

ANY = "any"
"""The shape that all share for whom there is none of their own: a point."""

SIDES = {"square": (4, pi / 4), "triangle": (3, -pi / 2), "diamond": (4, 0.0), "fall": (3, pi / 2), "hexagon": (6, 0.0)}
"""Of shapes with corners how many there are, and the angle of the first."""

LINES = {"cross": pi / 4, "plus": 0.0}
"""Of shapes made of two lines the angle of the first."""

SHAPES = ("round", "square", "triangle", "diamond", "fall", "cross", "plus", "hexagon")
"""The shapes of speakers, in the order in which they are given out."""


def shapes_of(speakers: Sequence[str]) -> dict[str, str]:
    """A shape for each speaker, in their order; beyond the last they share a point. "" is the reports' own voice."""
    named = [s for s in dict.fromkeys(speakers) if s]
    given = {s: SHAPES[i] if i < len(SHAPES) else ANY for i, s in enumerate(named)}
    return given | {"": OWN}


def draw_shape(sheet: Drawing, x: float, y: float, shape: str, radius: float = 4.5) -> None:
    """Draws a shape round a point."""
    if shape in SIDES:
        count, first = SIDES[shape]
        size = radius * (1.28 if count == 3 else 1.12)
        corners = [
            (x + size * cos(first + 2 * pi * i / count), y + size * sin(first + 2 * pi * i / count))
            for i in range(count)
        ]
        sheet.area("mark", *corners)
    elif shape in LINES:
        for angle in (LINES[shape], LINES[shape] + pi / 2):
            across, down = radius * cos(angle), radius * sin(angle)
            sheet.path("mark-line", (x - across, y - down), (x + across, y + down))
    elif shape == OWN:
        sheet.dot(x, y, radius - 0.5, "other")
    else:
        sheet.dot(x, y, radius * 0.5 if shape == ANY else radius, "mark")
