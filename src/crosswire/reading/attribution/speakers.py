"""The speaker of a word of saying, in the parse: its subject, the subject it shares, or the noun it describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLIMB = 6
"""Steps up the tree: a participle further from its verb is attached wrongly."""
STOP_AT = Quick(
    r"\s*(?:,\s*(?:who|which|whose|where|when|while|adding|saying|citing|quoting)\b|\bwho\b|\bthat\b|[;:“\"])"
)


def subject_of(verb: Token) -> Token | None:
    """The noun that is the subject of `verb`, taken over from the verbs above where it has none of its own."""
    at = verb
    for _ in range(CLIMB):
        own = [c for c in at.children if c.dep_ in SUBJECTS]
        if own:
            # "the news agency X reported": two subjects side by side are one; "X, a doctor said": the nearest is the speaker's.
            if len(own) == 2 and own[0].i + 1 == own[1].i and own[0].lower_ in speech().body_heads:
                return own[0]
            return _antecedent(min(own, key=lambda c: abs(c.i - at.i)))
        if at.dep_ in ("acl", "relcl"):
            issuer = _issuer(at.head)
            if issuer is not None:
                return issuer
            return at.head if at.head.pos_ in ("NOUN", "PROPN", "PRON") else None
        if at.dep_ in ("conj", "xcomp", "advcl", "aux", "pcomp", "dep", "ccomp") and at.head is not at:
            if at.dep_ == "ccomp" and at.tag_ != "VBG":
                return None
            if at.head.pos_ in ("NOUN", "PROPN") and at.dep_ != "conj":
                return at.head
            at = at.head
            continue
        if at.dep_ == "prep" and at.head is not at:
            at = at.head
            continue
        return None
    return None


def _issuer(document: Token) -> Token | None:
    """Who "issued a statement saying …", or null: a person or body speaks in a document that it gives out."""
    verb = document.head
    if document.lemma_.lower() not in speech().media or document.dep_ not in ("dobj", "obj"):
        return None
    if verb.lemma_.lower() not in speech().issuing:
        return None
    return next((c for c in verb.children if c.dep_ == "nsubj"), None) or (
        subject_of(verb) if verb.dep_ in ("conj", "xcomp", "advcl") else None
    )


def _antecedent(subject: Token) -> Token:
    """Whom "who" and "which" stand for; `subject` itself otherwise."""
    if subject.lower_ in ("who", "which", "that") and subject.head.dep_ in ("relcl", "acl"):
        meant = subject.head.head
        if subject.lower_ == "who" and meant.dep_ == "pobj" and meant.pos_ == "NOUN" and not _is_person(meant):
            # "the commander, of the fire brigade, who speaks": the parse takes the nearer noun.
            above = meant.head.head
            return above if above.pos_ in ("NOUN", "PROPN") else meant
        if meant.dep_ == "appos" and meant.head.pos_ == "PROPN" and subject.lower_ == "who":
            # "Jane Doe, a shopkeeper, who counted": the name is whom it means.
            return meant.head
        above = meant.head.head
        if (
            meant.dep_ == "pobj"
            and meant.pos_ == "PROPN"
            and above.pos_ == "PROPN"
            and above.lower_ in speech().body_heads
        ):
            # "the Movement for the Sands, which speaks": the name is whole.
            return above
        return meant
    return subject


def _is_person(noun: Token) -> bool:
    heads = speech().person_heads
    return noun.lower_ in heads or noun.lemma_.lower() in heads or noun.tag_ == "NNS"


def phrase_of(head: Token, text: str, verb: Token | None = None) -> Span:
    """The words of the noun phrase of `head`, its apposition included, its relative clause and the verb left out."""
    start, end = head.left_edge.idx, head.right_edge.idx + len(head.right_edge)
    for child in head.subtree:
        if (
            child.dep_ in ("relcl", "acl", "advcl", "ccomp", "parataxis")
            and child.i > head.i
            and child.head.i >= head.i
        ):
            edge = child.left_edge
            if edge.i > head.i:
                end = min(end, edge.idx)
    if verb is not None:
        if head.i < verb.i < head.right_edge.i + 1:
            end = min(end, verb.idx)
        if verb.i < head.i and head.left_edge.i <= verb.i:
            start = max(start, verb.idx + len(verb))
    while start > 0 and text[start - 1] == "-" and re.match(r"\w", text[start - 2 : start - 1] or " "):
        # A name with hyphens that the tokenizer cut: back to its first letter.
        start = re.search(r"\S+$", text[:start]).start()  # type: ignore[union-attr]
    lead = PART.match(text, start, head.idx)
    start = lead.end() if lead else start
    after = head.idx + len(head)
    stop = STOP_AT.search(text, after, end)
    if stop:
        end = stop.start()
    before = max((text.rfind(mark, start, head.idx) for mark in ("“", "”", '"', "''", ";")), default=-1)
    if before >= start:
        start = before + 1
    return trim(text, start, end)


PART = re.compile(r"(?:for|on)\s+(?:his|her|its|their)\s+(?:part|side)\s*,\s*", re.IGNORECASE)
"""What a report in translation may put before a speaker."""


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without blanks, commas and quotation marks at its ends."""
    while start < end and text[start] in " ,.;:“”\"'‘’-–—\n":
        start += 1
    while end > start and text[end - 1] in ' ,;:“”"-–—\n(':
        end -= 1
    return Span(start, end)


LONGEST_PHRASE = 90
"""Characters: a longer stretch between commas is no speaker."""

PHRASE = Quick(
    r"(?:^|[,”\"’;—–])\s*(?P<who>(?:(?:the|an?|its|their|his|her|one)\s+)?(?:[a-z][\w’'\-]*\s+){0,5}[A-Z][^,;:“”\"]*"
    r"|(?:the|an?|its|their)\s+[^,;:“”\"]+)(?P<after>,\s*[^,;:“”\"]+)?\s*(?P<comma>,?)\s*$"
)


def phrase_before(text: str, span: Span) -> Span | None:
    """The noun phrase that ends `span`, with an apposition between commas; null where none stands there.

    Used where the parse shows no subject: "…, the port's harbour master, Jane Doe, said".
    """
    start = max(span.start, span.end - 2 * LONGEST_PHRASE)
    match = PHRASE.search(text, start, span.end)
    if match is None:
        return None
    who = Span(match.start("who"), match.end("after") if match.group("after") else match.end("who"))
    words = who.of(text)
    if len(words) > 2 * LONGEST_PHRASE or re.search(
        r"\b(?:was|were|is|are|had|has|have|said|who|that|which|when|and)\b", words
    ):
        return None
    return trim(text, who.start, who.end)
