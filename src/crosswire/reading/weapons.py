"""Weapons in use: whether a sentence tells that a weapon was used, or that somebody had, sent, seized or wanted it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crosswire.reading.actors.blame import blame_words
from crosswire.reading.casualties.certainty import is_unreal
from crosswire.reading.incident_terms import incident_terms
from crosswire.reading.scenes import is_told
from crosswire.reading.tables import word_lists

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

LONGEST_WAY = 6
"""Steps from a weapon up to the word that tells what was done with it."""


@cache
def use_words() -> dict[str, frozenset[str]]:
    """The lists of `data/weapon_use.toml`; `used` holds the acts of `data/blame.toml` too."""
    lists = word_lists("weapon_use")
    return {
        "idle": lists["idle"],
        "parts": lists["parts"],
        "aside": lists["aside"],
        "things": lists["things"],
        "wielding": lists["wielding"],
        "used": lists["used"] | (blame_words()["acts"] - lists["idle"]),
    }


def _is_a_place(word: Token) -> bool:
    """True for a mine or a club that something was near, and for a word inside a name."""
    by = word.dep_ == "pobj" and word.head.lower_ in ("near", "outside", "inside", "at")
    return by or (word.pos_ == "PROPN" and any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in word.lefts))


def _is_wielded(word: Token, words: dict[str, frozenset[str]]) -> bool:
    """True where a word that means other things too is said to have been used: "beaten with clubs", "the mine exploded"."""
    if word.head.lemma_.casefold() in ("explode", "detonate"):
        return True
    if any(c.dep_ in ("compound", "nmod") for c in word.lefts):
        return False  # "the country club", "storage tanks"
    current = word
    while current.dep_ == "conj" and current.head.i != current.i:
        current = current.head
    if current.dep_ == "pobj":
        return current.head.lower_ in ("with", "by", "from", "using", "on", "over")
    return current.head.pos_ == "VERB" and current.head.lemma_.casefold() in words["wielding"]


def _is_for(word: Token, words: dict[str, frozenset[str]]) -> bool:
    """True for what something seized was for: "cartridges for rifles", "material for making bombs"."""
    current = word
    while current.dep_ in ("conj", "dobj", "pcomp") and current.head.i != current.i:
        current = current.head
    preposition = current.head if current.dep_ in ("pobj", "pcomp") else current
    return preposition.lower_ == "for" and preposition.head.lemma_.casefold() in words["parts"]


def is_used(weapon: Token, *, scene: bool) -> bool:
    """True where the nearest telling word above `weapon` is one of use; where there is none, as the sentence is a `scene`."""
    words = use_words()
    if _is_a_place(weapon) or _is_for(weapon, words):
        return False
    if any(c.dep_ in ("acl", "relcl") and c.lemma_.casefold() in words["used"] for c in weapon.children):
        return True  # "another device thrown at the bank"
    if weapon.lemma_.casefold() in words["things"] and not _is_wielded(weapon, words):
        return False
    if weapon.dep_ in ("compound", "nmod", "amod") and weapon.head.lemma_.casefold() in words["aside"]:
        return False
    if weapon.dep_ in ("compound", "nmod", "amod") and weapon.head.lemma_.casefold() in incident_terms()[0]:
        return scene or is_told(weapon.head)  # "a dynamite attack that left ten dead"
    current = weapon
    for _ in range(LONGEST_WAY):
        if current.head.i == current.i:
            break
        current = current.head
        lemma = current.lemma_.casefold()
        if lemma in ("find", "discover") and weapon.dep_ == "nsubjpass":
            return scene  # "a bomb was found": it had been planted
        if lemma in words["idle"]:
            return False
        if current.pos_ == "VERB" and is_unreal(current):
            return False
        if lemma in words["used"] and current.pos_ == "VERB":
            return True
    return scene
