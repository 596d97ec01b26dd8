"""Words of saying in a sentence: which tokens are cues, and what the parse hangs on each.

Always holds: a cue inside a quotation is a cue only of words inside the same quotation.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from crosswire.reading.attribution.lexicon import speech

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

CLAUSES = ("ccomp", "xcomp")
MARKS = ("”", '"', "''", "’", "»")
"""What closes a quotation."""
ONE_EDIT = 1
LEAST_MISSPELT = 8
"""Letters from which a word may be a misspelt word of saying."""


@lru_cache(maxsize=20_000)
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


@lru_cache(maxsize=20_000)
def _may_be_verb(form: str, lemma: str) -> bool:
    """False for most words: neither lemma nor form is that of a word of saying, however it is used."""
    return bool(
        lemma in speech().verbs
        or form in _past_forms()
        or form in _bases()
        or (len(form) >= LEAST_MISSPELT and _misspelt(form))
    )


def verb_of(token: Token) -> str | None:
    """The base form of the word of saying that `token` is, or null."""
    verbs = speech().verbs
    lemma = token.lemma_.lower()
    if not _may_be_verb(token.lower_, lemma):
        return None
    if (
        lemma in verbs
        and token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN")
        and token.tag_ not in ("NN", "NNP", "NNS", "JJ")
    ):
        return lemma
    if token.tag_ in ("NN", "NNP", "JJ", "NNS") and _past_form(token.lower_):
        return _past_form(token.lower_)
    if lemma in verbs:
        return None
    if token.tag_.startswith("VB"):
        # The lemmatizer cuts some forms too far: "hopes" becomes "hop".
        return _bases().get(token.lower_) or (_misspelt(token.lower_) if len(token) >= LEAST_MISSPELT else None)
    return _bases().get(token.lower_) if token.lower_.endswith("ed") and after_marks(token) else None


@cache
def _bases() -> dict[str, str]:
    """The base form for each regular form of a word of saying."""
    out: dict[str, str] = {}
    for base in speech().verbs:
        stem = base.removesuffix("e")
        stem = f"{base[:-1]}i" if re.search(r"[^aeiou]y$", base) else stem
        third = (
            f"{base[:-1]}ies"
            if stem.endswith("i")
            else f"{base}es"
            if re.search(r"(?:s|x|sh|ch)$", base)
            else f"{base}s"
        )
        for form in (third, f"{stem}ed", f"{base.removesuffix('e')}ing"):
            if form not in speech().verbs:
                out.setdefault(form, base)
    return out


def after_marks(token: Token) -> bool:
    """True where a quotation closes right before `token`."""
    return token.i > 0 and token.nbor(-1).text in MARKS


@cache
def _past_forms() -> dict[str, str]:
    return {"said": "say", "told": "tell", "says": "say", "tells": "tell", "added": "add", "wrote": "write"}


def _past_form(form: str) -> str | None:
    return _past_forms().get(form)


def is_cue(token: Token) -> bool:
    """True where `token` is used as a word of saying: not an auxiliary, not "to be said", not "so-called"."""
    verb = verb_of(token)
    if verb is None:
        return False
    beside = speech().unsaid.get(verb)
    if beside and any(
        c.dep_ in ("dobj", "nsubjpass", "prt", "advmod") and c.lemma_.lower() in beside for c in token.children
    ):
        return False
    if token.dep_ in ("amod", "aux", "auxpass", "compound") and not (token.dep_ == "amod" and after_marks(token)):
        return False
    return not (token.i > 0 and token.nbor(-1).text == "-")


def complement(token: Token) -> Token | None:
    """The clause that the parse hangs on `token` to its right, or null."""
    after = [c for c in token.children if c.dep_ in CLAUSES and c.i > token.i]
    full = [c for c in after if c.dep_ == "ccomp"]
    return (full or after)[0] if after else None


def clause_before(token: Token) -> Token | None:
    """The clause said before `token`: a clause hung on it to its left, or the clause it is an aside in."""
    before = [
        c
        for c in token.children
        if c.i < token.i
        and (c.dep_ in (*CLAUSES, "parataxis", "dep") or (c.dep_ == "advcl" and not _is_subordinate(c)))
    ]
    if before:
        return before[-1]
    if token.dep_ in ("parataxis",) and token.head.i != token.i:
        return token.head
    return None


def _is_subordinate(clause: Token) -> bool:
    """True for "After he had argued that …, she said": a clause that tells when or why, not what was said."""
    first = clause.left_edge
    return first.lower_ in speech().subordinators or any(
        c.lower_ in speech().subordinators for c in clause.children if c.i < clause.i
    )


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
    return named_after_marks(token) is not None or (
        token.tag_ == "VBN"
        and token.dep_ == "acl"
        and token.head.dep_ == "ROOT"
        and agent_of(token) is None
        and not any(
            t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in token.sent if t.i <= token.i or not token.is_ancestor(t)
        )
        and (token.head.lemma_.lower() in speech().person_heads | speech().body_heads)
    )


def named_after_marks(token: Token) -> Token | None:
    """The speaker in "“…,” Jane Doe, the mayor, tweeted", where the parse hangs the verb on his name; null elsewhere."""
    if token.tag_ != "VBN" or token.dep_ not in ("acl", "relcl") or agent_of(token) is not None:
        return None
    for noun in (token.head, *token.head.ancestors):
        first = noun.left_edge if noun.left_edge.is_punct else noun.left_edge.nbor(-1) if noun.left_edge.i else None
        if first is not None and first.text in MARKS:
            before = token.doc[first.i - 1].text if first.i else ""
            return noun if before[-1:] in (",", "?", "!", "…") and noun.pos_ in ("NOUN", "PROPN", "ADJ") else None
        if noun.dep_ == "ROOT":
            # The quotation hangs on the name: the name begins behind the last mark.
            marks = [t for t in token.sent if noun.i - MOST_BEFORE_NAME <= t.i < noun.i and after_marks(t)]
            return noun if marks and noun.pos_ == "PROPN" else None
    return None


MOST_BEFORE_NAME = 6
"""Words between a closing mark and the last word of the name behind it: "the mayor of X, Jane Doe"."""


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
