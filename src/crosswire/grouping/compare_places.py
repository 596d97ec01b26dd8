"""Places compared: towns and spots first, provinces and countries where a report names nothing finer."""

from crosswire.grouping.measures import Measure, Measures
from crosswire.grouping.sketch import Sketch
from crosswire.model.geography import apart_km, contains
from crosswire.model.names import SMALLEST_SKELETON, same_name, skeleton
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision

FINE = (PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.DISTRICT, PlacePrecision.UNKNOWN)
"""Precisions that tell one town from another; a place that the gazetteer lacks keeps its words and counts as fine."""

NEAR_KM = 25.0
"""Kilometres within which two writers may mean one spot (UCDP's second precision)."""

FAR_KM = 80.0
"""Kilometres beyond which two towns are two places."""


HALF = 0.5
"""What another province or country counts where one report names the other's town: borders run close, lands are misread."""


def is_fine(place: Place) -> bool:
    """True where the place is a town or finer, not a province or a country."""
    return place.precision in FINE


def same_place(a: Place, b: Place) -> bool:
    """True where both are one gazetteer entry, or names alike in lands that do not differ."""
    if a.geonames_id is not None and b.geonames_id is not None:
        return a.geonames_id == b.geonames_id
    if a.country and b.country and not same_name(a.country, b.country):
        return False
    if a.admin1 and b.admin1 and not same_name(a.admin1, b.admin1):
        return False
    return any(same_name(x, y) for x in {a.text, a.name or a.text} for y in {b.text, b.name or b.text})


def _words(a: Place, b: Place) -> str:
    first, second = sorted((a.text, b.text))
    return f"“{first}” and “{second}”"


def places(a: Sketch, b: Sketch) -> Measures:
    """How the incidents' places stand: the best pair of fine places, and the best pair of provinces or countries."""
    fine_a, fine_b = [p for p in a.places if is_fine(p)], [p for p in b.places if is_fine(p)]
    pairs = [(x, y) for x in fine_a for y in fine_b]
    same = [_words(x, y) for x, y in pairs if same_place(x, y)]
    distances = [(km, x, y) for x, y in pairs if (km := apart_km(x, y)) is not None]
    if same:
        yield Measure("place_same", f"{min(same)} are one place")
    elif mentioned := _mentioned(fine_a, b) | _mentioned(fine_b, a):
        yield Measure("place_named", f"“{min(mentioned)}”, where one has it, is named in the other")
    elif distances:
        km, x, y = min(distances, key=lambda d: (d[0], _words(d[1], d[2])))
        name = "place_near" if km <= NEAR_KM else "place_far" if km > FAR_KM else "place_apart"
        yield Measure(name, f"{_words(x, y)} are {km:.0f} km apart")
    elif pairs and not any(contains(x, y) or contains(y, x) for x, y in pairs):
        # A village that no gazetteer has may lie right by the other's town.
        amount = HALF if any(x.lat is None or y.lat is None for x, y in pairs) else 1.0
        yield Measure("place_other", f"{_words(*pairs[0])} are not named alike", amount)
    yield from _regions(a, b, same=bool(same), named=not same and bool(_mentioned(fine_a, b) | _mentioned(fine_b, a)))


def _mentioned(places: list[Place], other: Sketch) -> set[str]:
    """The places, by their words, that the other report names in its lead or its claims' sentences."""
    spelled = set(other.spellings)
    return {p.text for p in places if len(skeleton(p.text)) >= SMALLEST_SKELETON and skeleton(p.text) in spelled}


def _regions(a: Sketch, b: Sketch, *, same: bool, named: bool) -> Measures:
    """How the provinces or countries stand; `same` and `named` say that one town is in both, which they then cannot undo.

    A land by the name of the other's province is the same land (an island that is both), and so is a province by the
    name of the other's town (old and new divisions).
    """
    amount = 0.0 if same else HALF if named else 1.0
    countries = {p.country for p in a.places if p.country}, {p.country for p in b.places if p.country}
    regions = {p.admin1 for p in a.places if p.admin1}, {p.admin1 for p in b.places if p.admin1}
    wide = countries[0] | regions[0], countries[1] | regions[1]
    if countries[0] and countries[1] and not _alike(countries[0], wide[1]) and not _alike(wide[0], countries[1]):
        if amount:
            words = f"{' and '.join(sorted(min(c) for c in countries))} are two countries"
            yield Measure("country_other", words, amount)
        return
    if not regions[0] or not regions[1]:
        return
    names = {p.name or p.text for p in a.places}, {p.name or p.text for p in b.places}
    shared = _alike(*regions)
    if shared:
        yield Measure("region_same", f"both in {min(shared)}")
    elif amount and not _alike(regions[0], names[1]) and not _alike(names[0], regions[1]):
        yield Measure("region_other", f"{' and '.join(sorted(min(r) for r in regions))} are two provinces", amount)


def _alike(first: set[str], second: set[str]) -> set[str]:
    """The names of the first set that are spellings of a name of the second."""
    return {x for x in first for y in second if same_name(x, y)}
