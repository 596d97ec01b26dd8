"""Drafts: a reporting clause found in one sentence, before quotations are completed and speakers taken back."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.model.span import Span


@dataclass(slots=True)
class Draft:
    """A word of saying with its speaker's words and what it introduces.

    `speaker` is null where the parse shows none (a quotation may still find one). `clause` is the reporting clause from
    its first word to its last. `relays` are the words of those who may have handed it on. `token` is
    the cue's number in the parse.
    """

    sentence: int
    cue: Span
    verb: str
    speaker: Span | None
    clause: Span
    content: list[Span] = field(default_factory=list)
    hedged: bool = False
    relays: list[Span] = field(default_factory=list)
    token: int = -1
    follows: bool = False
    """True for a participle ("adding that") whose speaker is the reporting clause before it."""


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without blanks and loose punctuation at its ends; null where nothing is left."""
    while start < end and text[start] in " \t\n,;:—–-.":
        start += 1
    while end > start and text[end - 1] in " \t\n,;:—–":
        end -= 1
    while end > start and text[end - 1] == "." and not text[start:end].endswith(("..", "…")):
        # An abbreviation keeps its stop where another stands inside it ("U.S.").
        if end - start > 3 and text[end - 3] == ".":
            break
        end -= 1
    return Span(start, end) if end > start and any(c.isalnum() for c in text[start:end]) else None


def without(span: Span, hole: Span) -> list[Span]:
    """`span` without the characters of `hole`."""
    if not span.overlaps(hole):
        return [span]
    out = []
    if span.start < hole.start:
        out.append(Span(span.start, hole.start))
    if hole.end < span.end:
        out.append(Span(hole.end, span.end))
    return out
