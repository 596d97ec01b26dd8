"""What an expression of time is the time of: read from the words beside it and from the parse.

Walks from the expression up the parse to the first verb or noun that the lists of `data/dates_roles.toml` know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from crosswire.model.span import Span
from crosswire.reading.dates import lexicon
from crosswire.reading.dates.lexicon import roles
from crosswire.reading.dates.mention import MomentRole

if TYPE_CHECKING:
    from spacy.tokens import Token

    from crosswire.reading.document import Document

STEPS = 6
"""How far up the parse the walk goes."""

SAID_JUST_BEFORE = re.compile(
    r"(?i)\b(?:said|announc\w*|confirm\w*|stated|declared|added|told\s+"
    r"(?:[\w.’'&-]+\s+){1,5}?|(?:statement|briefing|conference|release|interview)(?:\s+"
    r"(?:issued|released|published|posted))?)"
    r"(?:\s+in\s+a\s+(?:[\w-]+\s+){0,2}(?:statement|release|conference|briefing|post|tweet"
    r"|message))?\s*,?\s*(?:late\s+|early\s+|on\s+|also\s+|the\s+|again\s+|earlier\s+)*$"
)
LAST_WORD = re.compile(r"(?i)\b([a-z]+ed)\s+(?:late\s+|early\s+|on\s+)*$")
LONG_WORD = 8
"""Letters: a shorter word one letter off is as likely another word."""
AS_OF = re.compile(r"(?i)\bas\s+of\s+(?:late\s+|early\s+|the\s+)?$")
FUTURE_WORDS = re.compile(
    r"(?i)\b(?:will|shall|due|scheduled|expected|set|plans?|planned|slated|to\s+be|going\s+to|’ll|'ll)\b"
)
FUTURE_LEAD = re.compile(r"(?i)\b(?:until|till|by|through|no\s+later\s+than)\s+(?:at\s+least\s+|the\s+|next\s+)*$")
CLAUSE_END = re.compile(
    r"[;:]|,\s+(?:and|but|which|who|said|while|after|when)\b|\b(?:after|when|who|which|that|said|because)\b"
)


def role_of(document: Document, span: Span, sentence: Span) -> MomentRole:
    """The role of the expression at `span`, which stands in the sentence at `sentence`."""
    root = _root(document, span)
    walked = _walk(root) if root is not None else None
    before = document.masked[max(sentence.start, span.start - 90) : span.start]
    if (
        AS_OF.search(before)
        or _said_misspelt(before)
        or (SAID_JUST_BEFORE.search(before) and walked is not MomentRole.EVENT)
    ):
        return MomentRole.SPEECH
    if walked is MomentRole.EVENT and re.search(
        r"(?i)\b(?:said|announced|confirmed)\s+(?:late\s+|early\s+|on\s+)*$", before
    ):
        return MomentRole.SPEECH
    return walked or MomentRole.OTHER


def _said_misspelt(before: str) -> bool:
    """True where the word just before is one letter off a long verb of saying ("annouced on Saturday")."""
    word = LAST_WORD.search(before)
    if word is None or len(word[1]) < LONG_WORD:
        return False
    written = word[1].lower()
    return any(
        Levenshtein.distance(written, form, score_cutoff=1) <= 1
        for verb in lexicon.roles()["speech"]["verbs"] - lexicon.roles()["speech"]["ambiguous_verbs"]
        for form in (verb + "ed", verb + "d")
        if len(form) >= LONG_WORD
    )


def _root(document: Document, span: Span) -> Token | None:
    """The token that the expression hangs from, in the sentence in which it begins; null for blanks only."""
    tokens = document.parsed.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return None
    first = tokens[0].sent
    return document.parsed[tokens.start : min(tokens.end, first.end)].root


def _walk(token: Token) -> MomentRole | None:
    for _ in range(STEPS):
        parent = token.head
        if parent is token:
            return None
        token = parent
        role = _verb_role(token) if token.pos_ in ("VERB", "AUX") else _noun_role(token)
        if role is not None:
            return role
        if token.pos_ == "VERB":
            return MomentRole.OTHER
    return None


def _noun_role(token: Token) -> MomentRole | None:
    lemma, lists = token.lemma_.lower(), roles()
    if lemma in lists["event"]["nouns"]:
        return MomentRole.EVENT
    if lemma in lists["speech"]["nouns"]:
        return MomentRole.SPEECH
    return MomentRole.AFTER if lemma in lists["after"]["nouns"] else None


def _verb_role(token: Token) -> MomentRole | None:
    lemma, lists = token.lemma_.lower(), roles()
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
    speech = lemma in lists["speech"]["verbs"]
    if speech and lemma in lists["speech"]["ambiguous_verbs"] and (passive or lemma == "respond"):
        return MomentRole.EVENT
    if speech:
        return MomentRole.SPEECH
    if lemma in lists["event"]["verbs"] or _is_phrase(token):
        return MomentRole.EVENT
    if lemma in lists["after"]["verbs"]:
        return MomentRole.AFTER
    if token.dep_ in ("relcl", "acl") and token.head.lemma_.lower() in lists["event"]["nouns"]:
        return MomentRole.EVENT
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and child.lemma_.lower() in lists["event"]["nouns"]:
            return MomentRole.EVENT
    return None


def _is_phrase(token: Token) -> bool:
    """True for a verb that tells of an incident only with its companion: "took place", "opened fire", "went off"."""
    companions = lexicon.event_phrases().get(token.lemma_.lower(), ())
    return any(child.lemma_.lower() in companions for child in token.children)


def tense_of(document: Document, span: Span, sentence: Span) -> str | None:
    """ "future" where the expression's own clause looks ahead ("will meet on Thursday", "until Friday"), else null."""
    before = document.masked[sentence.start : span.start]
    if FUTURE_LEAD.search(before):
        return "future"
    clause = before[_last_end(before) :]
    return "future" if FUTURE_WORDS.search(clause) and _verb_ahead(document, span) else None


def _last_end(before: str) -> int:
    last = 0
    for match in CLAUSE_END.finditer(before):
        last = match.end()
    return last


def _verb_ahead(document: Document, span: Span) -> bool:
    """True where the verb above the expression stands with a modal of the future, or is a word of planning."""
    token = _root(document, span)
    if token is None:
        return False
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX"):
            modal = any(
                child.dep_.startswith("aux") and child.lemma_.lower() in ("will", "shall", "to", "’ll", "'ll")
                for child in token.children
            )
            if modal or token.lemma_.lower() in ("schedule", "expect", "plan", "slate", "set"):
                return True
            if token.tag_ == "VBD":
                return False  # "set out what happened on 18 June": the past verb nearest to the words holds
        if token.head.i == token.i:
            return False
        token = token.head
    return False
