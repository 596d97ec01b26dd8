"""Kinds of incident: which a text names, and which two one incident may be called by.

The table is `data/incident_types.toml`.
"""

import re
from functools import cache

from crosswire.grouping.words import fold, table


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (code, re.compile(r"\b(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + r")\b"))
        for code, words in table("incident_types")["words"].items()
    )


@cache
def _related() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("incident_types")["related"])


def types_in(text: str) -> tuple[str, ...]:
    """The two kinds of incident that the words of `text` name first, in alphabetical order."""
    folded = fold(text)
    found = sorted((match.start(), code) for code, pattern in _patterns() if (match := pattern.search(folded)))
    return tuple(sorted(code for _, code in found[:2]))


def related(a: str, b: str) -> bool:
    """True where one incident is often called by both kinds."""
    return a == b or frozenset((a, b)) in _related()


def relation(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """How two reports' kinds stand to each other: `same`, `related`, `other`, or `unknown` where either has none."""
    if not a or not b:
        return "unknown"
    if set(a) & set(b):
        return "same"
    return "related" if any(related(x, y) for x in a for y in b) else "other"
