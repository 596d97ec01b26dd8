"""The incident's place: the most specific place that a report's words best support.

Always holds: the answer is one of the places mentioned, filled up with the province and country of its containers;
without a mention there is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crosswire.model.geography import apart_km, contains
from crosswire.model.names import fold
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision
from crosswire.reading.places.mention import NamedPlace, PlaceMention, PlaceRole
from crosswire.reading.places.parts import may_be_part

ROLE_WEIGHTS = {
    PlaceRole.INCIDENT: 3.0,
    PlaceRole.DATELINE: 1.6,
    PlaceRole.SPEAKER: 1.2,
    PlaceRole.OTHER: 1.0,
    PlaceRole.ORIGIN: 0.35,
}
"""How much a mention in each role says of where the incident was; tuned by hand on shootings and wire reports."""

TITLE_WEIGHT = 3.0
"""Weight of a place in the title, as much as one where the lead puts the incident."""

GOVERNMENT_WEIGHT = 0.25
"""Weight of a country or province that speaks: its government, wherever the incident was."""

NEAR_INCIDENT = 1.6
"""Factor for a mention in a sentence that tells the incident; half of the gain in the sentences beside it."""

LATER = 0.15
"""How fast the weight falls with the number of the sentence: 1 / (1 + LATER * n), but no lower than LEAST."""

LEAST = 0.25

BESIDE = 0.7
FAR_OFF = 0.4
"""Factors for a place that something was near, and some miles from."""

REPEATED = 0.75
"""Each further mention of one place counts this share of the one before it."""

ENOUGH = 0.45
"""A town is taken rather than a wider place that does not hold it only from this share of the wider place's weight."""

TOWN_SHARE = 0.4
"""A known town is taken before an unknown name in it from this share of that name's weight."""

DISTRICT_KM = 80.0
"""Kilometres from the middle of a district within which a town is taken to lie in it."""

WORTH = 0.2
"""A narrower place inside is taken from this share of the wider one's weight, or from ENOUGH_ALONE."""

ENOUGH_ALONE = 2.5

PASSING = frozenset({PlaceRole.OTHER, PlaceRole.ORIGIN})
"""Roles of a place that say nothing of where the incident was."""

AREAS = (PlacePrecision.ADMIN1, PlacePrecision.DISTRICT)
FINE = (PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.UNKNOWN)


@dataclass(slots=True)
class _Support:
    place: Place
    first: int
    weights: list[float] = field(default_factory=list)
    roles: set[PlaceRole] = field(default_factory=set)
    people: int = 0

    @property
    def only_dateline(self) -> bool:
        """True where nothing but a dateline names it: a wire's desk may be far from what it writes of."""
        return self.roles == {PlaceRole.DATELINE}

    @property
    def total(self) -> float:
        ordered = sorted(self.weights, reverse=True)
        return sum(w * REPEATED**n for n, w in enumerate(ordered))


def incident_place(
    mentions: list[PlaceMention],
    incident_sentences: Sequence[int],
    titled: Sequence[NamedPlace] = (),
    home: NamedPlace | None = None,
) -> Place | None:
    """The place of the incident that `incident_sentences` (numbers of sentences, may be empty) tell of, or null.

    Streets and buildings are passed over for their town. A dateline's town is one voice among others. `titled` are the
    places of the title and `home` is the outlet's town (see `read_places`), which may stand nowhere in the text: a town's
    outlet names its neighbourhoods without it.
    """
    near = set(incident_sentences)
    supports = _supports(mentions, near, titled)
    if not supports:
        return None
    ranked = sorted(supports, key=lambda s: (-round(s.total, 6), s.first, s.place.text))
    best = ranked[0]
    areas = [s.place for s in ranked if s.place.precision in AREAS and PlaceRole.INCIDENT in s.roles]
    fine = [s for s in ranked if s.place.precision in FINE and _is_settled(s)]
    chosen = _town_before_unknown(best, fine)
    while chosen.place.precision not in FINE or not _is_settled(chosen):
        narrower = _narrower(chosen, ranked, fine)
        if narrower is None:
            break
        chosen = _town_before_unknown(narrower, fine)
    return _filled(_whole_town(chosen, fine, home, areas), ranked)


def _whole_town(chosen: _Support, fine: list[_Support], home: NamedPlace | None, areas: list[Place]) -> Place:
    """The town that the chosen place is a neighbourhood of, where the report or its outlet names it; else the place itself.

    A place with a police or a mayor of its own is a town beside it. A name that no gazetteer has lies in no town outside the
    districts and provinces where the words put the incident: it is a village there, and a dateline's town is far off.
    """
    if PlaceRole.SPEAKER in chosen.roles:
        return chosen.place
    towns = [s for s in fine if s.roles != {PlaceRole.ORIGIN} and _is_part(chosen, s.place, s.people)]
    if chosen.place.geonames_id is None:
        towns = [s for s in towns if _is_in(s, [area for area in areas if area.country == s.place.country])]
    quarter = chosen.place.geonames_id is not None and PlaceRole.DATELINE not in chosen.roles
    if not towns and home is not None and quarter and _is_part(chosen, home.place, home.people):
        return home.place
    return towns[0].place if towns else chosen.place


def _is_in(town: _Support, areas: list[Place]) -> bool:
    """True where a town lies in the areas where the words put the incident, and more than a dateline or chance names it."""
    told = town.first == -1 or not town.roles.isdisjoint((PlaceRole.INCIDENT, PlaceRole.SPEAKER))
    return not areas or (told and all(_lies_in(area, town.place) for area in areas))


def _is_part(chosen: _Support, town: Place, people: int) -> bool:
    return may_be_part(chosen.place, chosen.people, town, people)


def _narrower(wide: _Support, ranked: list[_Support], fine: list[_Support]) -> _Support | None:
    """The best supported place inside a wider one, or a town elsewhere that is nearly as well supported; else null."""
    told = PlaceRole.INCIDENT in wide.roles
    is_country = wide.place.precision is PlacePrecision.COUNTRY
    inside = [s for s in fine if _lies_in(wide.place, s.place) and not (told and is_country and s.only_dateline)]
    inside += [
        s for s in ranked if _RUNG[s.place.precision] > _RUNG[wide.place.precision] and contains(wide.place, s.place)
    ]
    inside = [s for s in inside if s is not wide and (s.total >= WORTH * wide.total or s.total >= ENOUGH_ALONE)]
    if inside:
        return max(inside, key=lambda s: (round(s.total, 6), -s.first))
    others = [s for s in fine if s.total >= ENOUGH * wide.total and s is not wide]
    others = [s for s in others if not told or PlaceRole.INCIDENT in s.roles]
    return others[0] if others else None


_RUNG = {
    PlacePrecision.COUNTRY: 0,
    PlacePrecision.ADMIN1: 1,
    PlacePrecision.DISTRICT: 2,
    PlacePrecision.NEAR: 3,
    PlacePrecision.EXACT: 3,
    PlacePrecision.UNKNOWN: 0,
}


def _is_settled(s: _Support) -> bool:
    """True for a place with coordinates, a container, or more than a passing mention."""
    p = s.place
    return p.geonames_id is not None or p.country is not None or p.lat is not None or s.total >= 2.0


def _lies_in(outer: Place, inner: Place) -> bool:
    """True where the finer place lies in the wider one or may: by a district's middle, or nowhere known."""
    if inner.country is None and inner.precision is PlacePrecision.UNKNOWN:
        return outer.country is not None
    if outer.precision is PlacePrecision.DISTRICT and contains(outer, inner) is None:
        apart = apart_km(outer, inner)
        return inner.admin1 == outer.admin1 and (apart is None or apart < DISTRICT_KM)
    return contains(outer, inner) is True


def _town_before_unknown(chosen: _Support, fine: list[_Support]) -> _Support:
    """A well supported town instead of a name that no gazetteer has: such a name is mostly a part of the town.

    A place that the text only names as a landmark ("20 km north of X") is no such town, nor is one named in passing
    beside a place where the text puts the incident.
    """
    if chosen.place.geonames_id is not None:
        return chosen
    if PlaceRole.INCIDENT in chosen.roles:
        fine = [s for s in fine if not s.roles <= PASSING]
    towns = [s for s in fine if s.place.geonames_id is not None and s.place.precision is PlacePrecision.EXACT]
    towns = [
        s for s in towns if chosen.place.country in (None, s.place.country) and s.total >= TOWN_SHARE * chosen.total
    ]
    return towns[0] if towns else chosen


def _key(place: Place) -> tuple[object, ...]:
    return (place.geonames_id,) if place.geonames_id is not None else (fold(place.name or place.text),)


def _supports(mentions: list[PlaceMention], near: set[int], titled: Sequence[NamedPlace]) -> list[_Support]:
    found: dict[tuple[object, ...], _Support] = {}
    for named in titled:
        if _key(named.place) not in found:
            found[_key(named.place)] = _Support(named.place, -1, [TITLE_WEIGHT], people=named.people)
    for m in mentions:
        if m.is_site:
            continue
        wide = m.place.precision in (PlacePrecision.COUNTRY, PlacePrecision.ADMIN1)
        weight = ROLE_WEIGHTS[m.role]
        if m.role is PlaceRole.SPEAKER and wide:
            weight = GOVERNMENT_WEIGHT
        weight *= max(LEAST, 1 / (1 + LATER * m.sentence)) * _nearness(m)
        if m.role is not PlaceRole.DATELINE and m.role is not PlaceRole.ORIGIN:
            if m.sentence in near:
                weight *= NEAR_INCIDENT
            elif near & {m.sentence - 1, m.sentence + 1}:
                weight *= (1 + NEAR_INCIDENT) / 2
        key = _key(m.place)
        if key in found:
            found[key].weights.append(weight)
            found[key].roles.add(m.role)
            found[key].people = max(m.people, found[key].people)
            if found[key].first == -1:
                found[key].first, found[key].place = m.span.start, m.place
            if m.place.precision is PlacePrecision.EXACT and found[key].place.precision is PlacePrecision.NEAR:
                found[key].place = m.place
        else:
            found[key] = _Support(m.place, m.span.start, [weight], {m.role}, m.people)
    return list(found.values())


def _nearness(mention: PlaceMention) -> float:
    """Less than 1 for a place that something was by, not in: a landmark, the less so the farther off."""
    if mention.place.precision is not PlacePrecision.NEAR or mention.relation is None:
        return 1.0
    return FAR_OFF if any(c.isdigit() for c in mention.relation) else BESIDE


def _filled(place: Place, ranked: list[_Support]) -> Place:
    """The place with the province and the country of the best supported wider places, where it has none of its own."""
    votes: dict[tuple[str | None, str], float] = defaultdict(float)
    if place.country is None:
        for s in ranked:
            if s.place.country is not None:
                votes[None, s.place.country] += s.total
        if not votes:
            return place
        country = max(votes.items(), key=lambda item: (item[1], item[0][1]))[0][1]
        if votes[None, country] < 0.6 * sum(votes.values()):
            return place
        place = replace(place, country=country)
    if place.admin1 is None and place.precision is PlacePrecision.UNKNOWN:
        provinces = [s for s in ranked if s.place.admin1 and s.place.country == place.country]
        total = sum(s.total for s in provinces)
        by_name: dict[str, float] = defaultdict(float)
        for s in provinces:
            by_name[s.place.admin1 or ""] += s.total
        if by_name:
            name, weight = max(by_name.items(), key=lambda item: (item[1], item[0]))
            if weight >= 0.6 * total:
                place = replace(place, admin1=name)
    return place
