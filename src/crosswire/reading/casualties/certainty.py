"""Certainty: whether a verb of harm tells of something that was, and how sure the writer is."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from crosswire.model.words import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def certainty_words() -> dict[str, frozenset[str]]:
    """The lists of `data/certainty.toml`, by name."""
    table = tomllib.loads(files("crosswire.reading").joinpath("data/certainty.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


def is_unreal(verb: Token) -> bool:
    """True where the verb tells of a wish, a plan, a threat, a condition or a rule, not of what happened."""
    words = certainty_words()
    aux = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    perfect = any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children)
    if aux & words["unreal_auxiliaries"] and not perfect:
        return True
    if any(c.dep_ == "mark" and c.lower_ in words["conditions"] for c in verb.children):
        return True
    if (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    ):
        return is_unreal(verb.head) if verb.head.pos_ == "VERB" else False
    if "to" in aux and verb.tag_ == "VB" and not perfect:
        return verb.head.lemma_ not in words["real_before_infinitive"]
    return (
        any(c.dep_ == "prep" and c.lower_ in ("of", "for", "from") for c in [verb.head])
        and verb.tag_ == "VBG"
        and (verb.head.head.lemma_ in words["accusing_or_preventing"])
    )


def modality_of(token: Token) -> Modality:
    """How sure the writer is of the word `token`: hedged by adverb, auxiliary or governing verb, expected, or stated."""
    words = certainty_words()
    near = {c.lower_ for c in token.children} | {
        c.lower_ for c in token.head.children if token.dep_ in ("xcomp", "ccomp", "conj", "oprd", "acomp")
    }
    if near & words["reported"]:
        return Modality.REPORTED
    if near & words["hedging"]:
        return Modality.HEDGED
    if token.head.lemma_ in words["expecting_verbs"] and token.dep_ in ("xcomp", "ccomp"):
        return Modality.EXPECTED
    if token.head.lower_ in words["hedging_verbs"] and token.dep_ in ("xcomp", "ccomp", "oprd", "acl", "advcl"):
        return Modality.HEDGED
    return Modality.STATED
