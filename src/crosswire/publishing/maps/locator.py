"""The locator: where an incident is said to have been, as a still drawing of its country, one for each country claimed.

Always holds: an area for a province or a country, a circle of a stated radius for "near" and for a district, a dot for a
known spot alone; what is not known to lie somewhere is not drawn. Places are told apart by letter, tone and pattern.
"""

from __future__ import annotations

from crosswire.publishing.maps.claimed import ClaimedPlace
from crosswire.publishing.maps.projecting import Frame, Point, lies_within, path_of
from crosswire.publishing.maps.shapes import Atlas, Country, Land, Outline, Province
from crosswire.publishing.maps.sheets import Sheet, area_of, described, frame_of
from crosswire.publishing.pages.markup import Markup, tag
from crosswire.publishing.wording import TONES, tone

CROWDED = 90
"""Provinces above which a picture of the country would be a web of lines."""

SMALLEST = 7.0
"""Points of the smallest circle that can be told from a dot."""


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


def tone_of(letter: str) -> str:
    """The tone of a letter: a to f, and round again."""
    return tone(ord(letter[-1]) - ord("A")) if letter else TONES[0]


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
