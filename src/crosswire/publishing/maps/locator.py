"""The locator: where an incident is said to have been, as a still drawing of its country, one for each country claimed.

Always holds: an area for a province or a country, a circle of a stated radius for "near" and for a district, a dot for a
known spot alone; what is not known to lie somewhere is not drawn. Places are told apart by letter, tone and pattern.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.model.words import PlacePrecision
from crosswire.publishing.maps.claimed import ClaimedPlace, drawn_precision
from crosswire.publishing.maps.projecting import DEGREE_KM, Frame, Point, frame_over, lies_within, path_of
from crosswire.publishing.maps.shapes import Atlas, Box, Country, Land, Outline, Province, box_of, province_of
from crosswire.publishing.pages.markup import Markup, tag

WIDTH, TALLEST = 480.0, 420.0
"""Points of a picture: its width and its greatest height."""

WHOLE = 16.0
"""Degrees up to which a country is shown whole; of a larger one the part around its places."""

CROWDED = 90
"""Provinces above which a picture of the country would be a web of lines."""

TONES = "abcdef"
UNKNOWN_AREA_KM = 50.0
"""The radius that stands for a province whose outline is not at hand."""

SMALLEST = 7.0
"""Points of the smallest circle that can be told from a dot."""


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


def locator(sheet: Sheet, atlas: Atlas, name: str) -> Markup:
    """The drawing of a sheet, as SVG within a page. `name` tells it from other drawings of the page (letters and digits)."""
    frame = frame_of(sheet)
    land = [
        *(_outline(near.outline, frame, "land") for near in map(atlas.land, sheet.country.near) if near),
        _outline(sheet.country.outline, frame, "land own"),
        *(_outline(p.outline, frame, "division") for p in _divisions(sheet.country)),
    ]
    widest_first = sorted(sheet.places, key=lambda p: (not p.wider, ("area", "circle", "spot").index(p.drawn)))
    marks = [_mark(place, sheet.country, frame, name) for place in widest_first]
    letters = [_letter(place, sheet.country, frame) for place in sheet.places if not place.wider]
    return tag(
        "svg",
        tag("title", f"Map of {sheet.country.name}", id=f"{name}-title"),
        tag("desc", described(sheet), id=f"{name}-said"),
        tag("defs", *(_pattern(name, tone) for tone in TONES[1:])),
        tag("rect", class_="sea", width=_n(frame.width), height=_n(frame.height)),
        *land,
        *_names(sheet, atlas, frame),
        *marks,
        *letters,
        _measure(frame),
        class_="locator",
        viewBox=f"0 0 {_n(frame.width)} {_n(frame.height)}",
        role="img",
        aria_labelledby=f"{name}-title {name}-said",
    )


def described(sheet: Sheet) -> str:
    """What the drawing of a sheet shows, in a sentence."""
    said = [f"{p.letter + ', ' if p.letter else ''}{p.name}: {p.how}" for p in sheet.places]
    return f"{'; '.join(said)}."


def tone_of(letter: str) -> str:
    """The tone of a letter: a to f, and round again."""
    return TONES[(ord(letter[-1]) - ord("A")) % len(TONES)] if letter else TONES[0]


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


def _divisions(country: Country) -> list[Province]:
    """The provinces that are drawn; where they are too many, the larger ones that they make."""
    single = [p for p in country.provinces if p.geonames_id is not None]
    return single if len(single) <= CROWDED else [p for p in country.provinces if p.geonames_id is None]


def _outline(outline: Outline, frame: Frame, kind: str) -> Markup | None:
    drawn, _ = path_of(outline, frame)
    return tag("path", class_=kind, d=drawn) if drawn else None


def _mark(claimed: ClaimedPlace, country: Country, frame: Frame, name: str) -> Markup | None:
    """The area, circle or dot of a place; a wider place is an outline alone, and a country that holds another is not marked."""
    area = area_of(claimed, country) if claimed.drawn == "area" else None
    if claimed.wider:
        return _outline(area.outline, frame, "wider") if isinstance(area, Province) else None
    tone = tone_of(claimed.letter)
    fill = {"class_": f"claimed tone-{tone}"}
    if area is not None:
        drawn, _ = path_of(area.outline, frame)
        return tag("g", tag("path", **fill, d=drawn), _patterned("path", name, tone, d=drawn))
    at = _at(claimed, frame)
    if at is None:
        return None
    x, y = map(_n, at)
    if claimed.drawn == "spot":
        return tag("circle", class_="spot", cx=x, cy=y, r=5)
    radius = _n(max(SMALLEST, frame.length(claimed.km or 0)))
    return tag("g", tag("circle", **fill, cx=x, cy=y, r=radius), _patterned("circle", name, tone, cx=x, cy=y, r=radius))


def _patterned(shape: str, name: str, tone: str, **geometry: str) -> Markup | None:
    return tag(shape, class_="pattern", fill=f"url(#{name}-{tone})", **geometry) if tone != TONES[0] else None


def _letter(claimed: ClaimedPlace, country: Country, frame: Frame) -> Markup | None:
    """The letter of a place, in its area's middle or beside its spot."""
    area = area_of(claimed, country) if claimed.drawn == "area" else None
    at = path_of(area.outline, frame)[1] if area is not None else _at(claimed, frame)
    if at is None:
        return None
    x, y = at
    if area is None:
        aside = 14 if claimed.drawn == "spot" else max(SMALLEST, frame.length(claimed.km or 0)) + 11
        x, y = (x + aside, y) if x + aside < frame.width - 12 else (x - aside, y)
    y = min(max(y, 12), frame.height - 12)
    return tag(
        "g",
        tag("rect", class_="letter-box", x=_n(x - 9), y=_n(y - 9), width=18, height=18, rx=2),
        tag("text", claimed.letter, class_="letter-mark", x=_n(x), y=_n(y + 4.5), text_anchor="middle"),
    )


def _at(claimed: ClaimedPlace, frame: Frame) -> tuple[float, float] | None:
    place = claimed.place
    return None if place.lat is None or place.lon is None else frame.point(place.lon, place.lat)


def frame_of(sheet: Sheet) -> Frame:
    """The frame of a sheet's picture."""
    return frame_over(box_over(sheet), WIDTH, TALLEST)


def names_on(sheet: Sheet, atlas: Atlas, frame: Frame) -> list[tuple[Land, Point]]:
    """The country and its neighbours where there is room for their names, clear of the letters, with the names' middles."""
    taken = [p for p in (_at(one, frame) for one in sheet.places if one.drawn != "area") if p is not None]
    areas = [area_of(one, sheet.country) for one in sheet.places if one.drawn == "area" and not one.wider]
    taken += [m for m in (path_of(a.outline, frame)[1] for a in areas if a is not None) if m is not None]
    out: list[tuple[Land, Point]] = []
    for land in (sheet.country, *filter(None, map(atlas.land, sheet.country.near))):
        _, middle = path_of(land.outline, frame)
        if middle is None:
            continue
        x, y = middle
        half = 3.6 * len(land.name) + 6
        if any(abs(x - tx) < half + 16 and abs(y - ty) < 24 for tx, ty in taken):
            y = y + 34 if land is sheet.country else -1
        if not (half < x < frame.width - half and 14 < y < frame.height - 24):
            continue
        if any(lies_within(frame.place(x, y), area.outline) for area in areas if isinstance(area, Province)):
            continue
        taken.append((x, y))
        out.append((land, (x, y)))
    return out


def _names(sheet: Sheet, atlas: Atlas, frame: Frame) -> list[Markup]:
    return [
        tag(
            "text",
            land.name,
            class_="name own" if land is sheet.country else "name",
            x=_n(x),
            y=_n(y + 4),
            text_anchor="middle",
        )
        for land, (x, y) in names_on(sheet, atlas, frame)
    ]


def _measure(frame: Frame) -> Markup:
    """The scale: a line as long as a round number of kilometres."""
    kilometres = next(
        (k * 10**e for e in (3, 2, 1, 0) for k in (5, 2, 1) if frame.length(k * 10**e) <= frame.width / 4), 1
    )
    length, y = frame.length(kilometres), frame.height - 12
    return tag(
        "g",
        tag("path", class_="measure", d=f"M12 {_n(y - 4)}V{_n(y)}H{_n(12 + length)}V{_n(y - 4)}"),
        tag("text", f"{kilometres:,} km", class_="measure-words", x=_n(18 + length), y=_n(y)),
    )


def _pattern(name: str, tone: str) -> Markup:
    """The pattern of a tone, as the other pages have it: lines that lean, dots, lines that lie, lean back, stand."""
    lines = {"b": "M-1 7L7 -1", "d": "M0 3H6", "e": "M-1 -1L7 7", "f": "M3 0V6"}
    drawn = (
        tag("circle", class_="pattern-dot", cx=3, cy=3, r=1)
        if tone == "c"
        else tag("path", class_="pattern-line", d=lines[tone])
    )
    return tag("pattern", drawn, id=f"{name}-{tone}", width=6, height=6, patternUnits="userSpaceOnUse")


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
