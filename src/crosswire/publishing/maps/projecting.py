"""Projecting: from degrees to the points of a picture, and lines cut to the picture's frame.

The projection is the plate carrée with its true scale at the middle of the picture: shapes of a country's size keep their
form, a kilometre is as long at the top as at the bottom, and north is up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, radians

from crosswire.publishing.maps.shapes import Box, Outline, Polygon

DEGREE_KM = 111.195
"""Kilometres of a degree of latitude (mean radius of the Earth, 6371.0088 km)."""

POLEWARD = 0.2
"""The least cosine reckoned with: beyond 78 degrees a picture grows no wider."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of `width` by `height` points that shows from (`west`, `north`); `scale` is points a degree of latitude."""

    west: float
    north: float
    width: float
    height: float
    scale: float
    narrowing: float

    def point(self, lon: float, lat: float) -> Point:
        """Where a place lies in the picture, with longitudes taken on the side of the date line that is nearer to it."""
        east = lon - self.west - (self.width / self.scale / self.narrowing) / 2
        if east > 180:
            lon -= 360
        elif east < -180:
            lon += 360
        return (lon - self.west) * self.scale * self.narrowing, (self.north - lat) * self.scale

    def place(self, x: float, y: float) -> Point:
        """The place (longitude, latitude) that lies at a point of the picture."""
        return self.west + x / self.scale / self.narrowing, self.north - y / self.scale

    def length(self, kilometres: float) -> float:
        """How long a distance is in the picture."""
        return kilometres / DEGREE_KM * self.scale


def frame_over(box: Box, width: float, tallest: float, margin: float = 0.06) -> Frame:
    """The frame of that width over a box and a `margin` around it (of its size); at most `tallest` points high, at least half
    as high as wide.
    """
    west, south, east, north = box
    narrowing = max(POLEWARD, cos(radians((south + north) / 2)))
    wide, high = max((east - west) * narrowing, 0.02), max(north - south, 0.02)
    wide, high = wide + 2 * margin * max(wide, high), high + 2 * margin * max(wide, high)
    scale = min(width / wide, tallest / high)
    height = min(tallest, max(high * scale, width / 2))
    middle_lon, middle_lat = (west + east) / 2, (south + north) / 2
    return Frame(
        west=middle_lon - width / scale / narrowing / 2,
        north=middle_lat + height / scale / 2,
        width=width,
        height=height,
        scale=scale,
        narrowing=narrowing,
    )


@lru_cache(maxsize=512)
def path_of(outline: Outline, frame: Frame, least: float = 1.0) -> tuple[str, Point | None]:
    """The path data (SVG) of an outline as far as it reaches into the frame, without points nearer than `least` to each other
    and islands too small to be seen; and the middle of the largest part that shows, null where none does.
    """
    said: list[str] = []
    largest, middle = 0.0, None
    for polygon, box in zip(outline.polygons, outline.boxes, strict=True):
        if not _shows(box, frame):
            continue
        for number, ring in enumerate(polygon):
            points = _unfolded([frame.point(lon, lat) for lon, lat in ring], frame)
            shown = _thinned(_cut(points, frame), least)
            if len(shown) < 3:
                if number == 0:
                    break
                continue
            said.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in shown) + "Z")
            area = abs(_area(shown))
            if number == 0 and area > largest:
                largest, middle = area, _middle(shown)
    return "".join(said), middle


SEEN = 2.0
"""Points of the smallest island drawn."""


def _shows(box: Box, frame: Frame) -> bool:
    """True where what lies in a box may reach into the frame and be seen."""
    west, south, east, north = box
    (x, y), high = frame.point((west + east) / 2, (south + north) / 2), (north - south) * frame.scale / 2
    wide = (east - west) * frame.scale * frame.narrowing / 2
    if east - west > 180:  # on both sides of the date line
        return y + high > 0 and y - high < frame.height
    return (
        max(wide, high) * 2 >= SEEN
        and x + wide > 0
        and x - wide < frame.width
        and y + high > 0
        and y - high < frame.height
    )


def _unfolded(points: list[Point], frame: Frame) -> list[Point]:
    """Points of a ring that crosses the far side of the globe brought to one side, so that no line runs across the picture."""
    round_the_globe = 360 * frame.scale * frame.narrowing
    out = points[:1]
    for x, y in points[1:]:
        step = x - out[-1][0]
        out.append((x - round(step / round_the_globe) * round_the_globe, y))
    return out


def _cut(points: Sequence[Point], frame: Frame, spare: float = 4) -> list[Point]:
    """A ring cut to the frame and a little `spare` (Sutherland and Hodgman 1974)."""
    sides = (
        (0, -spare, 1.0),
        (0, frame.width + spare, -1.0),
        (1, -spare, 1.0),
        (1, frame.height + spare, -1.0),
    )
    ring = list(points[:-1])
    for axis, limit, sign in sides:
        if not ring:
            return []
        out: list[Point] = []
        before = ring[-1]
        for point in ring:
            inside, was = (sign * (p[axis] - limit) >= 0 for p in (point, before))
            if inside != was:
                share = (limit - before[axis]) / (point[axis] - before[axis])
                out.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            if inside:
                out.append(point)
            before = point
        ring = out
    return ring


def _thinned(points: Sequence[Point], least: float) -> list[Point]:
    out: list[Point] = []
    for point in points:
        if not out or abs(point[0] - out[-1][0]) + abs(point[1] - out[-1][1]) >= least:
            out.append(point)
    return out


def _area(points: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True)) / 2


def _middle(points: Sequence[Point]) -> Point:
    """The centre of mass of a ring."""
    area = _area(points)
    pairs = list(zip(points, [*points[1:], points[0]], strict=True))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    return x, y


def lies_within(point: Point, outline: Outline) -> bool:
    """True where a place (longitude, latitude) lies within an outline and in none of its holes (ray casting)."""
    x, y = point
    for polygon, (west, south, east, north) in zip(outline.polygons, outline.boxes, strict=True):
        if west <= x <= east and south <= y <= north and _inside(x, y, polygon):
            return True
    return False


def _inside(x: float, y: float, polygon: Polygon) -> bool:
    inside = False
    for ring in polygon:
        for (ax, ay), (bx, by) in pairwise(ring):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
    return inside
