"""Figures that somebody gives: "counts 41 wounded", "gave a toll of 12", "the ministry's count", "a toll by X".

Always holds: who gives a figure is a person, a body or a known actor; a country's or a day's own toll is nobody's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution import cues
from crosswire.reading.attribution.draft import Draft, trimmed
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.speakers import phrase_of
from crosswire.reading.document import Sentence
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

TALLYING = frozenset(["number", "care", "give", "find"])
"""The classes of verbs that say something only with a figure, or with "no sign of", as their object."""

REACH = 9
"""Words after a verb within which the people counted are named: "counts, for its part, some 41 wounded"."""

HARM_REACH = 7
"""Words from the number on within which it is told that people were hit: "at “around fifteen” the number of men killed"."""

CLAUSE_END = Quick(r"[;:]|,\s+(?:while|but|whereas|although|though)\b|\s+(?:while|whereas)\b", re.IGNORECASE)


def is_tallying(classes: frozenset[str]) -> bool:
    """True for verbs that say something only of a figure."""
    return bool(classes) and classes <= TALLYING


def tally_after(token: Token, classes: frozenset[str]) -> bool:
    """True where such a verb at `token` has a figure, a count of people hurt, or an absence for its object."""
    if token.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "VB", "VBG"):
        return False
    following = [t for t in token.sent if token.i < t.i <= token.i + REACH]
    if classes & {"number", "care"}:
        counted = next((n for n, t in enumerate(following) if t.like_num or t.lower_ in _loose()), None)
        if counted is not None and any(t.lower_ in speech().harm for t in following[counted : counted + HARM_REACH]):
            return True
        if _thing_is(token, speech().tallies):
            return True
    if "give" in classes and _thing_is(token, speech().tallies):
        return True
    return "find" in classes and any(
        t.lower_ in speech().absent and any(c.lower_ in ("no", "any", "little") for c in t.children)
        for t in [cues.thing(token)]
        if t is not None
    )


def tally_end(text: str, start: int, stop: int) -> int:
    """Where a figure's words end: before the writer goes on with another clause."""
    end = CLAUSE_END.search(text, start + 1, stop)
    while end is not None and end.group() == ":":
        # "gave the following figures: 12 dead, 40 injured"
        end = CLAUSE_END.search(text, end.end(), stop)
    return end.start() if end else stop


def may_own(head: Token) -> bool:
    """True where the noun is one that gives figures: a person, a body, a name that is no place's."""
    heads = speech().person_heads | speech().body_heads
    lowered, lemma = head.lower_, head.lemma_.lower()
    if lowered in speech().never_owners or lemma in speech().never_owners or lowered in speech().times:
        return False
    document = lemma in speech().nouns and lemma in speech().media
    return document or lowered in heads or lemma in heads or head.ent_type_ in ("ORG", "PERSON") or head.text.isupper()


def tally_drafts(text: str, sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[Draft]:
    """Drafts of "the ministry's count stood at 14" and "a toll by the fire brigade spoke of nine dead"."""
    out: list[Draft] = []
    if sentence.words.isdisjoint(speech().tallies):
        return out
    for token in sentence.tokens:
        if token.lower_ not in speech().tallies and token.lemma_.lower() not in speech().tallies:
            continue
        if token.pos_ not in ("NOUN", "PROPN") or any(q.span.start < token.idx < q.span.end for q in quotations):
            continue
        kept = _kept(text, sentence, token)
        if kept is not None:
            out.append(kept)
            continue
        owner = _owner(token)
        if owner is None and any(c.lower_ == "official" and c.dep_ == "amod" for c in token.children):
            owner = token
        if owner is None or not (owner is token or may_own(owner)):
            continue
        speaker = phrase_of(owner, text) if owner is not token else Span(token.left_edge.idx, token.idx + len(token))
        cut = re.search(r"['’]s?$", speaker.of(text))
        speaker = Span(speaker.start, speaker.end - len(cut.group())) if cut else speaker
        content = _clause(text, token, sentence)
        if content is not None:
            cue = Span(token.idx, token.idx + len(token))
            out.append(Draft(sentence.index, cue, token.lemma_.lower(), speaker, cue, content))
    return out


def _kept(text: str, sentence: Sentence, token: Token) -> Draft | None:
    """The draft of "the office closed its list at 14 dead": whoever does so to a figure gives it; null elsewhere."""
    verb = token.head
    if token.dep_ != "dobj" or verb.pos_ != "VERB" or cues.verb_of(verb) is not None:
        return None
    owner = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    stand = [
        c
        for head in (verb, token)
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in ("at", "to") and c.i > token.i
    ]
    if owner is None or not may_own(owner) or not any(t.like_num for c in stand for t in c.subtree):
        return None
    span = trimmed(text, token.left_edge.idx, tally_end(text, token.idx, sentence.span.end))
    cue = Span(verb.idx, verb.idx + len(verb))
    speaker = phrase_of(owner, text, verb)
    return Draft(sentence.index, cue, verb.lemma_.lower(), speaker, speaker.joined(cue), [span]) if span else None


def _clause(text: str, token: Token, sentence: Sentence) -> list[Span] | None:
    """What the figure's noun goes with: the clause of which it is the subject, or its own words."""
    verb = token.head
    if token.dep_.startswith("nsubj") and verb.pos_ in ("VERB", "AUX") and verb.i > token.i:
        if any(c.dep_ == "ccomp" for c in verb.children) or cues.verb_of(verb) in ("put", "place", "show", "say"):
            return None
        stop = tally_end(text, verb.idx, min(sentence.span.end, verb.right_edge.idx + len(verb.right_edge)))
        span = trimmed(text, min(_behind_givers(token), verb.idx), stop)
    else:
        edge = token.right_edge
        begin = _behind_givers(token)
        span = trimmed(text, begin, tally_end(text, begin, max(begin, edge.idx + len(edge))))
    return [span] if span is not None and re.search(r"\w{3}|\d", span.of(text)) else None


def _behind_givers(token: Token) -> int:
    """Where the figure's noun and the words for who gave it end."""
    given = [
        *_givers(token),
        *(c for c in token.children if c.dep_ in ("acl", "relcl") and cues.agent_of(c) is not None),
    ]
    return max([token.idx + len(token), *(c.right_edge.idx + len(c.right_edge) for c in given)])


def _givers(token: Token) -> list[Token]:
    return [c for c in token.children if c.dep_ == "prep" and c.lower_ in ("by", "from")]


def _owner(token: Token) -> Token | None:
    """Whose figure it is: "X's count", "a count by X", "the toll given by X"; null where that is not told."""
    for child in token.children:
        if child.dep_ == "poss":
            return child
        if (
            child.dep_ == "compound"
            and child.pos_ == "PROPN"
            and child.i == token.i - 1
            and child.ent_type_ in ("ORG", "PERSON")
        ):
            return child
        if child.dep_ in ("acl", "relcl") and child.i > token.i and cues.agent_of(child) is not None:
            return cues.agent_of(child)
    for giver in _givers(token):
        return next((c for c in giver.children if c.dep_ == "pobj"), None)
    return None


def _thing_is(token: Token, words: frozenset[str]) -> bool:
    """True where the object of `token`, plain or after "to", "at" or "by", is one of `words`: "stuck to a toll of 12"."""
    things = [cues.thing(token)]
    things += [o for c in token.children if c.lower_ in ("to", "at", "by") and c.i > token.i for o in c.children]
    return any(t is not None and (t.lower_ in words or t.lemma_.lower() in words) for t in things)


@cache
def _loose() -> frozenset[str]:
    return frozenset(["no", "several", "dozens", "scores", "hundreds", "thousands", "many", "some", "a", "few"])
