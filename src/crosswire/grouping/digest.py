"""Digests: a sketch made ready to be compared with many others fast: sets, numbers and weighted words.

A digest is a pure function of its sketch. It is never stored: what it holds is worked out anew from the sketch.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from math import cos, fsum, log, radians, sqrt
from sys import intern
from typing import TypeVar

from crosswire.grouping.names import street
from crosswire.grouping.sketch import Figure, Sketch
from crosswire.grouping.word_weights import RARE, weights
from crosswire.model.calendar import bounds, is_day
from crosswire.model.moment import Moment
from crosswire.model.names import SMALLEST_SKELETON, skeleton
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision

FINE = (PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.DISTRICT, PlacePrecision.UNKNOWN)
"""Precisions that tell one town from another; a place that the gazetteer lacks keeps its words and counts as fine."""

MOST_MOMENTS = 6
MOST_PLACES = 6
"""Moments and fine places that are compared: a report that names more is a round-up, and more would say less."""

T = TypeVar("T")

Days = tuple[int, int, bool]
"""First and last day as ordinals, and whether they are one day as told."""

Point = tuple[float, float, float]
"""Latitude and longitude in radians, and the cosine of the latitude."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is compared of a report. `words` are weighed by how telling they are and how often they stand there.

    The lengths are those of vectors of words: of all, of those that are of no name (`plain`), of the lead's and of names'
    words, the last two weighed by how telling they are alone; `lead_weight` is the sum of the lead's weights; `rare` are
    the rare words of names; `spot_names` the skeletons of all names of the spots, `spot_bones` those long enough of their
    names as written, `entries` their numbers in the gazetteer; `lands` the regions and countries.
    """

    report_id: str
    given_event: str | None
    outlet: str | None
    published: int | None
    day: int | None
    year: int | None
    days: tuple[Days, ...]
    loose: tuple[Moment, ...]
    moments: tuple[Moment, ...]
    year_days: frozenset[tuple[int, int]]
    spots: tuple[Place, ...]
    spot_names: frozenset[str]
    spot_bones: frozenset[str]
    entries: frozenset[int]
    points: tuple[Point, ...]
    regions: frozenset[str]
    countries: frozenset[str]
    lands: frozenset[str]
    place_names: frozenset[str]
    spellings: frozenset[str]
    figures: tuple[Figure, ...]
    actors: frozenset[str]
    people: frozenset[str]
    bones: frozenset[str]
    aged: frozenset[str]
    aged_bones: frozenset[str]
    sites: frozenset[str]
    blocks: frozenset[str]
    streets: frozenset[str]
    ages: frozenset[int]
    types: frozenset[str]
    weapons: frozenset[str]
    stages: frozenset[str]
    words: dict[str, float]
    words_length: float
    plain_length: float
    lead_length: float
    lead_weight: float
    names_length: float
    word_set: frozenset[str]
    lead_set: frozenset[str]
    name_set: frozenset[str]
    meaning: tuple[int, ...]
    rare: frozenset[str]
    signature: frozenset[int]


ROUND_UP = 6
"""Named streets and buildings, or towns, from which a report is likely a round-up."""


def is_round_up(digest: Digest) -> bool:
    """True where a report names so many spots that it likely tells of several incidents."""
    return max(len(digest.sites), len(digest.spots)) >= ROUND_UP


def day_of(digest: Digest) -> int | None:
    """The day on which a report came out, or else that of its incident, as an ordinal; null where neither is known."""
    return digest.published if digest.published is not None else digest.day


def is_fine(place: Place) -> bool:
    """True where the place is a town or finer, not a province or a country."""
    return place.precision in FINE


def digest(sketch: Sketch) -> Digest:
    """The digest of `sketch`."""
    spots = tuple(p for p in sketch.places if is_fine(p))[:MOST_PLACES]
    # One object for each word, however many digests have it: equal words are then told by where they lie.
    telling = weights()
    words = {intern(w): _weighed(telling.get(w, 1.0), n) for w, n in zip(sketch.words, sketch.counts, strict=True)}
    names = {intern(w): telling.get(w, 1.0) for w in sketch.names}
    regions = _set(tuple(skeleton(p.admin1) for p in sketch.places if p.admin1))
    countries = _set(tuple(skeleton(p.country) for p in sketch.places if p.country))
    lead = {intern(w): telling.get(w, 1.0) for w in sketch.lead}
    moments = tuple(_bare(m) for m in sketch.moments[:MOST_MOMENTS])
    return Digest(
        report_id=sketch.report_id,
        given_event=sketch.given_event,
        outlet=sketch.outlet,
        published=date.fromisoformat(sketch.published).toordinal() if sketch.published else None,
        day=date.fromisoformat(sketch.day).toordinal() if sketch.day else None,
        year=sketch.year,
        days=tuple(sorted({d for m in moments if (d := _days(m))})),
        loose=tuple(m for m in moments if m.start is None),
        moments=moments,
        year_days=_set(tuple(at for m in moments if (at := year_day(m)))),
        spots=spots,
        spot_names=frozenset(bones for p in spots for n in {p.text, p.name or p.text} if (bones := skeleton(n))),
        spot_bones=_set(tuple(bones for p in spots if len(bones := skeleton(p.text)) >= SMALLEST_SKELETON)),
        entries=_set(tuple(p.geonames_id for p in spots if p.geonames_id is not None)),
        points=tuple(sorted({_point(p.lat, p.lon) for p in spots if p.lat is not None and p.lon is not None})),
        regions=regions,
        countries=countries,
        lands=_set((*sorted(regions), *sorted(countries))),
        place_names=_set(tuple(skeleton(p.name or p.text) for p in sketch.places)),
        spellings=frozenset(map(intern, sketch.spellings)),
        figures=sketch.figures,
        actors=_set(sketch.actors),
        people=_set(sketch.people),
        bones=frozenset(person_bones(p) for p in sketch.people),
        aged=_set(sketch.aged),
        aged_bones=frozenset(person_bones(p.rsplit(" ", 1)[0]) for p in sketch.aged),
        sites=_set(sketch.sites),
        blocks=_set(sketch.blocks),
        streets=frozenset([b.split()[1] for b in sketch.blocks] + [w for s in sketch.sites if (w := street(s))]),
        ages=_set(sketch.ages),
        types=_set(sketch.types),
        weapons=_set(sketch.weapons),
        stages=_set(sketch.stages),
        words=words,
        words_length=_length(words.values()),
        plain_length=_length([x for w, x in words.items() if w not in names]),
        lead_length=_length(lead.values()),
        lead_weight=fsum(lead.values()),
        names_length=_length(names.values()),
        word_set=frozenset(words),
        lead_set=frozenset(lead),
        name_set=frozenset(names),
        meaning=sketch.meaning,
        rare=frozenset(w for w, share in names.items() if share >= RARE),
        signature=frozenset(sketch.signature),
    )


def person_bones(name: str) -> str:
    """The consonants of a person's first and last name, by which two spellings of it meet."""
    words = name.split()
    return f"{skeleton(words[0])} {skeleton(words[-1])}"


def mentions(spellings: frozenset[str], place: Place) -> bool:
    """True where a report with those spellings of names names `place`."""
    bones = skeleton(place.text)
    return len(bones) >= SMALLEST_SKELETON and bones in spellings


def year_day(moment: Moment) -> tuple[int, int] | None:
    """Month and day of the year, from the resolved day or from the words."""
    if moment.day and is_day(moment):
        return int(moment.day[5:7]), int(moment.day[8:10])
    hint = moment.hint
    return (hint.month, hint.day) if hint and hint.month and hint.day else None


@lru_cache(maxsize=20_000)
def _set(members: tuple[T, ...]) -> frozenset[T]:
    """A set of few, one object for all that are equal."""
    return frozenset(members)


@lru_cache(maxsize=20_000)
def _bare(moment: Moment) -> Moment:
    """The moment without its words, one object for all that are equal."""
    return replace(moment, text="", anchor=None)


@lru_cache(maxsize=20_000)
def _days(moment: Moment) -> Days | None:
    found = bounds(moment)
    return (found[0].toordinal(), found[1].toordinal(), is_day(moment)) if found else None


@lru_cache(maxsize=20_000)
def _point(lat: float, lon: float) -> Point:
    return radians(lat), radians(lon), cos(radians(lat))


@lru_cache(maxsize=20_000)
def _weighed(telling: float, count: int) -> float:
    """The weight of a word that stands `count` times in a report; one object for all that are equal."""
    return telling * (1.0 + log(count))


def _length(weights: Iterable[float]) -> float:
    """The length of a vector, worked out exactly, so that the order of its words does not matter."""
    return sqrt(fsum([x * x for x in weights]))
