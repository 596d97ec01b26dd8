"""Where people were hit, for counts that a report gives of several places: "five in Aru and three in Belo".

A count has a place only where the report gives one of the same harm for another town in the same breath: else its place is
the incident's, whichever of its names is used.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from crosswire.model.geography import contains
from crosswire.model.names import fold
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision
from crosswire.reading.casualties import Toll
from crosswire.reading.claims.page import Page
from crosswire.reading.places import PlaceMention, PlaceRole
from crosswire.reading.scope import same_clause

LOCAL = (PlacePrecision.EXACT, PlacePrecision.NEAR)
PUT_THERE = re.compile(
    r"(?:^|[\s(])(?:in|at|near|around|outside)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}?(?:of\s+|in\s+)?$", re.IGNORECASE
)
"""What stands right before the name of a place in which something is told to have happened."""
REACH = 80
"""Characters from a count to its place."""


def places_side_by_side(page: Page, tolls: Sequence[Toll]) -> dict[Toll, Place]:
    """The town of each of `tolls` that counts people in one of several, by the toll."""
    found = {t: place for t in tolls if not t.single and (place := _place(page, t, tolls)) is not None}
    by_kind: dict[str, list[tuple[Toll, Place]]] = defaultdict(list)
    for toll, place in found.items():
        by_kind[toll.kind.value].append((toll, place))
    out: dict[Toll, Place] = {}
    for own in by_kind.values():
        for (a, one), (b, other) in combinations(own, 2):
            if _beside(a, b) and _apart(one, other):
                out |= {a: one, b: other}
    return out


def _beside(a: Toll, b: Toll) -> bool:
    """True for counts of one sentence, and for different ones of sentences that follow each other: else they may be one."""
    apart = abs(a.sentence - b.sentence)
    return apart == 0 or (apart == 1 and a.quantity.low != b.quantity.low)


def _apart(a: Place, b: Place) -> bool:
    """True for two towns of different names of which neither is told to lie in the other."""
    if fold(a.name or a.text) == fold(b.name or b.text):
        return False
    return contains(a, b) is not True and contains(b, a) is not True


def _place(page: Page, toll: Toll, tolls: Sequence[Toll]) -> Place | None:
    """The town that the toll's clause puts its people in: the first behind it and before the next count, else one before it."""
    here = [m for m in page.places if m.sentence == toll.sentence and _is_town(page, m)]
    masked = page.document.masked
    counts = [t.number.start for t in tolls if t.sentence == toll.sentence and t.number.start > toll.number.start]
    limit = min([toll.evidence.end + REACH, *counts])
    behind = [m for m in here if toll.number.end <= m.span.start < max(limit, toll.number.end + 1)]
    if behind:
        first = min(behind, key=lambda m: m.span.start)
        return first.place if same_clause(masked, toll.evidence, first.span) else None
    opening = page.sentence(toll.sentence).span.start
    before = [m for m in here if m.span.end <= toll.evidence.start and m.span.start - opening < 20]
    return before[-1].place if before and not re.search(r"\d", masked[opening : before[-1].span.start]) else None


def _is_town(page: Page, mention: PlaceMention) -> bool:
    if mention.is_site or mention.role is not PlaceRole.INCIDENT or mention.place.precision not in LOCAL:
        return False
    before = page.document.masked[max(0, mention.span.start - 60) : mention.span.start]
    return PUT_THERE.search(before) is not None
