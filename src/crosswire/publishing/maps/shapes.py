"""Shapes: the outlines of countries and provinces that maps are drawn with.

Always holds: a ring is closed and in degrees (longitude, latitude; WGS 84); an outline says who holds a border in fact and
nothing of who claims it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from crosswire.model.names import fold, same_name
from crosswire.model.place import Place

Ring = Sequence[Sequence[float]]
Polygon = Sequence[Ring]
"""A ring and the rings of its holes."""

Box = tuple[float, float, float, float]
"""West, south, east and north; east is over 180 where the box crosses the date line."""


@dataclass(frozen=True, eq=False)
class Outline:
    """Polygons with the box around each; one is equal to itself alone, so that what was drawn of it can be found again."""

    polygons: tuple[Polygon, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, eq=False)
class Province:
    """A first division of a country. `geonames_id` is null where GeoNames has none for it."""

    geonames_id: int | None
    names: tuple[str, ...]
    outline: Outline


@dataclass(frozen=True, eq=False)
class Land:
    """A country's outline: its ISO 3166-1 code and name, the box of its main land, and the codes of its neighbours."""

    code: str
    name: str
    box: Box
    near: tuple[str, ...]
    outline: Outline


@dataclass(frozen=True, eq=False)
class Country(Land):
    """A country with its provinces."""

    provinces: tuple[Province, ...]

    def province(self, name: str | None, geonames_id: int | None = None) -> Province | None:
        """The province with that number in GeoNames, else of that name in any spelling, or null."""
        if geonames_id is not None:
            for province in self.provinces:
                if province.geonames_id == geonames_id:
                    return province
        if not name:
            return None
        wanted = fold(name)
        exact = (p for p in self.provinces if any(fold(n) == wanted for n in p.names))
        alike = (p for p in self.provinces if any(same_name(n, name) for n in p.names))
        return next(exact, None) or next(alike, None)


class Atlas(Protocol):
    """Where shapes are had from; each is loaded when it is first asked for."""

    def land(self, code: str) -> Land | None:
        """The outline of the country of that code, or null where it is not there."""

    def country(self, code: str) -> Country | None:
        """The country of that code with its provinces, or null where its shapes are not there."""

    def named(self, name: str | None) -> Country | None:
        """The country of that name, or null."""

    def world(self) -> Sequence[tuple[str, Outline]]:
        """The names of all countries with their outlines, coarse; empty where shapes are not there."""

    def all_land(self) -> Outline:
        """Those outlines as one, the same each time."""


def land_from(code: str, entry: Mapping[str, Any], collection: Mapping[str, Any]) -> Land:
    """A country's outline from its entry in the index and the GeoJSON collection that holds it."""
    west, south, east, north = entry["box"]
    outline = outline_of(collection["features"][0]["geometry"])
    return Land(code, entry["name"], (west, south, east, north), tuple(entry["near"]), outline)


def country_from(land: Land, collection: Mapping[str, Any]) -> Country:
    """A country from its outline and the GeoJSON collection of its provinces."""
    provinces = (
        Province(about["id"], (about["name"], *about["names"]), outline_of(shape["geometry"]))
        for shape in collection["features"]
        for about in (shape["properties"],)
    )
    return Country(land.code, land.name, land.box, land.near, land.outline, tuple(provinces))


def outline_of(geometry: Mapping[str, Any]) -> Outline:
    """The polygons of a GeoJSON geometry."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return Outline(tuple(parts), tuple(_box(polygon[0]) for polygon in parts))


def _box(ring: Ring) -> Box:
    xs, ys = zip(*ring, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def box_of(polygons: Iterable[Polygon], west: float = -181.0) -> Box:
    """The box around polygons, with longitudes counted eastward from `west`."""
    points = [(x + 360 if x < west else x, y) for polygon in polygons for x, y in polygon[0]]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def province_of(place: Place, country: Country) -> Province | None:
    """The province that a place is, or that it is said to lie in, or null."""
    return country.province(place.admin1 or place.name, place.geonames_id)


def together(outlines: Sequence[Outline]) -> Outline:
    """Several outlines as one."""
    return Outline(tuple(p for o in outlines for p in o.polygons), tuple(b for o in outlines for b in o.boxes))
