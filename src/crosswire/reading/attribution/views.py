"""Speakers named in passing: "by X's count", "in the government's telling", ", per the coroner", "(OCHA, 22 June)".

Always holds: what is taken for a speaker is a person, a body or a known actor; what another speaker said stays his.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.model.span import Span
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.attribution.according import left_of
from crosswire.reading.attribution.draft import Draft, trimmed
from crosswire.reading.attribution.extents import add, resumed
from crosswire.reading.attribution.lexicon import speaks, speech
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.speakers import phrase_of
from crosswire.reading.document import Document, Sentence
from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick

WORDS = r"(?:(?!\b(?:by|in|on|at|with|who|which|that)\b)[^,.;:“”\"()])"
NAME_DATE = Quick(
    r"\((?:(?:sources?|data|figures?|via|per)\s*:?\s+(?:from\s+)?(?P<source>[^()]{2,80}?)|(?P<who>[A-Z][^(),\d]{1,60}?),\s+(?:as\s+of\s+)?"
    r"(?:\d{1,2}[./ ]\s*(?:[A-Z][a-z]+|\d{1,2})[^()]{0,12}|[A-Z][a-z]+\s+\d{1,2}[^()]{0,12}|[A-Z][a-z]+day))\)"
)
SOURCE_LINE = Quick(r"(?:\.|;|,|\))\s+Sources?\s*:\s*(?P<who>[^.;:()]{2,80})\.?\s*$")
SO = Quick(r",\s+so\s+(?P<who>(?:the\s+|an?\s+)?[^,.;:“”\"()]{2,60}?)\s*\.?\s*$")
SHOW = Quick(
    r",\s+(?P<who>[^,.;:“”\"()]{3,80}?)\s+(?:show|shows|showed|indicate|indicates|indicated|suggest|suggests)\s*\.?\s*$"
)
PER = Quick(r"(?:,\s+(?:as\s+)?per|\bas\s+per)\s+(?P<who>(?:the\s+|an?\s+|[A-Z])[^,.;:“”\"()]{2,70}?)\s*(?=[,.;)]|$)")
LEARNED = Quick(
    r"(?:,\s+|^)(?:it\s+(?:was|has\s+been)|(?:we|this\s+\w+|(?:the\s+)?[A-Z]\w+)(?:\s+(?:has|have))?)\s+(?:learned|learnt|understood|gathered)\s+from\s+"
    r"(?P<who>(?:the\s+|an?\s+)?[^,.;:“”\"()]{2,70}?)\s*(?=[,.;)]|$)"
)
KNOWN = Quick(
    r"(?:^|,\s+|[”\"]\s+)(?P<who>(?:(?:the|an?|its|his|her)\s+)?[^,.;:“”\"()]{2,70}?)\s+(?:has\s+|have\s+)?(?:let|made)\s+it\s+"
    r"(?:be\s+)?(?:known|clear)(?:\s+that\b)?",
    re.IGNORECASE,
)


@cache
def framed() -> Patterns:
    """The patterns that frame what was said before or after them; group `who` is the speaker."""
    views = "|".join(sorted(speech().views, key=lambda w: (-len(w), w)))
    own = rf"(?P<who>{WORDS}{{2,70}}?)(?:['’]s?|(?<=s)['’])\s+(?:own\s+|latest\s+|official\s+|first\s+|last\s+)?(?:{views})\b"
    of = (
        rf"the\s+(?:own\s+|latest\s+|official\s+)?(?:{views})\s+of\s+(?P<who>{WORDS}{{2,70}}?)(?=\s*(?:[,.;:)“\"—–]|$))"
    )
    given = (
        r"\b(?i:after|on|from|by|to)\s+(?:initial\s+|first\s+|official\s+|preliminary\s+)?(?:statements|information|indications|details|accounts|findings)\s+"
        rf"(?:provided\s+|given\s+)?(?:by|from|of)\s+(?P<who>{WORDS}{{2,70}}?)(?=\s*(?:[,.;)“\"—–]|$))"
    )
    lead = r"\b(?:at\s+least\s+)?(?i:by|in|on|going\s+by)\s+"
    views_given = (Quick(lead + own), Quick(lead + of), Quick(given))
    return Patterns([*views_given, _summed_up(), LEARNED, PER, SO, SHOW, NAME_DATE, SOURCE_LINE])


@cache
def _summed_up() -> Quick:
    """ "Nine dead, forty hurt: that is the toll given by the hospital": a figure before the colon, its giver behind it."""
    tallies = "|".join(sorted((*speech().tallies, "balance sheet"), key=lambda w: (-len(w), w)))
    return Quick(
        rf"(?::\s+(?:(?:that|this|such)\s+(?:is|was)\s+)?|,\s+(?:that|this|such)\s+(?:is|was)\s+)(?:the\s+|an?\s+)?(?:[\w’'\-]+\s+){{0,3}}?"
        rf"(?:{tallies})\b(?:[^.;:“”\"]{{0,140}}?\bby|\s+(?:of|from))\s+"
        rf"(?P<who>(?:the\s+|an?\s+)?{WORDS}{{2,70}}?)(?=\s*(?:[,.;)“\"—–]|$))"
    )


def view_drafts(
    document: Document,
    sentence: Sentence,
    quotations: tuple[Quotation, ...],
    before: list[Draft],
    actors: ActorIndex,
) -> list[Draft]:
    """Drafts of the speakers that `sentence` names in passing."""
    text = document.masked
    out: list[Draft] = []
    frames = framed()
    for number, match in frames.finditer(text, sentence.span.start, sentence.span.end):
        pattern = frames.patterns[number]
        group = "source" if pattern is NAME_DATE and match.group("source") else "who"
        who = trimmed(text, *match.span(group))
        if who is None or any(q.span.start < match.start() < q.span.end for q in quotations):
            continue
        if any(d.content and d.speaker is not None and d.speaker.overlaps(who) for d in [*before, *out]):
            continue
        if pattern is SO and any(c.covers(who) for d in before for c in d.content):
            continue
        if not may_speak(document, who, actors):
            continue
        draft = Draft(sentence.index, Span(match.start(), match.end()), "according", who, Span(*match.span()))
        _fill(text, sentence, draft, [*before, *out], pattern is NAME_DATE or pattern is _summed_up())
        if draft.content:
            out.append(draft)
    told = [d for d in [*before, *out] if d.content]
    return (
        out
        + _made_known(document, sentence, actors)
        + _own_account(document, sentence)
        + _kept(document, sentence, actors, told)
    )


def _fill(text: str, sentence: Sentence, draft: Draft, before: list[Draft], only_left: bool) -> None:
    left = left_of(text, sentence, draft.clause.start, before)
    if left is None and only_left and re.search(r"\d|\w+\s+\w+", text[sentence.span.start : draft.clause.start]):
        left = trimmed(text, sentence.span.start, draft.clause.start)
    token = next((t for t in sentence.tokens if t.idx >= draft.cue.start), None)
    if left is not None:
        draft.content.append(left)
        right = resumed(text, draft.clause.end, sentence.span.end, left, token) if token is not None else None
        if right is not None and not only_left:
            draft.content.append(right)
    elif not only_left:
        add(text, draft, draft.clause.end, sentence.span.end)


def _made_known(document: Document, sentence: Sentence, actors: ActorIndex) -> list[Draft]:
    """The draft of "X let it be known that …" and "…, X let it be known"."""
    text = document.masked
    match = KNOWN.search(text, sentence.span.start, sentence.span.end)
    who = trimmed(text, *match.span("who")) if match else None
    if match is None or who is None or not may_speak(document, Span(who.start, _core_end(text, who)), actors):
        return []
    draft = Draft(sentence.index, Span(who.end, match.end()), "say", who, Span(who.start, match.end()))
    if text[sentence.span.start : who.start].strip():
        left = trimmed(text, sentence.span.start, who.start)
        draft.content += [left] if left is not None else []
    else:
        add(text, draft, match.end(), sentence.span.end)
    return [draft] if draft.content else []


KEPT = Quick(
    r"\b(?:records|figures|data|statistics|numbers)\s+(?:\w+ed\s+)?(?:by|from|of)\s+(?P<who>(?:the\s+|an?\s+)?[^,.;:“”\"()]{2,60}?)\s+"
    r"(?:show|indicate|suggest|reveal)(?:s|ed)?\s+(?:that\s+)?(?=\S)",
    re.IGNORECASE,
)


def _kept(document: Document, sentence: Sentence, actors: ActorIndex, before: list[Draft]) -> list[Draft]:
    """The draft of "Figures released by the ministry show …", where nobody else speaks: whoever keeps the figures."""
    text = document.masked
    match = KEPT.search(text, sentence.span.start, sentence.span.end)
    who = Span(*match.span("who")) if match else None
    if match is None or who is None or before or not may_speak(document, who, actors):
        return []
    draft = Draft(sentence.index, Span(match.end("who"), match.end()), "show", who, Span(*match.span()))
    add(text, draft, match.end(), sentence.span.end)
    return [draft] if draft.content else []


OWN_ACCOUNT = Quick(
    r"\b(?:by|on|in|according\s+to)\s+(?:its|their|his|her)\s+own\s+(?:accounts?|admission|counts?|figures|words|telling|information)\b,?",
    re.IGNORECASE,
)


def _own_account(document: Document, sentence: Sentence) -> list[Draft]:
    """The draft of "By its own account, the group lost …": the subject speaks of itself."""
    text = document.masked
    match = OWN_ACCOUNT.search(text, sentence.span.start, sentence.span.end)
    root = sentence.tokens.root
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if match is None or subject is None:
        return []
    speaker = phrase_of(subject, text, root)
    draft = Draft(sentence.index, Span(*match.span()), "according", speaker, Span(*match.span()))
    if text[sentence.span.start : match.start()].strip():
        add(text, draft, sentence.span.start, match.start())
    add(text, draft, match.end(), sentence.span.end)
    return [draft] if may_speak(document, speaker, None) or subject.pos_ == "PRON" else []


def _core_end(text: str, who: Span) -> int:
    """Where the name ends and what is attached to it begins: "the embassy in Quito"."""
    attached = re.search(r"\s(?:in|on|at|for|of)\s", who.of(text))
    return who.start + attached.start() if attached else who.end


def may_speak(document: Document, who: Span, actors: ActorIndex | None) -> bool:
    """True where the words are a person's name, an actor's, or end in a noun for one who speaks."""
    words = re.split(r"\s+(?:of|for)\s+", who.of(document.masked).lower())[0].split()
    if not words or words[-1] in speech().times or words[-1] in speech().never_owners:
        return False
    last = words[-1]
    if last in speech().records:
        keepers = who.of(document.masked).lower().split()
        return bool({"official", "government", *speech().body_heads}.intersection(keepers))
    if speaks(last):
        return True
    mention = actors.actor_at(who) if actors is not None else None
    if mention is not None and mention.span.end >= who.end - 1:
        return True
    return any(
        e.label_ in ("PERSON", "ORG")
        and who.start <= e.start_char < e.end_char <= who.end + 2
        and e.end_char >= who.end - 1
        for e in document.parsed.ents
    )
