"""Certainty: whether a verb of harm tells of something that was, and how sure the writer is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crosswire.model.words import Modality
from crosswire.reading.tables import word_lists

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


@cache
def certainty_words() -> dict[str, frozenset[str]]:
    """The lists of `data/certainty.toml`, by name."""
    return word_lists("certainty")


def is_unreal(verb: Token) -> bool:
    """True where the verb tells of a wish, a plan, a threat, a condition or a rule, not of what happened."""
    words = certainty_words()
    aux = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    perfect = any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children)
    if aux & words["unreal_auxiliaries"] and not perfect:
        return True
    if perfect and (aux & {"would", "should"} or ("could" in aux and _has_object(verb))):
        return True  # "would have killed hundreds" did not; "could have been killed" leaves it open
    if any(c.dep_ == "mark" and c.lower_ in words["conditions"] for c in verb.children):
        return True
    if (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    ):
        return is_unreal(verb.head) if verb.head.pos_ == "VERB" else False
    if "to" in aux and verb.tag_ == "VB" and not perfect:
        if verb.head.lemma_ == "be" and any(
            c.dep_ == "nsubj" and c.lemma_.casefold() in words["intentions"] for c in verb.head.children
        ):
            return True
        return verb.head.lemma_ not in words["real_before_infinitive"]
    return (
        verb.head.dep_ == "prep"
        and verb.head.lower_ in ("of", "for", "from", "with", "in", "at")
        and verb.tag_ == "VBG"
        and (verb.head.head.lemma_ in words["accusing_or_preventing"])
    )


def _has_object(verb: Token) -> bool:
    return any(c.dep_ == "dobj" for c in verb.children)


def is_planned(noun: Token) -> bool:
    """True for a noun of harm that somebody plans, demands or fears: "called for the murder of", "a plot for the killing of"."""
    words = certainty_words()
    head = noun.head
    if noun.dep_ == "pobj" and head.dep_ == "prep" and head.head.i != head.i:
        governor = head.head
        if governor.pos_ == "NOUN":
            return head.lower_ in ("of", "for") and governor.lemma_ in words["plans"]
        return head.lower_ == "for" and governor.lemma_ in words["demanding"]
    return noun.dep_ == "dobj" and head.lemma_ in words["planning"]


def is_rumour(verb: Token) -> bool:
    """True where somebody denies what the verb tells: "denied rumours that 30 conscripts had died"."""
    words = certainty_words()
    current = verb
    for _ in range(4):
        if current.dep_ in ("ccomp", "acl", "xcomp", "relcl") and current.head.lemma_ in words["denying"]:
            return not any(c.dep_ == "neg" for c in current.head.children)
        if current.dep_ in ("acl", "ccomp") and current.head.pos_ in ("NOUN", "VERB"):
            current = current.head
        elif current.pos_ == "NOUN" and current.dep_ in ("dobj", "pobj", "nsubjpass"):
            denies = current.head.lemma_ in words["denying"]
            if denies or current.head.dep_ == "ROOT":
                return denies
            current = current.head
        else:
            return False
    return False


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
