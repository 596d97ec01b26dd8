"""Numbers that take their unit from what was told before: "that made it 17", "two were women".

Holds: the kind of harm is that of the nearest toll before, in the same sentence or the three before; where that tells of harm
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

HARM = (ClaimKind.KILLED, ClaimKind.INJURED, ClaimKind.MISSING)
REACH = 3
"""Sentences back within which the unit may stand."""
LONGEST_LEAD = 90
"""Characters before a number in which the words that carry the unit on are sought."""
BARE = Quick(
    r"(?:\s+(?:names|entries|graves|tombs|coffins|only|so far|in all|altogether|in total))*\s*"
    r"(?:$|[.;:,!?)\]”\"–—]|(?:people|persons|in|on|by|at|after|when|as|and|but|while|from|within|overall|altogether|late"
    r"|early|dead|victims|last|this|yesterday|today|whereas|not|with|(?:a|one|two)\s+\w+\s+ago)\b)",
    re.IGNORECASE,
)
"""What stands behind a number that brings no unit of its own."""
WHO = re.compile(
    r"(?:\s+of\s+(?:them|these|those))?\s+(?:were|was|are|is)\s+(?:believed to be\s+|also\s+|said to be\s+|all\s+|just\s+)?"
    r"(?P<who>(?:an?\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+)(?=\s*(?:$|[.,;:)–—]|and\b|from\b|who\b|aged\b|under\b|while\b|on\b|in\b))",
    re.IGNORECASE,
)
RATIO = 4
"""How many times larger or smaller than the toll before a number may be that goes on with it by a word for giving it alone."""
SAID_BEHIND = Quick(r"\s*,?[”\"’]?\s*(?:says?|said|according\s+to)\b", re.IGNORECASE)
"""Behind a number that its sentence begins with: "Nineteen, say the doctors"."""
OF_SO_MANY = Quick(
    r"\s+(?:out\s+)?of\s+(?:the|those|these|its|all)\s+(?P<whole>[\d,]+|[a-z-]+)\b(?=\s+(?:were|are|was|is|had|have)\b)"
)
OPENS = re.compile(r"(?:^\W*|[.;:(]\s*|,\s+(?:and\s+)?|\band\s+)$", re.IGNORECASE)
WERE = Quick(
    r"(?:\s+of\s+(?:them|these|those))?\s+(?:(?:were|are|was|is)(?:\s+(?:all|also|both|under|over))?\s+"
    r"(?!(?:in|at|on|from|not|taken|shot|hit|struck|hospitali[sz]ed|transported|treated|rushed|listed|pronounced|declared|found|rescued"
    r"|identified|airlifted|released|expected|reported|being|able|hurt|injured|wounded|killed|dead|critically|seriously|critical"
    r"|serious|stable|missing|arrested|detained|discharged|buried|brought|flown|moved|sent|said|believed|thought|known|held|charged"
    r"|freed|saved|pulled|admitted|there|here|trapped|unaccounted|still|later|given|allowed|sentenced|made|used|seen|involved"
    r"|damaged|destroyed|burned|burnt|set|closed|cancelled|deployed|captured|displaced|homeless|alive|well|out)\b)"
    r"|(?:belonged|hailed)\s)",
    re.IGNORECASE,
)
"""Words behind a number that say what the people were, not what became of them."""
PREDICATE = re.compile(
    r"(?:an?\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+(?=\s*(?:$|[.,;:)–—]|and\b|from\b|who\b|of\b|while\b|on\b|in\b))",
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
            yield from _total(sentence, n, masked, known)
        parts = list(_part(sentence, n, masked, earlier)) if earlier else []
        yield from parts or _kind_of_people(sentence, n, masked, known)


def _total(sentence: Sentence, n: NumberMention, masked: str, known: Sequence[Toll]) -> Iterator[Toll]:
    """ "that made it 17", "the figure had risen to 19", "the union's list has 15 names", "the ministry admits ten"."""
    if not BARE.match(masked, n.span.end, sentence.span.end):
        return
    start = max(sentence.span.start, n.span.start - LONGEST_LEAD)
    head = masked[start : n.span.start]
    for pattern, part in harm_words().carried:
        match = pattern.search(head)
        if match:
            trigger = Span(start + match.start(), start + len(match[0].rstrip()) + match.start())
            yield Toll(known[-1].kind, n.quantity, sentence.index, trigger, n.span, None, "inherited", part=part)
            return
    given = harm_words().given.search(head)
    said = Span(start + given.start(), start + given.start() + len(given[0].rstrip())) if given else None
    behind = SAID_BEHIND.match(masked, n.span.end, sentence.span.end)
    if said is None and behind and not re.search(r"[^\W_]", masked[sentence.span.start : n.span.start]):
        said = Span(behind.end() - len(behind[0].strip(' ,”"’')), behind.end())
    whole = _likeliest(known)
    if said is not None and n.role == "count" and whole is not None and _may_rival(n, whole):
        yield Toll(whole.kind, n.quantity, sentence.index, said, n.span, None, "inherited")


def _likeliest(known: Sequence[Toll]) -> Toll | None:
    """What a figure without a word of harm counts: the nearest whole, the dead before the hurt of one sentence."""
    wholes = [t for t in known if not t.single and t.part not in ("of", "including") and t.kind in HARM]
    last = [t for t in wholes if t.sentence == wholes[-1].sentence]
    return next((t for t in last if t.kind is ClaimKind.KILLED), last[-1] if last else None)


def _may_rival(n: NumberMention, whole: Toll) -> bool:
    size, own = whole.quantity.low or whole.quantity.high or 0, n.quantity.low or n.quantity.high or 0
    return own > 1 and size > 1 and size / RATIO <= own <= size * RATIO


def _kind_of_people(sentence: Sentence, n: NumberMention, masked: str, known: Sequence[Toll]) -> Iterator[Toll]:
    """ "Nine of the 16 are minors", "three were under the age of 16": some of those told of before, by what they were."""
    so_many = OF_SO_MANY.match(masked, n.span.end, sentence.span.end)
    were = WERE.match(masked, so_many.end() if so_many else n.span.end, sentence.span.end)
    if were is None or not n.quantity.is_point or not OPENS.search(masked[sentence.span.start : n.span.start]):
        return
    wholes = [t for t in known if not t.single and t.kind in HARM]
    if so_many:
        wholes = [t for t in wholes if t.quantity.text.casefold() == so_many["whole"].casefold()]
    else:
        wholes = [t for t in wholes if t.sentence >= sentence.index - 1 and t.part is None]
    whole = wholes[-1] if wholes else None
    if whole is not None and (n.quantity.low or 0) < (whole.quantity.low or whole.quantity.high or 0):
        who = PREDICATE.match(masked, were.end(), sentence.span.end)
        victims = n.span.joined(Span(who.start(), who.end())) if who else n.span
        yield _made(sentence, n, whole.kind, Span(n.span.end, were.end()), victims, "of", masked)


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
