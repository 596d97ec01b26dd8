"""The chain of speakers behind a stretch of text: the innermost statement that holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosswire.model.party import Attribution
from crosswire.model.span import Span
from crosswire.model.words import SpeakerRole
from crosswire.reading.attribution.statement import Statement

MOST = 0.5
"""The share of the stretch that must lie in what was said."""


def statement_of(statements: Sequence[Statement], span: Span) -> Statement | None:
    """The shortest statement whose content covers `span`, or shares more than half of it; null where none does."""
    best: tuple[int, int, Statement] | None = None
    for s in statements:
        shared = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in s.content)
        # The reporting clause between two pieces is no part of what is stated: "injured, she said — seven by gunfire".
        between = sum(max(0, min(b.start, span.end) - max(a.end, span.start)) for a, b in pairwise(s.content))
        between += _reporting(s, span) if len(s.content) == 1 else 0
        if (
            shared
            and shared > MOST * max(1, span.end - span.start - between)
            and (best is None or (s.length, s.content[0].start) < best[:2])
        ):
            best = (s.length, s.content[0].start, s)
    return best[2] if best else None


def _reporting(statement: Statement, span: Span) -> int:
    """Characters of `span` in the words for who says it: "the toll given by the ministry stands at nine"."""
    a = statement.speaker
    if statement.cue is None or a.start is None or a.end is None:
        return 0
    start, end = min(statement.cue.start, a.start), max(statement.cue.end, a.end)
    content = statement.content[0]
    if start < content.end and content.start < end:
        return 0
    return max(0, min(end, span.end) - max(start, span.start))


def attribution_of(statements: Sequence[Statement], span: Span) -> tuple[Attribution, ...]:
    """The chain for a claim whose evidence is `span`, nearest speaker first, then relays; empty without a speaker.

    Where a statement stands inside another ("the army said that residents had reported …"), the outer speaker is a
    relay of the inner one's words.
    """
    inner = statement_of(statements, span)
    if inner is None:
        return ()
    chain = list(inner.chain)
    outer = [s for s in statements if s is not inner and s.length > inner.length and _holds(s, inner)]
    for s in sorted(outer, key=lambda s: s.length):
        for a in s.chain:
            if (a.actor_id, a.label) not in [(c.actor_id, c.label) for c in chain]:
                chain.append(replace(a, role=SpeakerRole.RELAY))
    return tuple(chain)


def _holds(outer: Statement, inner: Statement) -> bool:
    """True where `inner`, its reporting clause included, is part of what `outer` says."""
    if inner.cue is None or not any(c.covers(inner.cue) for c in outer.content):
        return False
    return all(any(o.overlaps(c) for o in outer.content) for c in inner.content)
