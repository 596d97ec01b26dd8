"""Names: what kind of thing a name stands for, told by its words alone: a person, a body, a place, a people.

The labels are those of OntoNotes, which the model's own finder of names gives too (at a third of the whole pipeline's
cost). Always holds: only proper nouns, and words with a number, bear a label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.model.names import fold
from crosswire.reading.places.gazetteer import Gazetteer, open_gazetteer, variants
from crosswire.reading.places.lexicon import demonyms, personal_names, words
from crosswire.reading.tables import data_table

LONGEST_NAME = 5
"""Words of a person's name at most, particles not counted."""
LARGE_TOWN = 100_000
"""People of a town whose name says what it is without a word beside it."""
METROPOLIS = 1_000_000
"""People of a town that is meant by its name though people bear it too."""


@cache
def _words(key: str) -> frozenset[str]:
    """One list of `data/names.toml`."""
    return frozenset(data_table("names")[key])


@cache
def _bodies() -> frozenset[str]:
    """Words that make a name a body's or a thing's wherever they stand in it."""
    lists = ("organisation_types", "facility_types", "street_types", "government_bodies", "no_places", "body_words")
    return frozenset(w for key in lists for entry in words(key) for w in entry.split() if len(w) > 2)


@cache
def _places() -> frozenset[str]:
    """Words that make a name a place's wherever they stand in it."""
    lists = (
        "admin1_types",
        "district_types",
        "settlement_types",
        "settlement_heads",
        "nature_types",
        "nature_heads",
        "directions",
    )
    return frozenset(w for key in lists for entry in words(key) for w in entry.split() if len(w) > 2)


@cache
def _measure_of() -> dict[str, str]:
    return {word: label for label, listed in data_table("names")["measures"].items() for word in listed}


def labels(texts: Sequence[str], proper: Sequence[bool], numbers: Sequence[bool]) -> Iterator[tuple[int, int, str]]:
    """The names among the words of a text: first word, the one after the last, label.

    `proper` are true for proper nouns, `numbers` for numbers. A surname alone is a person's where the text has the whole
    name before it.
    """
    surnames: set[str] = set()
    gazetteer = open_gazetteer()
    for start, end in _runs(texts, proper):
        folded = [fold(t) for t in texts[start:end]]
        behind = _behind_title(folded)
        start, folded = start + behind, folded[behind:]
        label = "PERSON" if behind else _label(texts, folded, start, surnames, gazetteer)
        while label == "PERSON" and len(folded) > 1 and folded[0] in words("titles"):
            start, folded = start + 1, folded[1:]
        if label:
            yield start, end, label
        if label == "PERSON" and len(folded) > 1:
            surnames.add(folded[-1])
    measures = _measure_of()
    for at, number in enumerate(numbers):
        if number and at + 1 < len(texts):
            label = measures.get(texts[at + 1].lower(), "") or measures.get(texts[at - 1], "")
            if label:
                yield at, at + 2, label


def _behind_title(folded: list[str]) -> int:
    """Where a person's name begins behind a title inside the run: "Defense Minister General Aino Tarvi"; 0 where none does."""
    last = max((n for n, w in enumerate(folded[:-2], 1) if w in words("titles")), default=0)
    name = folded[last:]
    plain = not any(w in _bodies() or w in _places() or w in words("titles") or w in words("never") for w in name)
    return last if last > 1 and len(name) <= LONGEST_NAME and plain else 0


def _runs(texts: Sequence[str], proper: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The longest stretches of proper nouns, with the particles between them."""
    at, size, particles = 0, len(texts), _words("particles")
    while at < size:
        if not proper[at]:
            at += 1
            continue
        end = at + 1
        while end < size and (proper[end] or (texts[end].lower() in particles and end + 1 < size and proper[end + 1])):
            end += 1
        yield at, end
        at = end


def _label(texts: Sequence[str], folded: list[str], start: int, surnames: set[str], gazetteer: Gazetteer) -> str:
    whole = " ".join(w for w in folded if w)
    ahead = [fold(t) for t in texts[max(0, start - 2) : start] if t != "."]
    titled = folded[0] in words("titles") or (bool(ahead) and ahead[-1] in words("titles"))
    acronym = len(folded) == 1 and texts[start].isupper() and 1 < len(whole) < 6
    if not whole or whole in words("never") or whole in words("titles"):
        return "ORG" if acronym else ""
    if whole in demonyms():
        return "NORP"
    if len(folded) > 1 and any(w in _bodies() for w in folded[1:]) and not titled:
        return "ORG"
    if whole in surnames:
        return "PERSON"
    before = [t.lower() for t in texts[max(0, start - 2) : start]]
    placed = bool(before) and (before[-1] in words("at_place") or before[-1] in _words("before_place"))
    known = tuple(e for entries in gazetteer.lookup(variants(whole)).values() for e in entries)
    large = any(e.kind != "city" or ((e.main or placed) and e.population >= LARGE_TOWN) for e in known)
    if large and not titled:
        person = whole in personal_names() and not placed and not any(e.population >= METROPOLIS for e in known)
        return "" if person else "GPE"
    if placed and before[-1] != "of" and not titled:
        return ""
    if before[-1:] == ["of"] and (before[0] in words("of_heads") or before[0] in _places()) and not titled:
        return ""
    if any(w in _places() for w in folded):
        return ""
    if len(folded) == 1:
        return "PERSON" if titled else "ORG" if acronym else ""
    the = start > 0 and texts[start - 1].lower() == "the"
    full = sum(1 for w in folded if w and w not in _words("particles"))
    named = full <= LONGEST_NAME and not the and not known and all(w.isalpha() or len(w) < 2 for w in folded)
    return "PERSON" if named and not any(w in words("never") for w in folded) else ""
