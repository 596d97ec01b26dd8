"""Words of saying in a sentence: which tokens are cues, and what the parse hangs on each.

Always holds: a cue inside a quotation is a cue only of words inside the same quotation.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosswire.reading.attribution.lexicon import speech

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = ("ccomp", "xcomp")
ONE_EDIT = 1


@cache
def _misspelt(form: str) -> str | None:
    """The base form of a common word of saying that `form` is one edit away from, or null."""
    from rapidfuzz.distance import Levenshtein

    for right in speech().misspelt:
        if (
            form != right
            and form[:2] == right[:2]
            and form[-2:] == "ed"
            and Levenshtein.distance(form, right) == ONE_EDIT
        ):
            return re.sub(r"(?<=[cn])ed$", "e" if right.endswith("nced") else "", right).removesuffix("ed")
    return None


def verb_of(token: Token) -> str | None:
    """The base form of the word of saying that `token` is, or null."""
    verbs = speech().verbs
    lemma = token.lemma_.lower()
    if (
        lemma in verbs
        and token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN")
        and token.tag_ not in ("NN", "NNP", "NNS", "JJ")
    ):
        return lemma
    if token.tag_ in ("NN", "NNP", "JJ", "NNS") and _past_form(token.lower_):
        return _past_form(token.lower_)
    if len(token) >= 8 and token.tag_.startswith("VB") and lemma not in verbs:
        return _misspelt(token.lower_)
    return None


@cache
def _past_forms() -> dict[str, str]:
    return {"said": "say", "told": "tell", "says": "say", "tells": "tell", "added": "add", "wrote": "write"}


def _past_form(form: str) -> str | None:
    return _past_forms().get(form)


def is_cue(token: Token) -> bool:
    """True where `token` is used as a word of saying: not an auxiliary, not "to be said", not "so-called"."""
    if verb_of(token) is None or token.dep_ in ("amod", "aux", "auxpass", "compound"):
        return False
    return not (token.i > 0 and token.nbor(-1).text == "-")


def complement(token: Token) -> Token | None:
    """The clause that the parse hangs on `token` to its right, or null."""
    after = [c for c in token.children if c.dep_ in CLAUSES and c.i > token.i]
    full = [c for c in after if c.dep_ == "ccomp"]
    return (full or after)[0] if after else None


def clause_before(token: Token) -> Token | None:
    """The clause said before `token`: a clause hung on it to its left, or the clause it is an aside in."""
    before = [c for c in token.children if c.dep_ in (*CLAUSES, "parataxis", "dep", "advcl") and c.i < token.i]
    if before:
        return before[-1]
    if token.dep_ in ("parataxis",) and token.head.i != token.i:
        return token.head
    return None


def thing(token: Token) -> Token | None:
    """The thing that `token` takes as its object ("the rescue of 31"), or null."""
    after = [c for c in token.children if c.dep_ in ("dobj", "obj", "attr", "oprd") and c.i > token.i]
    return after[0] if after else None


def is_passive(token: Token) -> bool:
    """True for "was reported", "confirmed by"."""
    if stands_alone(token):
        return False
    return any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in token.children) or (
        token.tag_ == "VBN" and token.dep_ in ("acl", "relcl") and not any(c.dep_ == "aux" for c in token.children)
    )


def stands_alone(token: Token) -> bool:
    """True for a participle that must be the sentence's verb, since it has no other: "A source for his part estimated …"."""
    return (
        token.tag_ == "VBN"
        and token.dep_ == "acl"
        and token.head.dep_ == "ROOT"
        and agent_of(token) is None
        and not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in token.sent)
        and (token.head.lemma_.lower() in speech().person_heads | speech().body_heads)
    )


def agent_of(token: Token) -> Token | None:
    """Whom "by" names after a passive, or null."""
    for child in token.children:
        if child.dep_ in ("agent", "prep") and child.lower_ == "by":
            objects = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if objects:
                return objects[0]
    return None


def is_hedged(token: Token) -> bool:
    """True where "reportedly", "allegedly" or a like word stands with the cue."""
    return any(c.lower_ in ("reportedly", "allegedly", "apparently", "supposedly") for c in token.children)


def is_gerund(token: Token) -> bool:
    """True for "having killed" and "hearing"."""
    return token.tag_ == "VBG" or any(c.tag_ == "VBG" and c.dep_ == "aux" for c in token.children)


def is_perfect(token: Token) -> bool:
    """True for "to have killed"."""
    return token.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "have" for c in token.children)
