"""Resolving: which of the places of one name is meant, by containment, the report's countries, neighbours, size.

Always holds: the choice is a sum of the points below; ties go to the more populous, then to the smaller number.
"""

from __future__ import annotations

from collections import defaultdict
from math import log10

from crosswire.model.names import fold
from crosswire.reading.places.candidates import Candidate
from crosswire.reading.places.gazetteer import Entry, Gazetteer
from crosswire.reading.places.lexicon import codes, words
from crosswire.reading.places.linking import holds, near
from crosswire.reading.places.parts import LEAST_TOWN, TIMES_AS_MANY, reach_km

KIND_POINTS = {"country": 9.0, "admin1": 6.3, "region": 6.8}
"""Points for what a name most often means before anything else is known; a town has the logarithm of its people."""

ENOUGH = 0.2
ENOUGH_PROVINCE = 0.6
"""Votes from which a share of them, for a country and for a province, says all it can: one small town is little to judge
others by."""

CONTEXT_POINTS = 3.0
"""Points for lying in the country, and again in the province, that the rest of the report speaks of."""

SMALL_PROVINCE = 0.5
"""Points of a province above those of a town with as many people: the parish of an island state is less known than a city."""

OLD_PROVINCE_KM = 250.0
"""Kilometres from a town within which a province of its name is, or was, its own: divisions are renamed."""

CONTAINED_POINTS = 10.0
"""Points for lying where the text itself puts it: beats everything else."""

NEIGHBOUR_KM = 80.0
NEIGHBOUR_POINTS = 0.8
QUARTER_POINTS = 2.5
"""Points for lying within a big town that the report names: names of its quarters come again in other provinces."""
TYPE_POINTS = 3.5
LONE_DISTRICT = -2.0
ALTERNATE = -1.5


class Context:
    """What a report speaks of: one vote a name for its country and its province, and the towns it names."""

    def __init__(self, demonym_votes: dict[str, float], groups: list[list[Candidate]]) -> None:
        self.countries: dict[str, float] = defaultdict(float)
        self.admin1: dict[int, float] = defaultdict(float)
        self.spots: list[Entry] = []
        for code, votes in demonym_votes.items():
            self.countries[code] += votes
        for members in groups:
            code, province, weight = vote(members)
            if code:
                self.countries[code] += weight
            if province is not None:
                self.admin1[province] += weight
            e = members[0].chosen
            if e is not None and e.kind == "city":
                self.spots.append(e)

    def share(self, entry: Entry, own: Vote) -> tuple[float, float]:
        """How much of the votes, without the name's own, go to the entry's country and to its province."""
        code, province, weight = own
        total = sum(self.countries.values()) - weight
        country = self.countries.get(entry.country_code, 0.0) - (weight if code == entry.country_code else 0.0)
        provinces = sum(self.admin1.values()) - (weight if province is not None else 0.0)
        admin = 0.0
        if entry.admin1_id is not None:
            admin = self.admin1.get(entry.admin1_id, 0.0) - (weight if province == entry.admin1_id else 0.0)
        return country / max(total, ENOUGH), admin / max(provinces, ENOUGH_PROVINCE)


def prior(entry: Entry, c: Candidate) -> float:
    """Points of an entry before the report is looked at: its kind and people, and the type word beside the name."""
    points = KIND_POINTS.get(entry.kind, 0.0)
    if entry.kind == "city":
        points = log10(entry.population + 100)
    elif entry.kind == "admin2":
        points = log10(entry.population + 100) + (0.0 if c.type_hint == "district" else LONE_DISTRICT)
    elif entry.kind == "admin1":
        points = _admin1_points(entry)
        # A province named after its town: the bare name means the town.
        towns = [
            log10(e.population + 100)
            for e in c.entries
            if e.kind == "city"
            and e.main
            and e.population > 20_000
            and (e.admin1_id == entry.admin1_id or near(e, entry, OLD_PROVINCE_KM))
        ]
        points = min([points, *(town - 0.3 for town in towns)])
    if not entry.main:
        points += ALTERNATE
    if c.is_alias and entry is c.entries[0]:
        points += 3.0
    hint = c.type_hint
    if hint == "admin1":
        points += (
            TYPE_POINTS if entry.kind == "admin1" else (0.0 if entry.kind in ("admin2", "region") else -TYPE_POINTS)
        )
    elif hint == "district":
        points += TYPE_POINTS if entry.kind == "admin2" else (1.0 if entry.kind == "admin1" else -0.5)
    elif hint == "settlement":
        points += TYPE_POINTS if entry.kind == "city" else -TYPE_POINTS
    elif hint == "nature":
        points += 1.5 if entry.kind in ("admin1", "region") else 0.0
    return points


def _admin1_points(entry: Entry) -> float:
    people = log10(entry.population + 100)
    return min(KIND_POINTS["admin1"], people + SMALL_PROVINCE) + 0.1 * people


def resolve(
    candidates: list[Candidate],
    hints: list[Candidate],
    at_home: list[Candidate],
    gazetteer: Gazetteer,
    demonym_votes: dict[str, float],
) -> Context:
    """Chooses an entry for every accepted candidate, in two rounds: the second knows what the first found.

    A name means one place in one report (one sense a discourse); with another type word it is another name. `hints` are
    the title's places: they vote and are resolved with the rest. `at_home` are the outlet's towns, voters of their own: a
    text that names the same town does not take their vote from them.
    """
    accepted = [c for c in (*hints, *candidates) if c.accepted and c.entries]
    by_name: dict[tuple[str, str], list[Candidate]] = {}
    for c in accepted:
        hint = c.type_hint if c.type_hint in ("admin1", "district") else ""
        by_name.setdefault((fold(c.name), hint), []).append(c)
    groups = [*by_name.values(), *([c] for c in at_home if c.entries)]
    context = Context(demonym_votes, [])
    for _ in range(2):
        for members in groups:
            best = _best(members, context)
            for c in members:
                c.chosen = best
        context = Context(demonym_votes, groups)
    _spread_containers(accepted)
    _quarters_elsewhere(groups, context)
    _drop_strangers(groups, context, [*hints, *at_home, *filter(_is_dateline, candidates)])
    _name_the_unknown(candidates, gazetteer, context)
    return context


Vote = tuple[str, int | None, float]
"""A country's code, a province's id and the weight that speaks for both."""


def vote(members: list[Candidate]) -> Vote:
    """What a resolved name speaks for: surely where it is contained or wide, else as much as it beats its rivals."""
    c = members[0]
    e = c.chosen
    if e is None or all(m.tentative for m in members):
        return "", None, 0.0
    province = e.admin1_id if e.kind != "country" else None
    if any(m.inside is not None for m in members) or e.kind in KIND_POINTS or c.is_alias:
        return e.country_code, province, 1.0
    rivals = [prior(r, c) for r in c.entries if r is not e]
    sure = 1.0 if not rivals else min(1.0, (prior(e, c) - max(rivals)) / 2.0)
    return e.country_code, province, max(0.15, sure) * (0.4 if e.population < 20_000 else 0.8)


def _best(members: list[Candidate], context: Context) -> Entry:
    own = vote(members)
    c = members[0]
    outers = [m.inside for m in members if m.inside is not None and m.inside.entries]

    def points(e: Entry) -> float:
        total = prior(e, c)
        country, admin = context.share(e, own)
        total += CONTEXT_POINTS * country + (CONTEXT_POINTS * admin if e.kind != "country" else 0.0)
        if any(o.chosen is not None and holds(o.chosen, e) for o in outers):
            total += CONTAINED_POINTS + 1.0
        elif any(holds(o, e) for outer in outers for o in outer.entries):
            total += CONTAINED_POINTS
        if e.kind == "city" and any(s.name != e.name and near(s, e, NEIGHBOUR_KM) for s in context.spots[:60]):
            total += NEIGHBOUR_POINTS
        if e.kind == "city" and any(_is_quarter(e, s) for s in context.spots[:60] if s.name != e.name):
            total += QUARTER_POINTS
        return total

    if len(c.entries) == 1:
        return c.entries[0]
    return max(c.entries, key=lambda e: (round(points(e), 6), e.population, -(e.geonames_id or 0)))


def _is_quarter(e: Entry, town: Entry) -> bool:
    return town.population >= max(LEAST_TOWN, TIMES_AS_MANY * e.population) and near(e, town, reach_km(town.population))


def _quarters_elsewhere(groups: list[list[Candidate]], context: Context) -> None:
    """Takes the gazetteer's answer from a "neighbourhood" that lies in none of the big towns that the report names.

    Its town is one of these, and the gazetteer knows only another place of its name.
    """
    towns = [s for s in context.spots if s.population >= LEAST_TOWN]
    for members in groups:
        e = members[0].chosen
        others = [s for s in towns if s is not e and (e is None or s.population > e.population)]
        if e is None or e.kind != "city" or not others or not any(_is_called_quarter(c) for c in members):
            continue
        if any(_is_quarter(e, s) for s in others):
            continue
        for c in members:
            c.chosen, c.entries = None, ()
            c.reasons.append("a quarter of another town")


def _is_called_quarter(c: Candidate) -> bool:
    return c.after in words("quarter_types") or c.before in words("quarter_types")


DATELINE = -1
"""Number of the line that holds a dateline."""

DOMINANT = 0.6
"""Share of the votes from which one country, or one province, is what the report speaks of."""

AT_HOME = 0.25
"""Share of the votes from which a doubtful name is taken for the small town of that name there."""

LESSER_TOWN = 150_000
"""People below which a town may be a stranger, and be taken for another of its name."""

KNOWN_ABROAD = 500_000
"""People from which a town is known by its name anywhere, and named without its state."""

SMALL_TOWN = 60_000
"""People below which a town is a stranger in another province, however close to the report's own towns."""

AT_HOME_SURELY = 0.4
"""Share of the votes that the report's country needs, and another must not have, for a name that each country of its
language has ("San Pedro", "La Libertad") to be one of the report's country."""

STRANGER = 0.08
"""Share of the votes below which another country or province is a stranger in it."""


def _drop_strangers(groups: list[list[Candidate]], context: Context, anchors: list[Candidate]) -> None:
    """Takes a lesser town far from all that a report speaks of for another place of that name: it keeps its words.

    News names the state of a town that is neither in the state of the dateline, the title or the outlet (`anchors`) nor
    close to them, but for the largest towns (the Associated Press's stylebook has a list of these).
    """
    firm = [c.chosen for c in anchors if c.chosen is not None and c.chosen.kind == "city"]
    if len(groups) < 2 and not any(m.tentative for members in groups for m in members):
        return
    for members in groups:
        e = members[0].chosen
        if e is None or e.kind not in ("city", "admin1", "admin2") or members[0].is_alias:
            continue
        recurring = _recurs(members[0])
        apart = bool(firm) and e.kind != "admin1" and not any(near(e, a, NEIGHBOUR_KM) for a in firm)
        lesser = recurring or (e.kind != "admin1" and e.population < LESSER_TOWN)
        if (e.kind == "city" and e.population >= KNOWN_ABROAD) or not (lesser or apart):
            continue
        if any(m.inside is not None or _is_dateline(m) for m in members):
            continue  # where a report was sent from is no stranger to it
        own = vote(members)
        country, province = context.share(e, own)
        top_country = _top_share(context.countries, own[0], own[2])
        top_province = _top_share(context.admin1, own[1], own[2])
        told = province if e.country_code in _BY_PROVINCE else country
        if lesser and all(m.tentative for m in members) and told < AT_HOME:
            for c in members:
                c.accepted = False
            continue
        if (
            (lesser and top_country >= DOMINANT and country < STRANGER)
            or (recurring and top_country >= AT_HOME_SURELY > country)
            or (
                e.country_code in _BY_PROVINCE
                and top_province >= DOMINANT
                and province < STRANGER
                and (apart or e.population < SMALL_TOWN)
            )
        ):
            for c in members:
                c.chosen, c.entries = None, ()
                c.reasons.append("stranger")
                # Its words are kept where they stand like a place's; a bare foreign name is more likely no place.
                c.accepted = c.label in ("GPE", "LOC") or bool(c.before) or bool(c.type_hint)


def _is_dateline(c: Candidate) -> bool:
    return c.line.index == DATELINE


def _recurs(c: Candidate) -> bool:
    """True for a name of several words that begins as names in every country of its language do: "San Pedro"."""
    first, _, rest = fold(c.name).partition(" ")
    return bool(rest) and first in words("recurring_heads")


_BY_PROVINCE = frozenset({"US", "CA", "AU", "BR", "IN", "MX"})
"""Federations where town names come again in every state, so that the state decides."""


def _top_share(votes: dict[str, float] | dict[int, float], own: str | int | None, weight: float) -> float:
    rest = {key: v - (weight if key == own else 0.0) for key, v in votes.items()}
    total = sum(rest.values())
    return max(rest.values(), default=0.0) / total if total > 0.3 else 0.0


def _spread_containers(accepted: list[Candidate]) -> None:
    """Where the text puts a resolved place inside an ambiguous one, the wider reading that holds it is taken."""
    for c in accepted:
        outer = c.inside
        if outer is None or c.chosen is None or outer.chosen is None or holds(outer.chosen, c.chosen):
            continue
        fitting = [e for e in outer.entries if holds(e, c.chosen)]
        if fitting:
            outer.chosen = max(fitting, key=lambda e: (prior(e, outer), e.population, -(e.geonames_id or 0)))


def _name_the_unknown(candidates: list[Candidate], gazetteer: Gazetteer, context: Context) -> None:
    """Looks an unknown name up by its skeleton, in the country that the text puts it in or the report speaks of."""
    for c in candidates:
        if not c.accepted or c.entries or c.is_site_like():
            continue
        around = c.inside or c.anchor
        code = around.chosen.country_code if around is not None and around.chosen is not None else ""
        if not code and context.countries:
            total = sum(context.countries.values())
            code, votes = max(context.countries.items(), key=lambda item: (item[1], item[0]))
            if votes / total < 0.6:
                code = ""
        if code not in codes("transliterated"):
            continue
        found = [e for e in gazetteer.similar(fold(c.name), code) if e.kind in _fitting_kinds(c)]
        province = around.chosen.admin1_id if around is not None and around.chosen is not None else None
        if province is not None and c.inside is not None:
            found = [e for e in found if e.admin1_id == province]
        if found:
            c.entries = tuple(found)
            c.chosen = _best([c], context)
            c.reasons.append("likely spelling")


def _fitting_kinds(c: Candidate) -> tuple[str, ...]:
    if c.type_hint == "admin1":
        return ("admin1",)
    if c.type_hint == "district":
        return ("admin2", "admin1")
    if c.type_hint == "nature":
        return ()
    return ("city", "admin1", "admin2")
