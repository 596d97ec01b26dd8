"""Weapons in use: whether a sentence tells that a weapon was used, or that somebody had, sent, seized or wanted it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from crosswire.reading.actors.blame import blame_words
from crosswire.reading.casualties.certainty import is_unreal

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

LONGEST_WAY = 6
"""Steps from a weapon up to the word that tells what was done with it."""


@cache
def use_words() -> dict[str, frozenset[str]]:
    """The lists of `data/weapon_use.toml`; `used` holds the acts of `data/blame.toml` too."""
    text = files("crosswire.reading").joinpath("data/weapon_use.toml").read_text(encoding="utf-8")
    lists = {name: frozenset(words) for name, words in tomllib.loads(text).items()}
    return {"idle": lists["idle"], "used": lists["used"] | (blame_words()["acts"] - lists["idle"])}


def is_used(weapon: Token, *, scene: bool) -> bool:
    """True where the nearest telling word above `weapon` is one of use; where there is none, as the sentence is a `scene`."""
    words = use_words()
    current = weapon
    for _ in range(LONGEST_WAY):
        if current.head.i == current.i:
            break
        current = current.head
        lemma = current.lemma_.casefold()
        if lemma in words["idle"]:
            return False
        if current.pos_ == "VERB" and is_unreal(current):
            return False
        if lemma in words["used"] and current.pos_ == "VERB":
            return True
    return scene
