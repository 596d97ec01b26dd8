"""Numbers that take their unit from what was told before: "that made it 17", "two were women".

Holds: the kind of harm is that of the nearest toll before, in the same sentence or the two before; where that tells of harm
of several kinds, "of them" belongs to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Polarity
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

REACH = 2
"""Sentences back within which the unit may stand."""
LONGEST_LEAD = 90
"""Characters before a number in which the words that carry the unit on are sought."""
BARE = Quick(
    r"\s*(?:$|[.;:,!?)\]”\"–—]|(?:people|persons|in|on|by|at|after|when|as|and|but|while|from|within|overall|altogether|late"
    r"|early|dead|victims|last|this|yesterday|today)\b)",
    re.IGNORECASE,
)
"""What stands behind a number that brings no unit of its own."""
WHO = re.compile(
    r"(?:\s+of\s+(?:them|these|those))?\s+(?:were|was|are|is)\s+(?:believed to be\s+|also\s+|said to be\s+|all\s+|just\s+)?"
    r"(?P<who>(?:an?\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+)(?=\s*(?:$|[.,;:)–—]|and\b|from\b|who\b|aged\b|under\b|while\b|on\b|in\b))",
    re.IGNORECASE,
)
FOLLOWED = re.compile(r"(?:\s+(?:more|others))?\s+(?:followed|came|were added)\b", re.IGNORECASE)
ADDED = Quick(r"\b(?:another|a further|an additional)\s*$", re.IGNORECASE)


def find(
    sentence: Sentence, numbers: Sequence[NumberMention], masked: str, before: Sequence[Toll], here: Sequence[Toll]
) -> Iterator[Toll]:
    """The tolls of `sentence` by the unit of the tolls `before` it, or of those found `here`, whose numbers are taken."""
    earlier = [t for t in before if sentence.index - t.sentence <= REACH and t.polarity is Polarity.ASSERTED]
    if not earlier and not here:
        return
    free = [
        n
        for n in numbers
        if n.role in ("count", "vague", "none")
        and n.quantity.low is not None
        and not any(t.number.overlaps(n.span) for t in here)
    ]
    for n in free:
        known = [*earlier, *(t for t in here if t.number.end <= n.span.start and t.polarity is Polarity.ASSERTED)]
        if known:
            yield from _total(sentence, n, masked, known[-1])
        if earlier:
            yield from _part(sentence, n, masked, earlier)


def _total(sentence: Sentence, n: NumberMention, masked: str, of: Toll) -> Iterator[Toll]:
    """ "that made it 17", "the figure had risen to 19", "the rebels put the number at three"."""
    if not BARE.match(masked, n.span.end, sentence.span.end):
        return
    start = max(sentence.span.start, n.span.start - LONGEST_LEAD)
    for pattern, part in harm_words().carried:
        match = pattern.search(masked[start : n.span.start])
        if match:
            trigger = Span(start + match.start(), start + len(match[0].rstrip()) + match.start())
            yield Toll(of.kind, n.quantity, sentence.index, trigger, n.span, None, "inherited", part=part)
            return


def _part(sentence: Sentence, n: NumberMention, masked: str, earlier: Sequence[Toll]) -> Iterator[Toll]:
    """ "Two were women", "another 14 followed": of those whom the nearest sentence with a count tells of."""
    nearest = max(t.sentence for t in earlier)
    kinds = {t.kind for t in earlier if t.sentence == nearest}
    if len(kinds) > 1:
        return
    (kind,) = kinds
    head = masked[sentence.span.start : n.span.start]
    more = FOLLOWED.match(masked, n.span.end, sentence.span.end)
    if more and ADDED.search(head + masked[n.span.start : n.core.start]):
        yield _made(sentence, n, kind, Span(n.span.end, more.end()), None, "rest", masked)
        return
    who = WHO.match(masked, n.span.end, sentence.span.end)
    if who is None or re.search(r"[^\W\d_]", head) or not is_person(who["who"].casefold().split()[-1]):
        return
    larger = any((t.quantity.low or 0) > (n.quantity.low or 0) for t in earlier if t.sentence == nearest)
    if larger:
        yield _made(
            sentence,
            n,
            kind,
            Span(n.span.end, who.start("who")),
            Span(who.start("who"), who.end("who")),
            "including",
            masked,
        )


def _made(
    sentence: Sentence, n: NumberMention, kind: ClaimKind, trigger: Span, who: Span | None, part: str, masked: str
) -> Toll:
    lead = len(trigger.of(masked)) - len(trigger.of(masked).lstrip())
    at = Span(trigger.start + lead, trigger.start + len(trigger.of(masked).rstrip()))
    return Toll(kind, n.quantity, sentence.index, at, n.span, who, "inherited", part=part)
