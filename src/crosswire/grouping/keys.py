"""Keys: where to look for the other reports of an incident. Two reports of one incident almost always share one.

Keys depend on the one report alone, never on what else has been added, so that the same reports meet in any order.
Their number is bounded. Keys are made of two or more facts (a town and a week, a figure and a region) so that few
reports share one; reports without a date get keys without it, and dated reports get those as well.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from crosswire.grouping.compare_figures import TELLING, value_of
from crosswire.grouping.compare_places import is_fine
from crosswire.grouping.names import words_of
from crosswire.grouping.sketch import Sketch
from crosswire.grouping.word_weights import RARE, weight
from crosswire.grouping.words import fold, stem
from crosswire.model.identity import short_hash
from crosswire.model.names import skeleton

MOST = 160
"""Keys of a report at most; the surest kinds are made first."""

HALF = 0.5
"""The weight of a word that is a key only together with another."""

WINDOW = 3
"""Days of a bucket: neighbours are keyed as well, so two incidents' days up to three apart always meet."""

MOST_PLACES = 5
MOST_DAYS = 4
MOST_RARE = 10
MOST_PAIRED = 6
"""Words of names, places among them, of which pairs are keys."""
MOST_NAMES = 20
NAME_LETTERS = 5
"""Letters of a name that is a key by itself."""
MOST_PEOPLE = 8
MOST_FIGURES = 5
MOST_SITES = 5
COPY_HASHES = 5
LETTERS = 2
"""Consonants that a place's skeleton must have to be a key."""


def keys(sketch: Sketch) -> frozenset[str]:
    """The look-up keys of a report: at most `MOST`, each a short hash of its facts."""
    out: dict[str, None] = {}
    for parts in _facts(sketch):
        out.setdefault(short_hash(*parts))
        if len(out) >= MOST:
            break
    return frozenset(out)


def _facts(sketch: Sketch) -> Iterator[tuple[str, ...]]:
    """The facts of each key, the surest kinds first."""
    spots, regions = _spots(sketch), _regions(sketch)
    buckets = _buckets(sketch)
    names, rare = _rare(sketch)
    paired = sorted((w for w in sketch.names if weight(w) >= HALF), key=short_hash)[:MOST_PAIRED]
    figures = sorted({(f.kind, f"{value_of(f):g}") for f in sketch.figures if value_of(f) >= TELLING})[:MOST_FIGURES]
    days = _calendar_days(sketch)
    if sketch.given_event:
        yield ("given", sketch.given_event)
    for hashed in sketch.signature[:COPY_HASHES]:
        yield ("copy", str(hashed))
    for person in sketch.people[:MOST_PEOPLE]:
        words = person.split()
        yield ("person", words[0], words[-1])
    for name in names:
        yield ("name", name)
    for site in sketch.sites[:MOST_SITES]:
        yield ("site", site)
    for place in spots:
        for bucket in buckets:
            yield ("place", place, bucket)
        for day in days:
            yield ("place and day", place, day)
        for figure in figures:
            yield ("place and figure", place, *figure)
    for region in regions:
        for kind in sketch.types:
            for bucket in buckets:
                yield ("region and kind", region, kind, bucket)
            for day in days:
                yield ("region, kind and day", region, kind, day)
        for figure in figures:
            yield ("region and figure", region, *figure)
    for figure in figures:
        for kind in sketch.types:
            for bucket in buckets:
                yield ("figure and kind", *figure, kind, bucket)
    for word in dict.fromkeys([*paired, *rare]):
        for bucket in buckets:
            yield ("word", word, bucket)
    for first, second in combinations(sorted(paired), 2):
        yield ("names", first, second)
    for first, second in combinations(sorted(rare), 2):
        yield ("words", first, second)


def _spots(sketch: Sketch) -> list[str]:
    """The skeletons of the towns and spots, the finest first."""
    found = sorted({skeleton(p.name or p.text) for p in sketch.places if is_fine(p)})
    found += sorted({skeleton(p.text) for p in sketch.places if is_fine(p)} - set(found))
    return [s for s in found if len(s) >= LETTERS][:MOST_PLACES]


def _regions(sketch: Sketch) -> list[str]:
    provinces = sorted({skeleton(p.admin1) for p in sketch.places if p.admin1})
    countries = sorted({"country " + skeleton(p.country) for p in sketch.places if p.country})
    return (provinces + countries)[:MOST_PLACES]


def _buckets(sketch: Sketch) -> list[str]:
    """The date buckets of the incident's days and of the publication day, each with the one before."""
    days = [m.day for m in sketch.moments if m.day][:MOST_DAYS]
    if not days and sketch.published:
        # The incident is mostly told within days: the publication's buckets reach back that far.
        day = date.fromisoformat(sketch.published)
        days = [sketch.published, (day - timedelta(days=WINDOW)).isoformat()]
    numbers = {date.fromisoformat(d).toordinal() // WINDOW for d in days}
    return [str(n) for n in sorted(numbers | {n - 1 for n in numbers})]


def _calendar_days(sketch: Sketch) -> list[str]:
    """Month and day of the incident's days, which a report without a year has too."""
    found = set()
    for moment in sketch.moments:
        if moment.day:
            found.add(moment.day[5:])
        elif moment.hint and moment.hint.month and moment.hint.day:
            found.add(f"{moment.hint.month:02d}-{moment.hint.day:02d}")
    return sorted(found)[:MOST_DAYS]


def _rare(sketch: Sketch) -> tuple[list[str], list[str]]:
    """Rare words of names other than places, and other rare words.

    Which ones, where there are many, is settled by their hashes: two reports then choose the same ones of those they
    share, as in a min-wise sketch (Broder, "On the resemblance and containment of documents", 1997).
    """
    placed = {
        stem(w)
        for p in sketch.places
        for w in fold(f"{p.text} {p.name or ''} {p.admin1 or ''} {p.country or ''}").split()
    }
    names = {w for w in sketch.names if weight(w) >= RARE and w not in placed and len(w) >= NAME_LETTERS}
    common = words_of("not_people") | words_of("sites") | words_of("titles")
    names -= {stem(w) for w in common}
    others = {w for w in sketch.words if weight(w) >= RARE and w not in names | placed}
    return sorted(names, key=short_hash)[:MOST_NAMES], sorted(others, key=short_hash)[:MOST_RARE]
