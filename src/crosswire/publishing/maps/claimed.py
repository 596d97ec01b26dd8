"""Places claimed: where each outlet has an incident happen, in its own words, and how each place may honestly be drawn.

Always holds: a pure function of the record; what is known to the province is never a point, and what no coordinates are
known for is not drawn, though its words stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.geography import contains
from crosswire.model.names import fold
from crosswire.model.place import Place
from crosswire.model.words import LIKELIEST, ClaimKind, PlacePrecision, Scope
from crosswire.publishing.place_words import place_words
from crosswire.publishing.wording import clean, letter, words_of

NEAR_KM = 25.0
"""The radius of "near": UCDP's second rung, within about 25 km of a known point (UCDP GED codebook, where_prec 2)."""

DISTRICT_KM = 50.0
"""The radius that stands for a district, whose outline is not at hand."""

AREAS = (PlacePrecision.ADMIN1, PlacePrecision.COUNTRY)

_ROLES = ("incident", "other", "dateline")
"""Roles of a mention by which a report is taken to say where, the surest first."""

_RUNGS = (
    PlacePrecision.EXACT,
    PlacePrecision.NEAR,
    PlacePrecision.DISTRICT,
    PlacePrecision.ADMIN1,
    PlacePrecision.COUNTRY,
    PlacePrecision.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class PlaceSaid:
    """How one report puts a place: its words, how near they bring one, and whether they are those of its dateline alone."""

    report_id: str
    claim_id: str
    outlet: str
    words: str
    precision: str
    dateline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedPlace:
    """One place that reports give for an incident.

    `letter` is empty for a place within which another lies (`wider`) and for one that is not drawn. `drawn` is area, circle,
    spot or nothing; `km` the circle's radius. `settled` marks the place that the record holds for the incident.
    """

    letter: str
    name: str
    place: Place
    precision: str
    drawn: str
    km: float | None
    how: str
    settled: bool
    wider: bool
    said: tuple[PlaceSaid, ...]


def claimed_places(event: Event, claims: Sequence[Claim], labels: Mapping[str, str]) -> tuple[ClaimedPlace, ...]:
    """The places that the reports of `event` give for it: the record's own first, then by how many reports say so, wider ones
    last. `labels` name the reports in order of publication.
    """
    groups: dict[tuple[object, ...], list[Claim]] = {}
    own = None if event.place is None else identity(event.place)
    if own is not None:
        groups[own] = []
    for claim in _placing(event, claims, list(labels)):
        if claim.where is not None:
            groups.setdefault(identity(claim.where), []).append(claim)
    made = [_claimed(key, found, event.place if key == own else None, labels) for key, found in groups.items()]
    wide = [
        one
        for one in made
        if not one.settled and any(contains(one.place, other.place) for other in made if other is not one)
    ]
    made.sort(
        key=lambda one: (not one.settled, one in wide or one.drawn == "nothing", -len({s.report_id for s in one.said}))
    )
    lettered = [one for one in made if one not in wide and one.drawn != "nothing"]
    return tuple(
        replace(one, wider=one in wide, letter=letter(lettered.index(one)) if one in lettered else "") for one in made
    )


def identity(place: Place) -> tuple[object, ...]:
    """What two accounts of one place have in common: the country, the province, or the spot."""
    country = fold(place.country or "")
    if place.precision is PlacePrecision.COUNTRY:
        return ("country", country)
    if place.precision in (PlacePrecision.ADMIN1, PlacePrecision.UNKNOWN):
        if place.admin1:
            return ("admin1", country, fold(place.admin1))
        if place.precision is PlacePrecision.UNKNOWN and country:
            return ("country", country)
    return ("spot", place.geonames_id or fold(place.name or place.text), country)


def drawn_precision(place: Place) -> PlacePrecision:
    """How near a place may be drawn: a spot without coordinates is known to its province, or to its country."""
    if place.precision is PlacePrecision.UNKNOWN:
        return PlacePrecision.ADMIN1 if place.admin1 else PlacePrecision.COUNTRY if place.country else place.precision
    return place.precision


def _placing(event: Event, claims: Sequence[Claim], order: Sequence[str]) -> list[Claim]:
    """The claims by which each report says where it was: those of the surest role that it has any of."""
    found: list[Claim] = []
    for report_id in order:
        here = [
            c
            for c in claims
            if c.report_id == report_id
            and c.kind is ClaimKind.PLACE
            and c.scope is Scope.EVENT
            and c.event_id in (None, event.id)
        ]
        for role in _ROLES:
            chosen = [c for c in here if c.feature("role") in (role, None)]
            if role == "other":
                chosen = [c for c in chosen if c.feature("rank") == LIKELIEST] or chosen
            if chosen:
                found += chosen
                break
    return found


def _claimed(
    key: tuple[object, ...], claims: Sequence[Claim], own: Place | None, labels: Mapping[str, str]
) -> ClaimedPlace:
    places = [c.where for c in claims if c.where is not None]
    place = own or _one(places, areal=key[0] != "spot")
    precision = drawn_precision(place)
    drawn, km = drawing_of(place)
    how = _how(place, drawn, km)
    if own is None and all(c.feature("role") == "dateline" for c in claims):
        drawn, km, how = "nothing", None, "where it was written from, not drawn"
    said = {
        (c.report_id, clean(c.text).casefold(), _said_precision(c)): PlaceSaid(
            c.report_id, c.id, labels[c.report_id], clean(c.text), _said_precision(c), c.feature("role") == "dateline"
        )
        for c in reversed(claims)
    }
    order = list(labels)
    return ClaimedPlace(
        letter="",
        name=place_words(place),
        place=place,
        precision=words_of("place_precision")[precision.value],
        drawn=drawn,
        km=km,
        how=how,
        settled=own is not None,
        wider=False,
        said=tuple(sorted(said.values(), key=lambda one: (order.index(one.report_id), one.words))),
    )


def _one(places: Sequence[Place], areal: bool) -> Place:
    """The place that stands for several accounts of it: the least sure one, so that nothing is drawn nearer than it is known."""
    ranked = sorted(places, key=lambda p: _RUNGS.index(p.precision))
    if not areal:
        return ranked[-1]
    known = next((p for p in ranked if p.precision in AREAS), None)
    if known is not None:
        return known
    whole = ranked[0].admin1 or ranked[0].country or ranked[0].text
    return replace(ranked[0], text=whole, name=None, geonames_id=None, precision=drawn_precision(ranked[0]))


def _said_precision(claim: Claim) -> str:
    return words_of("place_precision")[claim.where.precision.value] if claim.where else ""


def drawing_of(place: Place) -> tuple[str, float | None]:
    """How a place may be drawn (area, circle, spot or nothing) and the circle's radius in kilometres."""
    precision = drawn_precision(place)
    if precision in AREAS:
        return "area", None
    if precision is PlacePrecision.UNKNOWN or place.lat is None or place.lon is None:
        return "nothing", None
    if precision is PlacePrecision.EXACT:
        return "spot", None
    return "circle", NEAR_KM if precision is PlacePrecision.NEAR else DISTRICT_KM


def _how(place: Place, drawn: str, km: float | None) -> str:
    """How it is drawn, in words."""
    if drawn == "area":
        whole = place.admin1 if drawn_precision(place) is PlacePrecision.ADMIN1 else place.country
        return f"the whole of {clean(whole or place.name or place.text)}"
    if drawn == "circle":
        return f"a circle of {km:.0f} km"
    return "a dot" if drawn == "spot" else "place not known on a map"
