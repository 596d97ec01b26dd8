"""Cutting: a report's text as its words, its units and its shingles, kept for as long as the same reports come again.

An event is worked out anew whenever a report joins it; what its other reports are made of stays the same. Lines round the
report are no part of its units, and among its words each counts as one.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosswire.lineage.runs import Places, Words, places
from crosswire.lineage.telling import STEM
from crosswire.lineage.units import Unit, units, words
from crosswire.model.span import Span

KEPT = 512
"""Texts whose parts are kept: some 30 MiB of news reports."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts of one text, the stems in it that are neither names nor numbers, and where its words begin; nobody changes
    them."""

    words: Words
    units: list[Unit]
    shingles: Places
    plain: frozenset[str]
    starts: list[int]

    def within(self, span: Span) -> Words:
        """The words of a span, in order; a span ends where a word does."""
        return self.words[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def stems(self, span: Span) -> list[str]:
        """The stems of the words of a span, in order."""
        return [w[:STEM] for w, _, _ in self.within(span)]


@lru_cache(maxsize=KEPT)
def cut(text: str) -> Cut:
    """The parts of `text`."""
    found = words(text)
    every = units(text, found)
    own = [u for u in every if not u.furniture]
    bare = list(_without(text, found, [u.span for u in every if u.furniture]))
    plain = frozenset(stem for u in own for stem in u.plain)
    return Cut(bare, own, places(bare), plain, [start for _, start, _ in bare])


def _without(text: str, found: Words, passed_over: Sequence[Span]) -> Iterator[tuple[str, int, int]]:
    last = None
    for word in found:
        at = next((s for s in passed_over if s.start <= word[1] < s.end), None) if passed_over else None
        if at is None:
            yield word
        elif at != last:
            # As a whole, with its blanks, which no word has: a run of words goes on over it only where both have it.
            yield at.of(text).casefold(), at.start, at.end
        last = at
