"""Kinds of incident: which a text names, and which two one incident may be called by.

The table is `data/incident_types.toml`.
"""

from collections.abc import Iterable
from functools import cache

from crosswire.grouping.phrases import named_in
from crosswire.grouping.words import table
from crosswire.model.incident_types import kin_of


@cache
def _related() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("incident_types")["related"])


def types_in(text: str) -> tuple[str, ...]:
    """The two kinds of incident that the words of `text` name first, in alphabetical order."""
    return tuple(sorted(named_in("incident_types", text)[:2]))


def related(a: str, b: str) -> bool:
    """True where one incident is often called by both kinds."""
    return a == b or frozenset((a, b)) in _related()


def relation(a: Iterable[str], b: Iterable[str]) -> str:
    """How two reports' kinds stand to each other: `same`, `related`, `other`, or `unknown` where either has none."""
    a, b = frozenset(kin_of(x) for x in a), frozenset(kin_of(x) for x in b)
    if not a or not b:
        return "unknown"
    if a & b:
        return "same"
    return "related" if any(related(x, y) for x in a for y in b) else "other"
