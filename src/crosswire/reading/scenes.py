"""Scenes: which words for an incident tell of one that happened, not of one feared, planned, denied or meant in general."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.model.words import ClaimKind, Modality, Polarity
from crosswire.reading.casualties.certainty import is_rumour, is_unreal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosswire.reading.casualties import Toll
    from crosswire.reading.document import Document
    from crosswire.reading.incidents import Showing
    from crosswire.reading.tokens import Token

PAST = frozenset({"VBD", "VBN", "VBG"})
GENERAL = frozenset(
    {"any", "every", "no", "each", "future", "possible", "potential", "such", "more", "further", "new", "planned"}
)
"""Words before a noun that make it none that happened."""
HANGING = frozenset(
    {"of", "on", "against", "in", "at", "near", "by", "from", "upon", "that", "which", "outside", "inside", "between"}
)
LONGEST_WAY = 8
"""Steps from a noun up to the verb that governs it."""


HIT = frozenset({ClaimKind.KILLED, ClaimKind.INJURED, ClaimKind.MISSING})


def find_scenes(document: Document, showings: Iterable[Showing], tolls: Iterable[Toll]) -> frozenset[int]:
    """The sentences, by index, that tell of people hit or of an incident that happened."""
    out = {
        t.sentence
        for t in tolls
        if t.kind in HIT and t.polarity is Polarity.ASSERTED and t.modality is not Modality.EXPECTED
    }
    for showing in showings:
        if showing.kind is ClaimKind.WEAPON or showing.lasting or showing.sentence in out:
            continue
        tokens = document.parsed.char_span(showing.span.start, showing.span.end)
        if tokens is not None and is_told(tokens.root.head if showing.kind is ClaimKind.TARGET else tokens.root):
            out.add(showing.sentence)
    return frozenset(out)


def is_told(word: Token) -> bool:
    """True where `word`, a verb or noun for an incident, tells of one that happened."""
    if word.pos_ == "VERB":
        return _verb_told(word)
    if word.dep_ in ("compound", "amod", "nmod") and word.head.pos_ in ("NOUN", "PROPN"):
        return False
    lefts = {c.lower_ for c in word.lefts}
    if lefts & GENERAL or (word.tag_ in ("NNS", "NNPS") and not _is_counted(word)):
        return False
    verb = _governor(word)
    if verb is not None and (is_unreal(verb) or any(c.dep_ == "neg" for c in verb.children)):
        return False
    return verb is None or verb.tag_ in PAST or _is_anchored(word)


def _verb_told(verb: Token) -> bool:
    if verb.tag_ not in PAST or verb.dep_ in ("amod", "compound"):
        return False
    if verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "csubj", "dobj"):
        return False
    if is_unreal(verb) or is_rumour(verb) or any(c.dep_ == "neg" for c in verb.children):
        return False
    attached = verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN"  # "a priest kidnapped in May"
    return attached or any(c.dep_ in ("nsubjpass", "dobj", "nsubj") for c in verb.children)


def _is_counted(noun: Token) -> bool:
    return any(c.dep_ == "nummod" or c.lower_ in ("these", "those", "several", "two", "both") for c in noun.lefts)


def _governor(word: Token) -> Token | None:
    current = word
    for _ in range(LONGEST_WAY):
        if current.head.i == current.i:
            return None
        current = current.head
        if current.pos_ in ("VERB", "AUX"):
            return current
    return None


def _is_anchored(noun: Token) -> bool:
    """True for "the murder of two farmers": a definite noun with what it was done to, where, or when."""
    definite = any(c.lower_ in ("the", "this", "that", "last", "yesterday") or c.dep_ == "poss" for c in noun.lefts)
    return definite and any(c.lower_ in HANGING for c in noun.rights)
