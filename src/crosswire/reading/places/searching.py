"""Searching: the places of the gazetteer by the beginning of a name, for a person who chooses one."""

from crosswire.model.names import fold
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision
from crosswire.reading.places.finding import PRECISION_OF_KIND
from crosswire.reading.places.gazetteer import Entry, open_gazetteer

LEAST_LETTERS = 2
LOOKED_THROUGH = 400
"""Places looked through for those that lie where the words after a comma say."""


def places_beginning(words: str, most: int = 20) -> list[Place]:
    """The places with a name that begins as `words` do, the most populous first; after a comma the province or country.

    Nothing for fewer than two letters. Raises OSError where the gazetteer cannot be built.
    """
    name, _, within = words.partition(",")
    folded, around = fold(name), fold(within)
    if len(folded) < LEAST_LETTERS:
        return []
    found = open_gazetteer().beginning(folded, LOOKED_THROUGH if around else most)
    return [_place(entry) for entry in found if _lies_in(entry, around)][:most]


def _lies_in(entry: Entry, around: str) -> bool:
    return any(fold(name or "").startswith(around) for name in (entry.admin1, entry.country))


def _place(entry: Entry) -> Place:
    precision = PlacePrecision(entry.precision) if entry.precision else PRECISION_OF_KIND[entry.kind]
    admin1 = entry.admin1 if entry.kind != "country" else None
    return Place(entry.name, entry.name, entry.geonames_id, entry.lat, entry.lon, admin1, entry.country, precision)
