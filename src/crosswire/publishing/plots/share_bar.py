"""Share bars: how a whole falls into parts, as a line of fields told apart by tone and hatching, for grey too."""

from collections.abc import Sequence

from crosswire.publishing.pages.markup import Markup, tag
from crosswire.publishing.plots.drawing import number

WIDTH, HEIGHT = 360, 20

HATCHES = {"disputed": 9, "ranged": 14}
"""The parts that are hatched, with the distance of the lines."""

DOTS = {"revised": 6}
"""The parts that are dotted, with the distance of the dots."""


def share_bar(parts: Sequence[tuple[str, int]], told: str) -> Markup:
    """A bar of the parts, each with the name of its class and its count, in the order given; `told` says it in words."""
    total = sum(count for _, count in parts)
    things, x = list[Markup](), 0.0
    for name, count in parts:
        if not count:
            continue
        width = WIDTH * count / total
        things.append(tag("rect", x=number(x), y="0", width=number(width), height=str(HEIGHT), class_=f"part {name}"))
        things += _texture(name, x, width)
        x += width
    return tag(
        "svg",
        *things,
        class_="share",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        preserveAspectRatio="none",
        width=WIDTH,
        height=HEIGHT,
        role="img",
        aria_label=told,
    )


def count_bar(count: int, most: int) -> Markup:
    """A plain bar as long as `count` is to `most`; the row that it stands in says the number."""
    width = 120
    bar = tag("rect", x="0", y="3", width=number(max(1.0, width * count / max(1, most))), height="8", class_="part")
    return tag("svg", bar, class_="count", viewBox=f"0 0 {width} 14", width=width, height=14, aria_hidden="true")


def _texture(name: str, x: float, width: float) -> list[Markup]:
    if name in HATCHES:
        step = HATCHES[name]
        lines = [x + at for at in range(step, int(width), step)]
        return [tag("path", d="".join(f"M{number(at)} 0V{HEIGHT}" for at in lines), class_="hatch")] if lines else []
    if name in DOTS:
        step = DOTS[name]
        across = [x + at for at in range(step // 2, int(width), step)]
        return [
            tag("circle", cx=number(at), cy=number(y), r="1", class_="spot")
            for at in across
            for y in range(step // 2, HEIGHT, step)
        ]
    return []
