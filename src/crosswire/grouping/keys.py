"""Keys: where to look for the other reports of an incident. Two reports of one incident almost always share one.

Keys depend on the one report alone, never on what else has been added, so that the same reports meet in any order.
Their number is bounded. Which words are taken, where there are many, is settled by their hashes: two reports then choose
the same ones of those they share, as in a min-wise sketch (Broder, "On the resemblance and containment of documents",
1997). Keys with a date bring together what happened within days; names of people, names in twos and spots bring an
update weeks later back to its incident.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from crosswire.grouping.compare_figures import TELLING, value_of
from crosswire.grouping.digest import is_fine, person_bones, year_day
from crosswire.grouping.linking import SLEEPS, WEARS_OUT
from crosswire.grouping.names import words_of
from crosswire.grouping.sketch import Sketch
from crosswire.grouping.word_weights import RARE, weight
from crosswire.grouping.words import fold, stem
from crosswire.model.names import skeleton

MOST = 128
"""Keys of a report at most; the surest kinds are made first."""

HALF = 0.5
"""The weight of a word of a name that is a key only together with another."""

WINDOW = 3
"""Days of a bucket: neighbours are keyed as well, so two incidents' days up to three apart always meet."""

MOST_PLACES = 3
MOST_DAYS = 3
MOST_WORDS = 8
MOST_PAIRED = 9
"""Words of names of which pairs are keys."""
MOST_NAMES = 8
NAME_LETTERS = 5
"""Letters of a name that is a key by itself."""
MOST_PEOPLE = 16
MOST_SITES = 4
MOST_FIGURES = 4
COPY_HASHES = 3
WEARING = frozenset(("name",))
"""The kinds of key that say little where many reports have them: a word rare in the language may be a party's or a town's."""
SLEEPING = WEARING | {
    "place and day", "region, kind and day", "region, kind and figure", "figures",
}  # fmt: skip
"""The kinds of key that say little of reports that came out far apart: they hold no date, and many incidents share them."""
LETTERS = 2
"""Consonants that a place's skeleton must have to be a key."""


def keys(sketch: Sketch) -> frozenset[int]:
    """The look-up keys of a report: at most `MOST`, each a hash (63 bits) of its facts.

    Its two lowest bits say whether it wears out and whether it sleeps (`crosswire.grouping.linking`).
    """
    out: dict[int, None] = {}
    for parts in facts(sketch):
        marks = WEARS_OUT * (parts[0] in WEARING) + SLEEPS * (parts[0] in SLEEPING)
        out.setdefault(_hashed("\x1f".join(parts)) & ~(WEARS_OUT | SLEEPS) | marks)
        if len(out) >= MOST:
            break
    return frozenset(out)


@lru_cache(maxsize=50_000)
def _hashed(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


@lru_cache(maxsize=200_000)
def _rank(word: str) -> int:
    """A word's place in an order that has nothing to do with what it means."""
    return _hashed(word)


def _chosen(words: Iterable[str], most: int) -> list[str]:
    return sorted(words, key=_rank)[:most]


def facts(sketch: Sketch) -> Iterator[tuple[str, ...]]:
    """The facts of each key, the surest kinds first."""
    spots, buckets = _spots(sketch), _buckets(sketch)
    names, words = _rare(sketch)
    paired = _chosen((w for w in sketch.names if weight(w) >= HALF), MOST_PAIRED)
    if sketch.given_event:
        yield "given", sketch.given_event
    for hashed in sketch.signature[:COPY_HASHES]:
        yield "copy", str(hashed)
    for person in _chosen(sketch.people, MOST_PEOPLE):
        yield "person", person_bones(person)
    for site in _chosen(sketch.sites, MOST_SITES):
        yield "site", site
    for place in spots:
        for bucket in buckets:
            yield "place", place, bucket
        for day in sorted({d for m in sketch.moments if (d := year_day(m))})[:MOST_DAYS]:
            yield "place and day", place, f"{day[0]}-{day[1]}"
        for kind in sketch.types:
            yield "place and kind", place, kind
    for region in _regions(sketch):
        for kind in sketch.types:
            for bucket in buckets:
                yield "region and kind", region, kind, bucket
            for day in sorted({d for m in sketch.moments if (d := year_day(m))})[:MOST_DAYS]:
                yield "region, kind and day", region, kind, f"{day[0]}-{day[1]}"
    figures = _figures(sketch)
    for first, second in combinations(figures, 2):
        yield "figures", first, second
    for region in _regions(sketch):
        for kind in sketch.types:
            for figure in figures:
                yield "region, kind and figure", region, kind, figure
    for name in names:
        yield "name", name
    for word in words:
        for bucket in buckets:
            yield "word", word, bucket
    for first, second in combinations(sorted(paired), 2):
        yield "names", first, second


def _spots(sketch: Sketch) -> list[str]:
    """The skeletons of the towns and spots."""
    found = {skeleton(n) for p in sketch.places if is_fine(p) for n in (p.name or p.text, p.text)}
    return _chosen((s for s in found if len(s) >= LETTERS), MOST_PLACES)


def _figures(sketch: Sketch) -> list[str]:
    """Kinds and numbers of the figures that tell incidents apart."""
    found = {f"{f.kind} {value_of(f):g}" for f in sketch.figures if value_of(f) >= TELLING}
    return sorted(_chosen(found, MOST_FIGURES))


def _regions(sketch: Sketch) -> list[str]:
    return _chosen({skeleton(p.admin1 or p.country or "") for p in sketch.places if p.admin1 or p.country}, MOST_PLACES)


def _buckets(sketch: Sketch) -> list[str]:
    """The date buckets of the incident's days or else of the publication day, each with the one before."""
    days = ([sketch.day] if sketch.day else [m.day for m in sketch.moments if m.day])[:MOST_DAYS]
    if not days and sketch.published:
        # The incident is mostly told within days: the publication's buckets reach back that far.
        day = date.fromisoformat(sketch.published)
        days = [sketch.published, (day - timedelta(days=WINDOW)).isoformat()]
    numbers = {date.fromisoformat(d).toordinal() // WINDOW for d in days}
    return [str(n) for n in sorted(numbers | {n - 1 for n in numbers})]


def _rare(sketch: Sketch) -> tuple[list[str], list[str]]:
    """Rare words of names other than places, and all rare words."""
    placed = {w for p in sketch.places for name in (p.text, p.name, p.admin1, p.country) if name for w in _stems(name)}
    names = {w for w in sketch.names if weight(w) >= RARE and w not in placed and len(w) >= NAME_LETTERS}
    names -= _common_in_names()
    words = {w for w in (*sketch.words, *sketch.names) if weight(w) >= RARE}
    return _chosen(names, MOST_NAMES), _chosen(words, MOST_WORDS)


@lru_cache(maxsize=20_000)
def _stems(name: str) -> tuple[str, ...]:
    """The folded, cut words of a place's name."""
    return tuple(stem(w) for w in fold(name).split())


@lru_cache(maxsize=1)
def _common_in_names() -> frozenset[str]:
    return frozenset(stem(w) for w in words_of("not_people") | words_of("sites") | words_of("titles"))
