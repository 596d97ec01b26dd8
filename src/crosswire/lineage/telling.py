"""Telling words: what two writers do not both write by chance.

Shared facts prove nothing: names, numbers, days and the words of the trade ("at least … people were killed", "the cause is
under investigation") stand in reports that know nothing of each other. Nor do the lines round a report. The other words do.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from crosswire.lineage.bars import bar, table
from crosswire.model.span import Span

STEM = 5
"""Letters of a word that are compared, so that "organise" meets "organized", and "killing" "killed"."""

LOUD = 0.6
"""Share of capitalised words from which on capitals say nothing: wire copy in upper case."""


@cache
def stock() -> frozenset[str]:
    """The stems of the words that any report of an incident may have."""
    return frozenset(w[:STEM] for w in str(table("stock")["words"]).split())


def worth(stems: Iterable[str]) -> float:
    """What `stems` weigh as evidence that one writer had them from another: 1 each, less for words of the trade."""
    return sum(bar("word_of_the_trade") if stem in stock() else 1 for stem in stems)


@cache
def _furniture() -> re.Pattern[str]:
    """The patterns in one, in small letters: looking at small letters takes half the time of passing over case."""
    return re.compile("|".join(f"(?:{p})" for p in table("stock")["furniture"]))


def is_furniture(text: str, span: Span) -> bool:
    """True for a sentence or line that stands round reports and is no part of what they tell."""
    return _furniture().search(span.of(text).lower()) is not None


def names(text: str, words: Sequence[tuple[str, int, int]], starts: Collection[int]) -> frozenset[str]:
    """The words of `text` that are names in it: capitalised where no sentence begins, and never in small letters.

    `starts` are the offsets at which sentences and quotations begin.
    """
    upper, inner, lower = 0, set(), set()
    for word, start, _ in words:
        if text[start].isupper():
            upper += 1
            if start not in starts:
                inner.add(word)
        elif text[start].islower():
            lower.add(word)
    return frozenset() if upper > LOUD * len(words) else frozenset(inner - lower)
