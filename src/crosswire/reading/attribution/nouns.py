"""Sayings carried by a noun ("the ministry's claim that …") or by nothing but a colon ("Mayor: “…”")."""

from __future__ import annotations

import re

from crosswire.model.span import Span
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.attribution.draft import Draft, trimmed
from crosswire.reading.attribution.lexicon import speaks, speech
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.speakers import phrase_of
from crosswire.reading.document import Document, Sentence

COLON = re.compile(r"(?P<who>[A-Z][\w.’'\-]*(?:\s+[\w.’'\-]+){0,7})\s*:\s*(?=[“\"‘'«])")


def noun_drafts(text: str, sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[Draft]:
    """Drafts of "X's claim that …" and "reports by X that …" in `sentence`."""
    out = []
    for token in sentence.tokens:
        if token.pos_ != "NOUN" or token.lemma_.lower() not in speech().nouns:
            continue
        if any(q.span.start < token.idx < q.span.end for q in quotations):
            continue
        clause = next(
            (
                c
                for c in token.children
                if c.dep_ in ("acl", "ccomp", "relcl")
                and any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children)
            ),
            None,
        )
        if clause is None:
            continue
        owner = next((c for c in token.children if c.dep_ == "poss"), None)
        if owner is None:
            by = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("by", "from")), None)
            owner = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
        if owner is None:
            continue
        speaker = phrase_of(owner, text)
        cut = re.search(r"['’]s?$", speaker.of(text))
        speaker = Span(speaker.start, speaker.end - len(cut.group())) if cut else speaker
        cue = Span(token.idx, token.idx + len(token))
        content = trimmed(text, clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge))
        if content is not None:
            out.append(Draft(sentence.index, cue, token.lemma_.lower(), speaker, cue.joined(speaker), [content]))
    return out


def issued_draft(text: str, sentence: Sentence) -> list[Draft]:
    """The draft of a sentence that only announces words: "The ministry issued the following statement:"; else none."""
    root = sentence.tokens.root
    if not sentence.span.of(text).rstrip().endswith(":") or root.lemma_.lower() not in speech().issuing:
        return []
    document = next((c for c in root.children if c.dep_ == "dobj" and c.lemma_.lower() in speech().media), None)
    issuer = next((c for c in root.children if c.dep_ == "nsubj"), None)
    if document is None or issuer is None:
        return []
    speaker = phrase_of(issuer, text, root)
    return [Draft(sentence.index, Span(root.idx, root.idx + len(root)), "issue", speaker, sentence.span)]


def colon_draft(text: str, sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[Draft]:
    """The draft of a sentence that is a speaker, a colon and a quotation; none where it is not."""
    match = COLON.match(text, sentence.span.start, sentence.span.end)
    if match is None:
        return []
    quote = next((q.span for q in quotations if q.span.start == match.end()), None)
    if quote is None:
        return []
    who = Span(match.start("who"), match.end("who"))
    if any(t.tag_ in ("VBD", "VBZ", "VBP") for t in sentence.tokens if who.start <= t.idx < who.end):
        return []
    cue = Span(match.end("who"), match.end("who") + 1)
    end = min(quote.end, max(sentence.span.end, quote.start))
    return [Draft(sentence.index, cue, ":", who, who.joined(cue), [Span(quote.start, end)])]


LONGEST_HEADING = 160
"""Characters: a longer line is no heading."""

LEADING = re.compile(r"(?P<who>[A-Z][\w.’'\-]*(?:\s+[\w.’'\-]+){0,5}):\s+(?=[“\"‘'\w])")
SAYING = re.compile(r",\s+(?P<who>[\w’'.\-]+(?:\s+[\w’'.\-]+){0,3})\s+says?(?=\s*(?:;|,|$|[-–—]))")
TRAILING = re.compile(
    r"(?:\s*[:–—]|\s-|,\s+(?:says?|say)|\s+[-–—]\s+)\s*(?P<who>[\w’'.\-]+(?:\s+[\w’'.\-]+){0,4})\s*\.?$"
)


def heading_draft(document: Document, sentence: Sentence, actors: ActorIndex) -> list[Draft]:
    """The draft of a heading: "Mayor: bridge was unsafe", "Two hurt in fire: police"; none for another line."""
    text = document.masked
    span = sentence.span
    alone = "\n" in document.text[span.end : span.end + 2] or span.end >= len(text.rstrip())
    first_lines = document.text[: span.start].count("\n") <= 4
    if span.end - span.start > LONGEST_HEADING or not alone or not first_lines:
        return []
    for pattern in (LEADING, TRAILING, SAYING):
        match = (
            pattern.match(text, span.start, span.end)
            if pattern is LEADING
            else pattern.search(text, span.start, span.end)
        )
        if match is None:
            continue
        who = Span(match.start("who"), match.end("who"))
        if not _may_speak(document, who, actors):
            continue
        content = (
            trimmed(text, match.end(), span.end) if pattern is LEADING else trimmed(text, span.start, match.start())
        )
        if content is not None and len(content.of(text).split()) >= 3:
            clause = Span(match.start(), match.end())
            cue = (
                Span(match.start(), match.start("who"))
                if pattern is TRAILING
                else Span(match.end("who"), max(match.end(), match.end("who") + 1))
            )
            return [Draft(sentence.index, cue, ":", who, clause, [content])]
    return []


def _may_speak(document: Document, who: Span, actors: ActorIndex) -> bool:
    """True where the words are a person's name, an actor's, or end in a noun for one who speaks."""
    words = who.of(document.masked).lower().split()
    if any(t.tag_ in ("VBD", "VBZ") for t in document.parsed if who.start <= t.idx < who.end):
        return False
    last = words[-1]
    if speaks(last):
        return True
    mention = actors.actor_at(who)
    if mention is not None:
        return mention.span.end == who.end
    return any(e.label_ == "PERSON" and e.end_char == who.end for e in document.parsed.ents)
