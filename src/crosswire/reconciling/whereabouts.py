"""Whereabouts: the place of an event, put together from those that its reports name. What is unknown stays unknown.

The country that most reports name, then the province, then the best located place inside it, each report speaking loudest
for the place that it seems to give for its incident. A small place that no gazetteer knows keeps its words and takes the
province's coordinates and precision; a street, a building or a neighbourhood stands as the words of its town's place.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from crosswire.model.claim import Claim
from crosswire.model.names import same_name
from crosswire.model.place import Place
from crosswire.model.words import LIKELIEST, SPOT, ClaimKind, PlacePrecision, Polarity, Scope

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
FROM_AFAR = 0.7
"""How much a report's likeliest place says where it is only where the report was sent from, or whose police speaks."""
IN_PASSING = 0.8
"""How much a report's likeliest place says where its words put nothing there."""
UNRANKED = 0.5
"""How much a place says that is not the one that its report seems to give for the incident."""
HEAD = 700
"""Characters at the head of a report, in which it says where its incident was; what stands later counts `LATER`."""
LATER = 0.7
OWN_BEFORE_TOWN = 2.0
OWN_IN_DISTRICT = 0.5
"""A village that no gazetteer has is taken before a located town if so much more weight is behind it, and before a
district from this share of the district's weight up."""
Seen = list[tuple[str, Place, float]]
"""Places with the report that names each and how much it says."""


def event_place(claims: Sequence[Claim]) -> Place | None:
    """The most supported, most specific place that the event's own place claims agree on, or null for none."""
    own = [
        c
        for c in sorted(claims, key=lambda c: (c.report_id, c.evidence.start, c.id))
        if c.where
        and c.kind in (ClaimKind.PLACE, ClaimKind.INCIDENT)
        and c.scope is Scope.EVENT
        and c.polarity is Polarity.ASSERTED
    ]
    spots = _seen(c for c in own if c.feature("rank") == SPOT)
    # A spot that stands under its town's name, which its report's text leaves out, takes nothing from the town.
    parts = {_key(p) for _, p, _ in spots if same_name(p.text, p.name or p.text)}
    towns = [(r, p, w) for r, p, w in _seen(c for c in own if c.feature("rank") != SPOT) if _key(p) not in parts]
    town = _town(towns)
    if town is None or town.precision not in LOCAL:
        inner = _town(spots)
        town = inner if town is None or (inner is not None and inner.precision in LOCAL) else town
    return _with_spot(town, spots) if town else None


def _seen(claims: Iterable[Claim]) -> Seen:
    return [(c.report_id, c.where, _weight(c)) for c in claims if c.where]


def _with_spot(town: Place, spots: Seen) -> Place:
    """The town's place in the words of the spot in it that most reports name, where one is named."""
    inside = [
        (r, p, w)
        for r, p, w in spots
        if p.country in (None, town.country) and p.admin1 in (None, town.admin1) and _key(p) != _key(town)
    ]
    if not inside or town.precision not in LOCAL or not town.name:
        return town
    return replace(town, text=_best(inside).text)


def _town(seen: Seen) -> Place | None:
    """The most supported, most specific of the places, or null for none."""
    if not seen:
        return None
    country = _most(seen, lambda p: p.country)
    seen = [s for s in seen if s[1].country in (country, None)]
    own = [s for s in seen if s[1].country == country]
    # A place of no gazetteer has its province from its report's likeliest place: where others tell, it is no second voice.
    admin1 = _most([s for s in own if s[1].lat is not None], lambda p: p.admin1) or _most(own, lambda p: p.admin1)
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
    rank, role = claim.feature("rank"), claim.feature("role")
    if rank == LIKELIEST or not role:
        return FROM_AFAR if role in ("dateline", "speaker", "origin") else IN_PASSING if role == "other" else 1.0
    known = 1.0 if rank == SPOT else UNRANKED
    return known * ROLES.get(role, OTHER) * (1.0 if claim.evidence.start < HEAD else LATER)


def _support(seen: Seen) -> tuple[float, int]:
    """The weight behind the best supported of the places, and how many reports name it."""
    key, weights = _ranked(seen)[0]
    return weights, len({r for r, p, _ in seen if _key(p) == key})


def _outweighs(small: tuple[float, int], located: tuple[float, int], town: Place) -> bool:
    """True where a name that no gazetteer has is better supported than what is located."""
    if town.precision is PlacePrecision.DISTRICT:
        return small[1] > 1 and small[0] >= OWN_IN_DISTRICT * located[0]
    return small[0] > OWN_BEFORE_TOWN * located[0]


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
