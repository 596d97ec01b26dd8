"""Cutting: a report's text as its words, its units and its shingles, kept for as long as the same reports come again.

An event is worked out anew whenever a report joins it; what its other reports are made of stays the same.
"""

from dataclasses import dataclass
from functools import lru_cache

from crosswire.lineage.runs import Places, Words, places
from crosswire.lineage.units import Unit, units, words

KEPT = 512
"""Texts whose parts are kept: some 30 MiB of news reports."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts of one text; nobody changes them."""

    words: Words
    units: list[Unit]
    shingles: Places


@lru_cache(maxsize=KEPT)
def cut(text: str) -> Cut:
    """The parts of `text`."""
    found = words(text)
    return Cut(found, units(text, found), places(found))
