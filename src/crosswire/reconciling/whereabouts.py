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
from crosswire.model.names import same_name
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
ROLES = {"incident": 1.0, "dateline": 0.4, "speaker": 0.4, "origin": 0.2}
"""How much a claim says by the part that its place plays in the report; a place without a part of note has `OTHER`."""
OTHER = 0.5
HEAD = 700
"""Characters at the head of a report, in which it says where its incident was; what stands later counts `LATER`."""
LATER = 0.7
OWN = 1.0
"""A village that no gazetteer has is taken before a located town from this share of the town's weight up, if a report
more names it than names the town, and before a district from `OWN_IN_DISTRICT`."""
OWN_IN_DISTRICT = 0.5
Seen = list[tuple[str, Place, float]]
"""Places with the report that names each and how much it says."""


def event_place(claims: Sequence[Claim]) -> Place | None:
    """The most supported, most specific place that the event's own place claims agree on, or null for none."""
    seen = [
        (c.report_id, c.where, _weight(c))
        for c in sorted(claims, key=lambda c: (c.report_id, c.evidence.start, c.id))
        if c.where
        and c.kind in (ClaimKind.PLACE, ClaimKind.INCIDENT)
        and c.scope is Scope.EVENT
        and c.polarity is Polarity.ASSERTED
    ]
    if not seen:
        return None
    country = _most(seen, lambda p: p.country)
    seen = [s for s in seen if s[1].country in (country, None)]
    admin1 = _most([s for s in seen if s[1].country == country], lambda p: p.admin1)
    inside = [s for s in seen if s[1].admin1 in (admin1, None)]
    located = [s for s in inside if s[1].lat is not None and s[1].precision in LOCAL]
    small = [s for s in inside if s[1].lat is None and not _is_area(s[1], country, admin1)]
    province = [s for s in inside if s[1].precision is PlacePrecision.ADMIN1]
    if located:
        town = _best(located)
        if small and _outweighs(_support(small), _support(located), town):
            return _combined(_best(small), town if town.precision is PlacePrecision.DISTRICT else None, country, admin1)
        return town
    if small:
        return _combined(_best(small), _best(province) if province else None, country, admin1)
    if province:
        return _best(province)
    return _best(inside or seen)


def _weight(claim: Claim) -> float:
    """How much a claim of place says of where the event was, above 0 and at most 1."""
    role = claim.feature("role")
    return (ROLES.get(role, OTHER) if role else 1.0) * (1.0 if claim.evidence.start < HEAD else LATER)


def _support(seen: Seen) -> tuple[float, int]:
    """The weight behind the best supported of the places, and how many reports name it."""
    key, weights = _ranked(seen)[0]
    return weights, len({r for r, p, _ in seen if _key(p) == key})


def _outweighs(small: tuple[float, int], located: tuple[float, int], town: Place) -> bool:
    """True where a name that no gazetteer has is better supported than what is located."""
    if town.precision is PlacePrecision.DISTRICT:
        return small[1] > 1 and small[0] >= OWN_IN_DISTRICT * located[0]
    return small[1] > located[1] and small[0] >= OWN * located[0]


def _ranked(seen: Seen) -> list[tuple[str, float]]:
    """The keys of the places with their weight, each report counted once, by its weightiest mention; best first."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    finest: dict[str, int] = {}
    for report_id, place, weight in seen:
        key, fine = _key(place), FINENESS.index(place.precision)
        weights[key][report_id] = max(weight, weights[key].get(report_id, 0.0))
        finest[key] = min(fine, finest.get(key, fine))
    totals = {key: round(sum(sorted(by.values())), 6) for key, by in weights.items()}
    return sorted(totals.items(), key=lambda item: (-item[1], finest[item[0]], item[0]))


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
    """The value of a part of the place that has most weight, by reports; the first in the alphabet of equals; or null."""
    reports: dict[str, dict[str, float]] = defaultdict(dict)
    for report_id, place, weight in seen:
        value = part(place)
        if value:
            reports[value][report_id] = max(weight, reports[value].get(report_id, 0.0))
    totals = {value: round(sum(sorted(by.values())), 6) for value, by in reports.items()}
    return min(totals, key=lambda v: (-totals[v], v), default=None)


def _key(place: Place) -> str:
    return (
        f"#{place.geonames_id}"
        if place.geonames_id is not None and place.precision in LOCAL
        else skeleton(place.name or place.text)
    )


def _best(seen: Seen) -> Place:
    """The place with most weight, the finer of equals; in its commonest spelling, the first in the alphabet."""
    best = _ranked(seen)[0][0]
    own = [(r, p) for r, p, _ in seen if _key(p) == best]
    finest = min(FINENESS.index(p.precision) for _, p in own)
    near = {r for r, p in own if p.precision is PlacePrecision.NEAR}
    exact = {r for r, p in own if p.precision is PlacePrecision.EXACT}
    if near and exact and len(near) >= len(exact):
        finest = FINENESS.index(PlacePrecision.NEAR)  # most reports say that it was by the town, not in it
    spelled = Counter(p for _, p in own if FINENESS.index(p.precision) == finest)
    # The gazetteer's own name is often one that no paper writes: the words are those of a plain mention where there is one.
    return min(
        spelled,
        key=lambda p: (
            not same_name(p.text, p.name or p.text),
            p.text.isupper(),
            -spelled[p],
            p.name or p.text,
            p.text,
            str(p),
        ),
    )


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
