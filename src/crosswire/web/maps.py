"""Maps of pages: the still drawing, made with the shapes at hand, and the same as plain data for the script that draws a map
that can be moved about.

Always holds: both show the same places in the same way; where no shapes are there nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from crosswire.publishing.maps import locator as drawing
from crosswire.publishing.maps import sheets as sheeting
from crosswire.publishing.maps.claimed import ClaimedPlace
from crosswire.publishing.maps.locator import tone_of
from crosswire.publishing.maps.shapes import Box, Country, Province
from crosswire.publishing.maps.sheets import Sheet, area_of
from crosswire.publishing.maps.world import world_map
from crosswire.publishing.pages.markup import Markup
from crosswire.web import address
from crosswire.web.shapes import shapes
from crosswire.workbench.listing.page import Bin


@dataclass(frozen=True, slots=True)
class DrawnPlace:
    """A place as the script draws it. `province` names the province whose area it is, empty for the country's; `km` is the
    radius of a circle.
    """

    letter: str
    tone: str
    name: str
    how: str
    drawn: str
    km: float | None
    lat: float | None
    lon: float | None
    province: str
    wider: bool


@dataclass(frozen=True, slots=True)
class DrawnName:
    """The name of a country and where its middle stands; `own` where it is the map's own country."""

    name: str
    lat: float
    lon: float
    own: bool


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A country's map as the script draws it: the country's code and name, the box to show first (west, south, east, north),
    its neighbours' codes, a sentence that says what is drawn, the names of countries, and the places.
    """

    country: str
    name: str
    box: tuple[float, float, float, float]
    near: tuple[str, ...]
    said: str
    names: tuple[DrawnName, ...]
    places: tuple[DrawnPlace, ...]


def as_drawable(places: Sequence[ClaimedPlace]) -> tuple[ClaimedPlace, ...]:
    """The places as they can be drawn with the shapes at hand."""
    return sheeting.as_drawable(places, shapes())


def sheets(places: Sequence[ClaimedPlace]) -> tuple[Sheet, ...]:
    """The drawable places, by country."""
    return sheeting.sheets(places, shapes())


def locator(sheet: Sheet, name: str) -> Markup:
    """The still drawing of a sheet; see `publishing.maps.locator.locator`."""
    return drawing.locator(sheet, shapes(), name)


def drawn_maps(found: Sequence[Sheet]) -> tuple[DrawnMap, ...]:
    """The sheets as plain data."""
    return tuple(
        DrawnMap(
            country=sheet.country.code,
            name=sheet.country.name,
            box=sheeting.box_over(sheet),
            near=sheet.country.near,
            said=sheeting.described(sheet),
            names=tuple(_names(sheet)),
            places=tuple(_drawn(place, sheet.country) for place in sheet.places),
        )
        for sheet in found
    )


def _names(sheet: Sheet) -> Iterator[DrawnName]:
    frame = sheeting.frame_of(sheet)
    for land, point in drawing.names_on(sheet, shapes(), frame):
        lon, lat = frame.place(*point)
        yield DrawnName(land.name, round(lat, 4), round(lon, 4), land is sheet.country)


def world(patches: Sequence[Bin], to_bbox: str) -> Markup | None:
    """The still map beside a list; `to_bbox` is the address of the list within a box, with BBOX in the box's place. Null where
    no shapes are there.
    """
    if not shapes():
        return None

    def leads_to(patch: Bin) -> str:
        if patch.event is not None:
            return address.event(patch.event)
        return to_bbox.replace("BBOX", ",".join(f"{side:g}" for side in widened(patch.bbox)))

    return world_map(patches, shapes(), leads_to)


def widened(box: Box) -> Box:
    """A box a little wider on every side, rounded outward to thousandths of a degree, so that it holds what it was made from."""
    west, south, east, north = box
    return (
        floor(west * 1000 - 1) / 1000,
        floor(south * 1000 - 1) / 1000,
        ceil(east * 1000 + 1) / 1000,
        ceil(north * 1000 + 1) / 1000,
    )


def _drawn(claimed: ClaimedPlace, country: Country) -> DrawnPlace:
    area = area_of(claimed, country) if claimed.drawn == "area" else None
    return DrawnPlace(
        letter=claimed.letter,
        tone=tone_of(claimed.letter),
        name=claimed.name,
        how=claimed.how,
        drawn=claimed.drawn,
        km=claimed.km,
        lat=claimed.place.lat,
        lon=claimed.place.lon,
        province=area.names[0] if isinstance(area, Province) else "",
        wider=claimed.wider,
    )
