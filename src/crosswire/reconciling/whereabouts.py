"""Whereabouts: the place of an event, put together from those that its reports name. What is unknown stays unknown.

The country that most reports name, then the province, then the best located place inside it; a small place that no
gazetteer knows keeps its words and takes the province's coordinates and precision.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from crosswire.model.claim import Claim
from crosswire.model.place import Place
from crosswire.model.words import ClaimKind, PlacePrecision, Polarity, Scope

FINENESS = (
    PlacePrecision.EXACT,
    PlacePrecision.NEAR,
    PlacePrecision.DISTRICT,
    PlacePrecision.ADMIN1,
    PlacePrecision.COUNTRY,
    PlacePrecision.UNKNOWN,
)
LOCAL = frozenset({PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.DISTRICT})
Seen = list[tuple[str, Place]]
"""Places with the report that names each."""


def event_place(claims: Sequence[Claim]) -> Place | None:
    """The most supported, most specific place that the event's own place claims agree on, or null for none."""
    seen = [
        (c.report_id, c.where)
        for c in sorted(claims, key=lambda c: (c.report_id, c.evidence.start, c.id))
        if c.where
        and c.kind in (ClaimKind.PLACE, ClaimKind.INCIDENT)
        and c.scope is Scope.EVENT
        and c.polarity is Polarity.ASSERTED
    ]
    if not seen:
        return None
    country = _most(seen, lambda p: p.country)
    seen = [(r, p) for r, p in seen if p.country in (country, None)]
    admin1 = _most([(r, p) for r, p in seen if p.country == country], lambda p: p.admin1)
    inside = [(r, p) for r, p in seen if p.admin1 in (admin1, None)]
    located = [(r, p) for r, p in inside if p.lat is not None and p.precision in LOCAL]
    if located:
        return _best(located)
    small = [(r, p) for r, p in inside if p.lat is None and not _is_area(p, country, admin1)]
    province = [(r, p) for r, p in inside if p.precision is PlacePrecision.ADMIN1]
    if small:
        return _combined(_best(small), _best(province) if province else None, country, admin1)
    if province:
        return _best(province)
    return _best(inside or seen)


def _is_area(place: Place, country: str | None, admin1: str | None) -> bool:
    return place.precision in (PlacePrecision.COUNTRY, PlacePrecision.ADMIN1) or _key(place) in {
        skeleton(n) for n in (country, admin1) if n
    }


def _combined(small: Place, province: Place | None, country: str | None, admin1: str | None) -> Place:
    """A small place of no gazetteer with its province: the words of the one, coordinates and precision of the other."""
    if province is None:
        return replace(small, admin1=small.admin1 or admin1, country=small.country or country)
    return Place(
        small.text,
        small.name,
        province.geonames_id,
        province.lat,
        province.lon,
        small.admin1 or province.admin1 or admin1,
        small.country or province.country or country,
        province.precision,
    )


def _most(seen: Seen, part: Callable[[Place], str | None]) -> str | None:
    """The value of a part of the place that most reports give; of equals the first in the alphabet; null for none."""
    reports: dict[str, set[str]] = defaultdict(set)
    for report_id, place in seen:
        value = part(place)
        if value:
            reports[value].add(report_id)
    return min(reports, key=lambda v: (-len(reports[v]), v), default=None)


def _key(place: Place) -> str:
    return (
        f"#{place.geonames_id}"
        if place.geonames_id is not None and place.precision in LOCAL
        else skeleton(place.name or place.text)
    )


def _best(seen: Seen) -> Place:
    """The place that most reports name, the finer of equals; in its commonest spelling, the first in the alphabet."""
    reports: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, list[Place]] = defaultdict(list)
    for report_id, place in seen:
        reports[_key(place)].add(report_id)
        forms[_key(place)].append(place)

    def fineness(key: str) -> int:
        return min(FINENESS.index(p.precision) for p in forms[key])

    best = min(forms, key=lambda k: (-len(reports[k]), fineness(k), k))
    finest = [p for p in forms[best] if FINENESS.index(p.precision) == fineness(best)]
    spelled = Counter(finest)
    return min(spelled, key=lambda p: (-spelled[p], p.name or p.text, p.text, str(p)))


def skeleton(name: str) -> str:
    """A name's consonants without articles, accents and doublings: spellings of one name meet (Ghadaf, Ghadf)."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    parts = [
        w
        for w in re.findall(r"[a-z0-9]+", flat)
        if w not in ("al", "el", "the", "of", "area", "region", "ad", "an", "as", "ar", "az")
    ]
    bare = " ".join(re.sub(r"(?<=\w)[aeiouwyh']", "", w) for w in parts)
    return re.sub(r"(.)\1+", r"\1", bare) or flat.strip()
