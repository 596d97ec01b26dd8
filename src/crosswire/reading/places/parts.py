"""Parts of towns: which small place is a neighbourhood of a bigger town that the report speaks of, and which a town beside it.

No gazetteer says so for every country. What tells is how near the two lie, how many live in each, and whether the report
gives the small place a police or a mayor of its own.
"""

from __future__ import annotations

from math import sqrt

from crosswire.model.geography import apart_km
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision

LEAST_TOWN = 50_000
"""People from which a town has neighbourhoods that papers name without it."""
TIMES_AS_MANY = 5
"""How many times as many people a town has as one of its neighbourhoods, at least."""
KM_PER_ROOT = 4.0
"""Kilometres from the middle of a town of 100,000 people to its edge; the edge grows with the root of its people.

2.7 million people make 21 km, the reach of Chicago's farther neighbourhoods; the densest cities reach less far.
"""
FARTHEST_KM = 25.0


def reach_km(people: int) -> float:
    """How far the neighbourhoods of a town of so many people lie from its middle, in kilometres."""
    return min(FARTHEST_KM, KM_PER_ROOT * sqrt(people / 100_000))


def may_be_part(small: Place, small_people: int, town: Place, town_people: int) -> bool:
    """True where the small place can be a neighbourhood of the town: by distance and people, or being in no gazetteer."""
    if town_people < max(LEAST_TOWN, TIMES_AS_MANY * small_people) or town.precision is not PlacePrecision.EXACT:
        return False
    if small.country not in (None, town.country) or small.admin1 not in (None, town.admin1):
        return False
    if small.geonames_id is None:
        return small.precision is not PlacePrecision.EXACT
    apart = apart_km(small, town)
    return small.precision is PlacePrecision.EXACT and apart is not None and apart <= reach_km(town_people)
