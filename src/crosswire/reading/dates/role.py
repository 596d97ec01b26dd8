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
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.document import Document
    from crosswire.reading.tokens import Token

STEPS = 6
"""How far up the parse the walk goes."""

SAID_JUST_BEFORE = Quick(
    r"(?i)\b(?:said|announc\w*|confirm\w*|stated|declared|added|told\s+"
    r"(?:[\w.’'&-]+\s+){1,5}?|(?:statement|briefing|conference|release|interview)(?:\s+"
    r"(?:issued|released|published|posted))?)"
    r"(?:\s+in\s+a\s+(?:[\w-]+\s+){0,2}(?:statement|release|conference|briefing|post|tweet"
    r"|message))?\s*,?\s*(?:late\s+|early\s+|on\s+|also\s+|the\s+|again\s+|earlier\s+)*$"
)
LAST_WORD = Quick(r"(?i)\b([a-z]+ed)\s+(?:late\s+|early\s+|on\s+)*$")
LONG_WORD = 8
"""Letters: a shorter word one letter off is as likely another word."""
AS_OF = Quick(r"(?i)\bas\s+of\s+(?:late\s+|early\s+|the\s+)?$")
POSSESSIVE = re.compile(r"[’'‘]s\b")
FUTURE_WORDS = Quick(
    r"(?i)\b(?:will|shall|due|scheduled|expected|set|plans?|planned|slated|to\s+be|going\s+to|’ll|'ll)\b"
)
FUTURE_LEAD = Quick(r"(?i)\b(?:until|till|by|through|no\s+later\s+than)\s+(?:at\s+least\s+|the\s+|next\s+)*$")
CLAUSE_END = Quick(
    r"[;:]|,\s+(?:and|but|which|who|said|while|after|when)\b|\b(?:after|when|who|which|that|said|because)\b"
)


def role_of(document: Document, span: Span, sentence: Span) -> tuple[MomentRole, str | None]:
    """The role of the expression at `span` in the sentence at `sentence`, and the lemma that it was read from or null."""
    root = _root(document, span)
    found = _walk(root) if root is not None else None
    if found is not None and found[0] is MomentRole.SPEECH and root is not None:
        found = _of_content(document, span, root, found[1]) or found
    role = _spoken(document, span, sentence, found[0] if found else None)
    return (
        (role, None) if role is not None else (found[0], found[1].lemma_.lower()) if found else (MomentRole.OTHER, None)
    )


def _spoken(document: Document, span: Span, sentence: Span, walked: MomentRole | None) -> MomentRole | None:
    """SPEECH where the words just before the expression are of speaking, whatever the parse says; else null."""
    before = document.masked[max(sentence.start, span.start - 90) : span.start]
    if POSSESSIVE.match(document.masked, span.end) and walked is not MomentRole.SPEECH:
        return None  # "police said Friday's shooting": the day of what is named, not of saying
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
    return None


Found = tuple[MomentRole, "Token"]
"""A role with the word of the parse that tells it."""


def _of_content(document: Document, span: Span, root: Token, verb: Token) -> Found | None:
    """What the expression is the time of where it stands in what is said, not beside the verb of saying; else null.

    In what is said it stands before a comma and the speaker ("was shot Sunday, police said") or behind a verb of its own
    ("police said he was found Sunday"); and what is said in the present tense is not said on a day of the past ("On
    Sunday, police say, he was found").
    """
    sentence = root.sent
    before = list(document.parsed[sentence.start : root.i])
    if verb.tag_ in ("VBP", "VBZ"):
        words = list(sentence)
    elif verb.i > root.i:
        if "," not in document.masked[span.end : verb.idx] or not any(
            t.pos_ in ("VERB", "NOUN", "PROPN") for t in before
        ):
            return None
        words = before
    elif before and any(t.lower_ == "that" and t.i > verb.i for t in before[-BEHIND_THAT:]):
        words = [t for t in sentence if t.i > root.i]  # "reported that this morning a band raided the farm"
    else:
        words = [t for t in before if t.i > verb.i]
        if not any(t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBD", "VBZ", "VBP") for t in words):
            return None
    for token in sorted((t for t in words if t.i != verb.i), key=lambda t: abs(t.i - root.i)):
        role = _verb_role(token) if token.pos_ in ("VERB", "AUX") else _noun_role(token)
        if role in (MomentRole.EVENT, MomentRole.AFTER):
            return role, token
    return MomentRole.OTHER, root


BEHIND_THAT = 3
"""Words before an expression within which "that" says that it opens what was said."""


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
    tokens = document.parsed.char_span(span.start, span.end)
    if tokens is None or not len(tokens):
        return None
    first = tokens[0].sent
    return document.parsed[tokens.start : min(tokens.end, first.end)].root


def _walk(token: Token) -> Found | None:
    for _ in range(STEPS):
        parent = token.head
        if parent is token:
            return None
        token = parent
        role = _verb_role(token) if token.pos_ in ("VERB", "AUX") else _noun_role(token)
        if role is not None:
            return role, token
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and not token.dep_.startswith("aux")):
            return MomentRole.OTHER, token
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
    if _is_phrase(token):
        return MomentRole.EVENT
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
    speech = lemma in lists["speech"]["verbs"]
    if speech and lemma in lists["speech"]["ambiguous_verbs"]:
        if passive and any(
            c.dep_ == "nsubjpass" and c.lemma_.lower() in lists["speech"]["nouns"] for c in token.children
        ):
            return MomentRole.SPEECH
        if passive and lemma in lists["after"]["verbs"]:
            return MomentRole.AFTER
        if passive or lemma == "respond" or (lemma == "report" and token.tag_ == "VB"):
            return MomentRole.EVENT
    if speech:
        return MomentRole.SPEECH
    if lemma in lists["event"]["verbs"]:
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
