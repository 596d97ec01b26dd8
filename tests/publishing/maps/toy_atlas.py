"""An invented island of two provinces, and its neighbour."""

from collections.abc import Sequence

from crosswire.publishing.maps.shapes import Country, Land, Outline, Province, outline_of, together


def square(west: float, south: float, east: float, north: float) -> Outline:
    """A rectangle of degrees."""
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return outline_of({"type": "Polygon", "coordinates": [ring]})


WEST, EAST = square(0, 0, 4, 6), square(4, 0, 10, 6)
ISLAND = Country(
    code="XI",
    name="Isola",
    box=(0, 0, 10, 6),
    near=("XN",),
    outline=square(0, 0, 10, 6),
    provinces=(Province(101, ("Westmark", "Al-Gharb"), WEST), Province(102, ("Eastmark",), EAST)),
)
NEIGHBOUR = Country("XN", "Nabo", (10, 0, 14, 6), ("XI",), square(10, 0, 14, 6), ())


class ToyAtlas:
    """An atlas of the two."""

    def land(self, code: str) -> Land | None:
        return self.country(code)

    def country(self, code: str) -> Country | None:
        return {"XI": ISLAND, "XN": NEIGHBOUR}.get(code)

    def named(self, name: str | None) -> Country | None:
        return {"Isola": ISLAND, "Nabo": NEIGHBOUR}.get(name or "")

    def world(self) -> Sequence[tuple[str, Outline]]:
        return ((ISLAND.name, ISLAND.outline), (NEIGHBOUR.name, NEIGHBOUR.outline))

    def all_land(self) -> Outline:
        return LAND


LAND = together([ISLAND.outline, NEIGHBOUR.outline])
