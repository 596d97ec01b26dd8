"""Claims with the words as they stand in the report, where they were read in ordinary type."""

from __future__ import annotations

from dataclasses import replace

from crosswire.model.claim import Claim

WINDOW = 400
"""Characters before a claim's evidence in which the words of its place or time may stand."""


def as_written(claim: Claim, cased: str, written: str) -> Claim:
    """`claim`, read from `cased`, with the words of its place, time and speakers as `written` has them; labels stay."""

    def original(words: str) -> str:
        at = cased.find(words, max(0, claim.evidence.start - WINDOW)) if words else -1
        return written[at : at + len(words)] if at >= 0 else words

    return replace(
        claim,
        where=replace(claim.where, text=original(claim.where.text)) if claim.where else None,
        when=replace(claim.when, text=original(claim.when.text)) if claim.when else None,
        attribution=tuple(
            a if a.start is None or a.end is None else replace(a, text=written[a.start : a.end])
            for a in claim.attribution
        ),
    )
