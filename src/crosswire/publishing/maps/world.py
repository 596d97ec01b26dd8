"""The map beside a list: patches of the world as circles as large as the events in them are many, each a link.

Always holds: a circle's area grows with the number of events; the largest patches lead on, the small ones are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, floor, sqrt
from typing import Protocol, TypeVar

from crosswire.publishing.maps.projecting import Frame, frame_over, path_of
from crosswire.publishing.maps.shapes import Atlas, Box
from crosswire.publishing.pages.markup import Markup, tag
from crosswire.publishing.wording import counted

WIDTH, TALLEST = 480.0, 300.0
"""Points of the picture: its width and its greatest height."""

STEP = 5.0
"""Degrees to which the box is widened, so that lists with nearly the same places share one drawing of the land."""

WHOLE_WORLD: Box = (-170.0, -56.0, 190.0, 76.0)
MOST_LINKS, MOST_DRAWN = 40, 400
LEAST, LARGEST = 2.5, 11.0
"""Points of the radius of a circle: of one event, and of the patch with most."""


COARSE = 2.4
"""Points between which the line of a coast has no other."""


class Patch(Protocol):
    """A patch of the world: the middle of its events (degrees), how many, the box that holds them, and the one event's label."""

    @property
    def lat(self) -> float: ...  # noqa: D102

    @property
    def lon(self) -> float: ...  # noqa: D102

    @property
    def n(self) -> int: ...  # noqa: D102

    @property
    def killed_low(self) -> int: ...  # noqa: D102

    @property
    def killed_high(self) -> int: ...  # noqa: D102

    @property
    def label(self) -> str | None: ...  # noqa: D102


P = TypeVar("P", bound=Patch)


def world_map(patches: Sequence[P], atlas: Atlas, leads_to: Callable[[P], str]) -> Markup:
    """The drawing, as SVG within a page; `leads_to` gives the address of what a patch leads to."""
    frame = frame_over(box_over(patches), WIDTH, TALLEST, margin=0)
    drawn, _ = path_of(atlas.all_land(), frame, COARSE)
    most = max((p.n for p in patches), default=1)
    largest_first = sorted(patches, key=lambda p: (-p.n, p.lat, p.lon))
    circles = [_circle(p, frame, most) for p in largest_first[MOST_LINKS:MOST_DRAWN]]
    links = [
        tag("a", _circle(p, frame, most), href=leads_to(p), aria_label=patch_words(p))
        for p in largest_first[:MOST_LINKS]
    ]
    return tag(
        "svg",
        tag("rect", class_="sea", width=f"{frame.width:g}", height=f"{frame.height:.1f}"),
        tag("path", class_="land own", d=drawn) if drawn else None,
        *links,
        *circles,
        class_="locator patches",
        viewBox=f"0 0 {frame.width:g} {frame.height:.1f}",
        role="group",
        aria_label="Map of the events: each circle leads to those within it",
    )


def patch_words(patch: Patch) -> str:
    """A patch in words: "12 events, 30 to 41 killed"; one event by its headline."""
    if patch.label:
        return patch.label
    dead = (
        f"{patch.killed_low:,}"
        if patch.killed_low == patch.killed_high
        else f"{patch.killed_low:,} to {patch.killed_high:,}"
    )
    return f"{counted(patch.n, 'event')}, {dead} killed"


def box_over(patches: Sequence[Patch]) -> Box:
    """The box of degrees that the picture shows: around the patches, or the whole world where they are far apart or none."""
    if not patches:
        return WHOLE_WORLD
    west, east = min(p.lon for p in patches), max(p.lon for p in patches)
    south, north = min(p.lat for p in patches), max(p.lat for p in patches)
    if east - west > 150 or north - south > 110:
        return WHOLE_WORLD
    box = (_down(west - STEP), _down(south - STEP), _up(east + STEP), _up(north + STEP))
    return box[0], max(-90.0, box[1]), box[2], min(90.0, box[3])


def _down(degrees: float) -> float:
    return floor(degrees / STEP) * STEP


def _up(degrees: float) -> float:
    return ceil(degrees / STEP) * STEP


def _circle(patch: Patch, frame: Frame, most: int) -> Markup:
    x, y = frame.point(patch.lon, patch.lat)
    radius = max(LEAST, LARGEST * sqrt(patch.n / max(most, 25)))
    return tag("circle", class_="patch", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{radius:.1f}")
