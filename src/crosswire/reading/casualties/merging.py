"""One reading a number: where two rules find the same number, the firmer rule's reading is kept."""

from __future__ import annotations

from dataclasses import replace

from crosswire.model.words import ClaimKind, Polarity
from crosswire.reading.casualties.toll import Toll

FIRMNESS = (
    "denial",
    "membership",
    "running count",
    "own death",
    "own wound",
    "verb",
    "lives",
    "noun",
    "bodies",
    "predicate",
    "object",
    "state",
    "phrase",
    "lead",
    "bare object",
    "including",
)
"""Rules in the order in which they are believed: the parse before the order of words."""


def once_each(tolls: list[Toll]) -> list[Toll]:
    """`tolls` with each number once a kind, the firmest reading with what the others add to it."""
    states_of_others = [t for t in tolls if t.found_by == "state"]
    kept: list[Toll] = []
    tolls = [t for t in tolls if not _belongs_to_next(t, states_of_others)]
    for toll in sorted(tolls, key=lambda t: FIRMNESS.index(t.found_by)):
        twin = next((k for k in kept if k.kind is toll.kind and k.number.overlaps(toll.number)), None)
        if twin is None and _counted_as_something_else(toll, kept):
            continue
        if twin is None:
            kept.append(toll)
        elif (twin.part is None and toll.part is not None) or (_says_nobody(twin) and toll.victims is not None):
            merged = replace(
                twin,
                part=twin.part or toll.part,
                victims=toll.victims if _says_nobody(twin) and not _says_nobody(toll) else twin.victims,
                revision=twin.revision or toll.revision,
            )
            kept[kept.index(twin)] = merged
    return kept


def _says_nobody(toll: Toll) -> bool:
    """True where the words for who was hit are but the number."""
    return toll.victims is None or toll.number.covers(toll.victims)


def _belongs_to_next(toll: Toll, states_of_others: list[Toll]) -> bool:
    """True for a number that the parser joined to the verb before, its own state behind it ("12 killed, 30 injured")."""
    return toll.part in ("conjunct", "of") and any(
        s.kind is not toll.kind and s.number.overlaps(toll.number) and toll.trigger.end <= s.number.start
        for s in states_of_others
    )


def _counted_as_something_else(toll: Toll, kept: list[Toll]) -> bool:
    """True for a reading by word order of a number that the parse gave to another kind ("killed 14 wounded men")."""
    if toll.found_by not in ("state", "object", "phrase"):
        return False
    return any(
        k.number.overlaps(toll.number)
        and k.found_by in ("verb", "noun", "running count", "lives", "object", "state", "predicate")
        and k.polarity is Polarity.ASSERTED
        and {k.kind, toll.kind} != {ClaimKind.KILLED, ClaimKind.MISSING}
        for k in kept
    )
