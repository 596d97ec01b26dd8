"""Places compared: towns and spots first, provinces and countries where a report names nothing finer."""

from functools import lru_cache
from math import asin, sin, sqrt

from crosswire.grouping.digest import Digest, Point
from crosswire.grouping.measures import Measures
from crosswire.model.geography import EARTH_RADIUS_KM, contains
from crosswire.model.names import same_name
from crosswire.model.place import Place

NEAR_KM = 25.0
"""Kilometres within which two writers may mean one spot (UCDP's second precision)."""

FAR_KM = 80.0
"""Kilometres beyond which two towns are two places."""

HALF = 0.5
"""What another province or country counts where one report names the other's town: borders run close, lands are misread."""


@lru_cache(maxsize=200_000)
def same_place(a: Place, b: Place) -> bool:
    """True where both are one gazetteer entry, or names alike in lands that do not differ."""
    if a.geonames_id is not None and b.geonames_id is not None:
        return a.geonames_id == b.geonames_id
    if a.country and b.country and not same_name(a.country, b.country):
        return False
    if a.admin1 and b.admin1 and not same_name(a.admin1, b.admin1):
        return False
    return any(same_name(x, y) for x in {a.text, a.name or a.text} for y in {b.text, b.name or b.text})


def places(a: Digest, b: Digest) -> Measures:
    """How the incidents' places stand: the best pair of fine places, and the best pair of provinces or countries."""
    same = not a.spot_names.isdisjoint(b.spot_names) and _share_a_place(a, b)
    named = not same and not (a.spot_bones.isdisjoint(b.spellings) and b.spot_bones.isdisjoint(a.spellings))
    if same:
        yield "place_same", 1.0
    elif named:
        yield "place_named", 1.0
    elif a.points and b.points:
        km = min(kilometres(x, y) for x in a.points for y in b.points)
        yield "place_near" if km <= NEAR_KM else "place_far" if km > FAR_KM else "place_apart", 1.0
    elif a.spots and b.spots and not any(one_holds_other(x, y) for x in a.spots for y in b.spots):
        # A village that no gazetteer has may lie right by the other's town.
        yield "place_other", HALF if any(p.lat is None for p in (*a.spots, *b.spots)) else 1.0
    yield from _regions(a, b, 0.0 if same else HALF if named else 1.0)


def _share_a_place(a: Digest, b: Digest) -> bool:
    """True where one of the spots of each are the same place."""
    if not a.entries.isdisjoint(b.entries):
        return True
    if len(a.entries) == len(a.spots) and len(b.entries) == len(b.spots):
        return False
    return any(same_place(x, y) for x in a.spots for y in b.spots)


def kilometres(a: Point, b: Point) -> float:
    """The great-circle distance in kilometres between two points (haversine formula)."""
    chord = sin((b[0] - a[0]) / 2) ** 2 + a[2] * b[2] * sin((b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


@lru_cache(maxsize=200_000)
def one_holds_other(a: Place, b: Place) -> bool:
    """True where one place lies in the other."""
    return bool(contains(a, b) or contains(b, a))


def _regions(a: Digest, b: Digest, amount: float) -> Measures:
    """How the provinces or countries stand; another land counts `amount`.

    A land by the name of the other's province is the same land (an island that is both), and so is a province by the
    name of the other's town (old and new divisions).
    """
    if a.countries and b.countries and a.countries.isdisjoint(b.lands) and b.countries.isdisjoint(a.lands):
        if amount:
            yield "country_other", amount
        return
    if not a.regions or not b.regions:
        return
    if not a.regions.isdisjoint(b.regions):
        yield "region_same", 1.0
    elif amount and a.regions.isdisjoint(b.place_names) and b.regions.isdisjoint(a.place_names):
        yield "region_other", amount
