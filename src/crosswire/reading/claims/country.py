"""The country of an incident that a report places no more finely: the one that its words name most, or whose people they name."""

from __future__ import annotations

from collections import Counter

from crosswire.model.names import fold
from crosswire.model.place import Place
from crosswire.model.span import Span
from crosswire.model.words import PlacePrecision
from crosswire.reading.claims.page import Page
from crosswire.reading.places.gazetteer import open_gazetteer
from crosswire.reading.places.mention import PlaceRole

IN_A_SCENE = 3
"""How many mentions elsewhere one in a sentence that tells of the incident is worth; chosen by hand."""
DESK = 3
"""The same for a dateline: a wire mostly sends from the country that it tells of."""
COUNTRY = PlacePrecision.COUNTRY
ENOUGH = 0.5
"""Share of the mentions that a country needs to be the one."""


def country_told(page: Page) -> tuple[Span, int, Place] | None:
    """The words that name the country of the report's incidents, their sentence, and the country; null where none stands out.

    An adjective will do ("a Colombian judge was shot"), and so will a town of the country, the dateline's too: where the
    report tells no place of its incident, the country is still told.
    """
    votes: Counter[str] = Counter()
    told: dict[str, list[tuple[bool, Span, int]]] = {}

    def count(name: str, span: Span, index: int, weight: int) -> None:
        votes[name] += weight
        told.setdefault(name, []).append((index not in page.scenes, span, index))

    for span, _, country in page.actors.countries:
        sentence = page.document.sentence_at(span.start)
        if sentence is not None and not sentence.story:
            count(country.names[0], span, sentence.index, 1)  # the people of a country may be hit in another
    for mention in page.places:
        if mention.place.country and mention.sentence in page.by_index:
            told_there = mention.sentence in page.scenes and mention.role is not PlaceRole.ORIGIN
            weight = DESK if mention.role is PlaceRole.DATELINE else IN_A_SCENE if told_there else 1
            count(mention.place.country, mention.span, mention.sentence, weight)
    if not votes:
        return None
    best = min(votes, key=lambda c: (-votes[c], c))
    entries = open_gazetteer().lookup([fold(best)]).get(fold(best), ())
    entry = next((e for e in entries if e.kind == "country"), None)
    if votes[best] < ENOUGH * votes.total() or entry is None:
        return None
    _, span, index = min(told[best])
    place = Place(
        span.of(page.document.text), entry.name, entry.geonames_id, entry.lat, entry.lon, None, entry.country, COUNTRY
    )
    return span, index, place
