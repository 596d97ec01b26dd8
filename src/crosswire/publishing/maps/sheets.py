"""Sheets: which claimed places are drawn together, on which country's map, and what of it the picture shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.model.words import PlacePrecision
from crosswire.publishing.maps.claimed import ClaimedPlace, drawn_precision
from crosswire.publishing.maps.projecting import DEGREE_KM, Frame, frame_over, lies_within
from crosswire.publishing.maps.shapes import Atlas, Box, Country, Province, box_of, province_of

WIDTH, TALLEST = 480.0, 420.0
"""Points of a picture: its width and its greatest height."""

WHOLE = 16.0
"""Degrees up to which a country is shown whole; of a larger one the part around its places."""

UNKNOWN_AREA_KM = 50.0
"""The radius that stands for a province whose outline is not at hand."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn together: a country, and the places claimed in it."""

    country: Country
    places: tuple[ClaimedPlace, ...]


def as_drawable(places: Sequence[ClaimedPlace], atlas: Atlas) -> tuple[ClaimedPlace, ...]:
    """The places, those whose area has no outline at hand as circles around their middle, or as nothing where that is unknown."""
    out: list[ClaimedPlace] = []
    for one in places:
        country = country_of(one, atlas)
        if one.drawn != "area" or country is None or area_of(one, country) is not None:
            out.append(one)
        elif one.place.lat is None or one.place.lon is None:
            out.append(replace(one, drawn="nothing", km=None, letter="", how="its outline is not at hand"))
        else:
            how = f"a circle of {UNKNOWN_AREA_KM:.0f} km around its middle, as its outline is not at hand"
            out.append(replace(one, drawn="circle", km=UNKNOWN_AREA_KM, how=how))
    return tuple(out)


def sheets(places: Sequence[ClaimedPlace], atlas: Atlas) -> tuple[Sheet, ...]:
    """The drawable places by country, in their order; a country alone counts where nothing nearer lies in it."""
    found: dict[str, list[ClaimedPlace]] = {}
    for place in places:
        country = country_of(place, atlas)
        if country is not None and place.drawn != "nothing":
            found.setdefault(country.code, []).append(place)
    out: list[Sheet] = []
    for code, here in found.items():
        country = atlas.country(code)
        if country is not None and any(not one.wider for one in here):
            out.append(Sheet(country, tuple(here)))
    return tuple(out)


def country_of(claimed: ClaimedPlace, atlas: Atlas) -> Country | None:
    """The country of a place: the one that it names, else the one that its coordinates lie in; null where there is none."""
    place = claimed.place
    if place.country is not None:
        return atlas.named(place.country)
    if place.lat is None or place.lon is None:
        return None
    at = (place.lon, place.lat)
    return next((atlas.named(name) for name, outline in atlas.world() if lies_within(at, outline)), None)


def described(sheet: Sheet) -> str:
    """What the drawing of a sheet shows, in a sentence."""
    said = [f"{p.letter + ', ' if p.letter else ''}{p.name}: {p.how}" for p in sheet.places]
    return f"{'; '.join(said)}."


def area_of(claimed: ClaimedPlace, country: Country) -> Province | Country | None:
    """The outline of a place that is an area; null where it has none at hand."""
    if drawn_precision(claimed.place) is PlacePrecision.COUNTRY:
        return country
    return province_of(claimed.place, country)


def box_over(sheet: Sheet) -> Box:
    """What the picture shows: the country, or of a large one the part around its places."""
    west, south, east, north = whole = sheet.country.box
    boxes = [b for b in (_extent(p, sheet.country, west) for p in sheet.places if not p.wider) if b is not None]
    if not boxes:
        return whole
    low_x, low_y = min(b[0] for b in boxes), min(b[1] for b in boxes)
    high_x, high_y = max(b[2] for b in boxes), max(b[3] for b in boxes)
    if max(east - west, north - south) <= WHOLE:
        return min(west, low_x), min(south, low_y), max(east, high_x), max(north, high_y)
    room = max(0.0, (WHOLE - max(high_x - low_x, high_y - low_y)) / 2) or 1.0
    return low_x - room, max(-90.0, low_y - room), high_x + room, min(90.0, high_y + room)


def _extent(claimed: ClaimedPlace, country: Country, west: float) -> Box | None:
    place = claimed.place
    area = area_of(claimed, country) if claimed.drawn == "area" else None
    if isinstance(area, Country):
        return area.box
    if area is not None:
        return box_of(area.outline.polygons, west - 90)
    if place.lat is None or place.lon is None:
        return None
    reach = (claimed.km or 0) / DEGREE_KM
    lon = place.lon + 360 if place.lon < west - 90 else place.lon
    return lon - reach, place.lat - reach, lon + reach, place.lat + reach


def frame_of(sheet: Sheet) -> Frame:
    """The frame of a sheet's picture."""
    return frame_over(box_over(sheet), WIDTH, TALLEST)
