"""Hints: the places that a report's title names, which say what country and province its text speaks of."""

from __future__ import annotations

from crosswire.reading.places.candidates import Candidate, find_candidates, widen
from crosswire.reading.places.gazetteer import Gazetteer
from crosswire.reading.places.lexicon import personal_names, stop_words
from crosswire.reading.places.linking import link
from crosswire.reading.places.words import line_of


def title_hints(title: str | None, gazetteer: Gazetteer) -> list[Candidate]:
    """The places of a title that are places beyond doubt: no common word, no personal name, a town of some size or a
    place that the title itself puts in a province or a country.
    """
    if not title:
        return []
    line = line_of(title, 0, len(title), -2)
    found = find_candidates(title, [line], gazetteer)
    for c in found:
        widen(title, c)
    link(title, found)
    out = []
    for c in found:
        folded = c.name.casefold().replace(".", "")
        best = c.entries[0]
        wide = best.kind in ("country", "admin1", "region") or c.is_alias
        plain = folded not in stop_words() and folded not in personal_names()
        if c.inside is not None or (plain and (wide or (best.main and best.population >= 50_000))):
            c.accepted = True
            out.append(c)
    return out
