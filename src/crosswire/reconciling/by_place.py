"""Counts by place: "five in Aru and three in Belo" are eight, and five is no rival of eight.

A place counts apart only where some report counts people there and elsewhere side by side: a street and its town are one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from crosswire.model.claim import Claim
from crosswire.model.geography import contains
from crosswire.model.names import fold
from crosswire.model.place import Place
from crosswire.reconciling.figures import EVERYBODY, Counted, Mention
from crosswire.reconciling.gathering import ReportFigures, Wholes
from crosswire.reconciling.wording import number

PLACED = "place"
"""The part that a count of one place among several is."""


def place_key(place: Place) -> str:
    """What a place is the same by: its gazetteer's number, else its name."""
    return str(place.geonames_id) if place.geonames_id is not None else fold(place.name or place.text)


def counted_places(claims: Iterable[Claim]) -> frozenset[str]:
    """The places, by key, that some report counts people of side by side with another place's, in the same kind."""
    seen: dict[tuple[str, str], dict[str, Place]] = defaultdict(dict)
    for claim in claims:
        if claim.where is not None:
            seen[claim.report_id, claim.kind.value].setdefault(place_key(claim.where), claim.where)
    out: set[str] = set()
    for places in seen.values():
        for (a, one), (b, other) in combinations(sorted(places.items()), 2):
            if contains(one, other) is not True and contains(other, one) is not True:
                out |= {a, b}
    return frozenset(out)


def by_place(mentions: Sequence[Mention], places: frozenset[str]) -> list[Mention]:
    """The mentions with those of one of several `places` as parts, where nothing else says how they stand to others."""
    return [
        replace(m, part=PLACED) if m.part is None and not m.vague and not m.denied and _key(m) in places else m
        for m in mentions
    ]


def take_places(mentions: list[Mention], result: ReportFigures, own: Wholes, wholes: Wholes) -> list[Mention]:
    """Adds up one report's counts of several places, or leaves them out as parts of a whole that it or others state."""
    placed = [m for m in mentions if m.part == PLACED]
    for group in sorted({m.counted for m in placed}, key=lambda g: (g.label, g.standing)):
        _take_group(group, [m for m in placed if m.counted == group], result, own, wholes)
    return [m for m in mentions if m.part != PLACED]


def _take_group(group: Counted, placed: list[Mention], result: ReportFigures, own: Wholes, wholes: Wholes) -> None:
    largest = {}
    for m in sorted(placed, key=lambda m: (m.number or 0, -m.start, m.claim.id)):
        largest[_key(m)] = m
    total = sum(m.number or 0 for m in largest.values())
    here = [v for g in (group, EVERYBODY) for v in own.get(g, ()) if v >= total]
    there = [v for g in (group, EVERYBODY) for v in wholes.get(g, ()) if v > total] if len(largest) == 1 else []
    for m in placed:
        where = m.claim.where.name or m.claim.where.text if m.claim.where else ""
        if here or there:
            whose = f"{number(min(here or there))} that {'the same report states' if here else 'others state'}"
            result.leave_out(m, f"counts those of {where} alone, a part of the {whose}", "place")
        elif m is not largest[_key(m)]:
            result.leave_out(m, f"counts those of {where} once more", "place")
    if here or there:
        return
    parts = sorted(largest.values(), key=lambda m: (m.start, m.claim.id))
    if len(parts) > 1:
        result.add_sum(parts, group)
    else:
        result.add(parts[0])


def _key(mention: Mention) -> str | None:
    return place_key(mention.claim.where) if mention.claim.where is not None else None
