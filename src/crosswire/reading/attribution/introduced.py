"""Quotations that a sentence leads up to without a word of saying: "She turned to the crowd: “…”", "“…,” he smiled".

Always holds: the speaker is the subject of the verb next to the quotation, and a person, a body, a name or a pronoun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution.draft import Draft
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.speakers import SUBJECTS, phrase_of
from crosswire.reading.document import Document, Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

FEWEST_WORDS = 3
"""Words in a quotation that is somebody's: fewer are a name or a word picked out."""

LEADS = Quick(r"[:,]\s*$")
NAMED = Quick(r"(?P<who>(?:[A-Z][\w.’'\-]*\s+){1,4}[A-Z][\w.’'\-]*)\s*:\s*$")
HEADED = Quick(
    r"\s[-–—]\s*(?:[Mm]ore from\s+)?(?P<who>(?!\w+ed\b)[A-Z][\w.’'\-]*(?:\s+(?:and\s+)?[A-Z][\w.’'\-]*){0,5})\s*:\s*$"
)
"""A name behind a dash and before a colon: "Bridge closed - Jane Doe: “…”"."""
CLOSED = Quick(r"[,?!…—-]$")
PERSON_LIKE = Quick(r"(?:tor|er|ist|ian|eur|ess)$")
"""Endings of nouns for people: whoever leads up to a quotation is taken for one by less than elsewhere."""
FINITE = ("VBD", "VBZ", "VBP")


def introduced(document: Document, quotation: Quotation) -> Draft | None:
    """The draft of a quotation that its sentence leads up to or closes off with some other verb; null elsewhere."""
    text = document.masked
    words = quotation.span.of(text).strip("“”\"«»‘’' ")
    if len(words.split()) < FEWEST_WORDS:
        return None
    return _led_up_to(document, quotation.span, words) or _closed_off(document, quotation.span, words)


def _led_up_to(document: Document, span: Span, words: str) -> Draft | None:
    sentence = document.sentence_at(span.start)
    if sentence is None:
        return None
    lead = document.masked[sentence.span.start : span.start]
    if not LEADS.search(lead) or not (words[:1].isupper() or lead.rstrip().endswith(":")):
        return None
    headed = HEADED.search(lead)
    verbs = [t for t in sentence.tokens if t.tag_ in FINITE and t.idx < span.start and _speaker(t) is not None]
    if verbs and headed is None:
        return _draft(document, sentence, verbs[-1], span)
    named = headed or NAMED.search(lead)
    if named is None:
        return None
    who = Span(sentence.span.start + named.start("who"), sentence.span.start + named.end("who"))
    known = any(e.label_ in ("PERSON", "ORG") and e.end_char == who.end for e in document.parsed.ents)
    cue = Span(who.end, who.end + 1)
    return Draft(sentence.index, cue, ":", who, who.joined(cue), [span]) if known or headed is not None else None


def _closed_off(document: Document, span: Span, words: str) -> Draft | None:
    sentence = document.sentence_at(span.end - 1)
    if sentence is None or not CLOSED.search(words):
        return None
    after = [t for t in sentence.tokens if t.idx >= span.end and not t.is_punct and not t.is_space]
    verb = next((t for t in after if t.tag_ in FINITE), None)
    subject = _speaker(verb) if verb is not None else None
    if verb is None or subject is None or not after or subject.left_edge.i > after[0].i or subject.idx < span.end:
        return None
    return _draft(document, sentence, verb, span) if subject.i < verb.i else None


def _speaker(verb: Token) -> Token | None:
    """The subject of `verb` where it is one who may speak, or null."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is None:
        return None
    lemma = subject.lemma_.lower()
    heads = speech().person_heads | speech().body_heads
    named = subject.pos_ == "PROPN" and subject.ent_type_ not in ("DATE", "GPE", "LOC", "TIME")
    pronoun = subject.lower_ in speech().pronouns and subject.lower_ != "it"
    person = subject.lower_ in heads or lemma in heads or is_person(lemma) or bool(PERSON_LIKE.search(lemma))
    return subject if named or pronoun or person else None


def _draft(document: Document, sentence: Sentence, verb: Token, span: Span) -> Draft | None:
    subject = _speaker(verb)
    if subject is None:
        return None
    speaker = phrase_of(subject, document.masked, verb)
    if speaker.end <= speaker.start or speaker.overlaps(span):
        return None
    cue = Span(verb.idx, verb.idx + len(verb))
    return Draft(sentence.index, cue, verb.lemma_.lower(), speaker, speaker.joined(cue), [span], token=verb.i)
