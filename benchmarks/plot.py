"""Plots: lines over a common axis as an SVG, with nothing but text and paths in it."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, MARGIN = 720, 400, 60
COLOURS = ("#1b6ca8", "#c05621", "#2f855a", "#6b46c1")
TICKS = 5

Line = tuple[Sequence[float], Sequence[float]]


def lines_plot(title: str, axis: str, lines: Mapping[str, Line]) -> str:
    """The SVG of `lines` by name, each its x and y values; both axes begin at nought."""
    most_x = max(x for xs, _ in lines.values() for x in xs)
    most_y = max(y for _, ys in lines.values() for y in ys) * 1.1 or 1.0
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
            f'<text x="{MARGIN - 8}" y="{y + 4}" text-anchor="end">{most_y * tick / TICKS:.2f}</text>',
        ]
    for number, (name, (xs, ys)) in enumerate(lines.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = "L".join("{} {}".format(*at(x, y)) for x, y in zip(xs, ys, strict=True))
        out += [
            f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>',
            f'<text x="{WIDTH - MARGIN}" y="{48 + 16 * number}" text-anchor="end" fill="{colour}">{escape(name)}</text>',
        ]
    out.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 16}" text-anchor="middle">{escape(axis)}</text></svg>')
    return "\n".join(out) + "\n"
