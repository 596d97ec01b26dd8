"""Plots: lines over a common axis as an SVG, with nothing but text and paths in it."""

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, MARGIN = 720, 400, 60
COLOURS = ("#1b6ca8", "#c05621", "#2f855a", "#6b46c1")
DASHES = ("", "7 4", "2 3", "9 3 2 3")
"""A line's pattern, so that it is told by more than its colour."""
TICKS = 5
KEY = 170
"""Width of an entry of the key."""

Line = tuple[Sequence[float], Sequence[float]]


def lines_plot(title: str, axis: str, lines: Mapping[str, Line]) -> str:
    """The SVG of `lines` by name, each its x and y values; both axes begin at nought, and the key stands above."""
    most_x = max(x for xs, _ in lines.values() for x in xs)
    most_y = _round_top(max(y for _, ys in lines.values() for y in ys))
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{MARGIN}" y="28" font-size="15">{escape(title)}</text>',
    ]

    def at(x: float, y: float) -> tuple[float, float]:
        across, down = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
        return round(MARGIN + across * x / most_x, 1), round(HEIGHT - MARGIN - down * y / most_y, 1)

    for tick in range(TICKS + 1):
        x, _ = at(most_x * tick / TICKS, 0)
        _, y = at(0, most_y * tick / TICKS)
        out += [
            f'<path d="M{MARGIN} {y}H{WIDTH - MARGIN}" stroke="#ddd"/>',
            f'<text x="{x}" y="{HEIGHT - MARGIN + 18}" text-anchor="middle">{most_x * tick / TICKS:,.0f}</text>',
            f'<text x="{MARGIN - 8}" y="{y + 4}" text-anchor="end">{most_y * tick / TICKS:g}</text>',
        ]
    for number, (name, (xs, ys)) in enumerate(lines.items()):
        colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
        path = "L".join("{} {}".format(*at(x, y)) for x, y in zip(xs, ys, strict=True))
        out += [
            f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>',
            f'<path d="M{MARGIN + KEY * number} 42h26" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>',
            f'<text x="{MARGIN + KEY * number + 32}" y="46" fill="{colour}">{escape(name)}</text>',
        ]
    out.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 16}" text-anchor="middle">{escape(axis)}</text></svg>')
    return "\n".join(out) + "\n"


def _round_top(most: float) -> float:
    """The end of the axis: the least number of one digit, or of one and a half, that lies over all values."""
    if most <= 0:
        return 1.0
    step = 10.0 ** math.floor(math.log10(most))
    return next(step * top for top in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if step * top >= most)
