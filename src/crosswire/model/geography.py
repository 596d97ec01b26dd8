"""Geography of places: distance, and whether one place lies in another, as far as the two say.

Always holds: pure functions of two `Place`s; where the places do not tell, the answer is null and never a guess.
"""

from math import asin, cos, radians, sin, sqrt

from crosswire.model.names import same_name
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision

EARTH_RADIUS_KM = 6371.0088
"""Kilometres: the mean radius of the Earth (IUGG)."""

_RUNGS = {
    PlacePrecision.COUNTRY: 0,
    PlacePrecision.ADMIN1: 1,
    PlacePrecision.DISTRICT: 2,
    PlacePrecision.NEAR: 3,
    PlacePrecision.EXACT: 4,
}


def kilometres(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """The great-circle distance in kilometres between two points in degrees (haversine formula)."""
    half_lat = radians(lat_b - lat_a) / 2
    half_lon = radians(lon_b - lon_a) / 2
    chord = sin(half_lat) ** 2 + cos(radians(lat_a)) * cos(radians(lat_b)) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def apart_km(a: Place, b: Place) -> float | None:
    """The distance in kilometres between the coordinates of two places, or null where one has none.

    For a province or a country the coordinates are those of its middle: ask `contains` before trusting the distance.
    """
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return kilometres(a.lat, a.lon, b.lat, b.lon)


def contains(a: Place, b: Place) -> bool | None:
    """True where `b` lies in `a` (or is `a`), false where it cannot, null where the two do not tell.

    A country contains what names it as country, a province what names it as province in the same country. A spot
    contains only itself. A district tells nothing of what lies in it, unless country or province already differ.
    """
    if _identical(a, b):
        return True
    if _differ(a.country, b.country):
        return False
    if a.precision is PlacePrecision.COUNTRY:
        return True if a.country and b.country else None
    if b.precision is PlacePrecision.COUNTRY:
        # A country lies in no province or town of its own, but an account that names only it may mean that town.
        return False if a.country and b.country and a.precision in _RUNGS else None
    if _differ(a.admin1, b.admin1):
        return False
    if a.precision is PlacePrecision.ADMIN1:
        return True if a.admin1 and b.admin1 and a.country and b.country else None
    rung_a, rung_b = _RUNGS.get(a.precision), _RUNGS.get(b.precision)
    if rung_a is None or rung_b is None:
        return None
    if rung_b < rung_a:
        return False
    if a.precision is PlacePrecision.EXACT and b.precision is PlacePrecision.EXACT:
        return False if a.geonames_id is not None and b.geonames_id is not None else None
    return None


def _identical(a: Place, b: Place) -> bool:
    if a.geonames_id is not None and b.geonames_id is not None:
        return a.geonames_id == b.geonames_id and b.precision is not PlacePrecision.UNKNOWN
    if not a.name or not b.name or not same_name(a.name, b.name):
        return False
    return a.precision is b.precision and a.country == b.country and a.admin1 == b.admin1


def _differ(a: str | None, b: str | None) -> bool:
    """True where both are given and are no spellings of one name."""
    return bool(a and b and a != b and not same_name(a, b))
