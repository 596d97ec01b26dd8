"""The words of saying, read once from `data/speech.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The lists of `speech.toml` as sets; `verbs` maps a base form to the classes it is in, `unsaid` to the words with
    which it says nothing.
    """

    verbs: dict[str, frozenset[str]]
    unsaid: dict[str, frozenset[str]]
    adverbs: frozenset[str]
    nouns: frozenset[str]
    media: frozenset[str]
    times: frozenset[str]
    person_heads: frozenset[str]
    body_heads: frozenset[str]
    pronouns: dict[str, str]
    male_words: frozenset[str]
    female_words: frozenset[str]
    misspelt: tuple[str, ...]
    informants: frozenset[str]
    figures: frozenset[str]
    idioms: frozenset[str]
    generic: frozenset[str]
    resumed: frozenset[str]
    writer: frozenset[str]
    subordinators: frozenset[str]
    aspects: frozenset[str]
    issuing: frozenset[str]
    closers: tuple[Quick, ...]
    tallies: frozenset[str]
    harm: frozenset[str]
    records: frozenset[str]
    absent: frozenset[str]
    views: frozenset[str]
    never_owners: frozenset[str]
    lay: frozenset[str]
    turns: frozenset[str]
    posing: tuple[Quick, ...]


@cache
def speech() -> SpeechWords:
    """The table, read once."""
    data = data_table("speech")
    classes: dict[str, set[str]] = {}
    for name, verbs in data["verbs"].items():
        for verb in verbs:
            classes.setdefault(verb, set()).add(name)
    pronouns = {p: kind for kind in ("male", "female", "thing", "many") for p in data["pronouns"][kind]}
    return SpeechWords(
        {verb: frozenset(c) for verb, c in classes.items()},
        {verb: frozenset(words) for verb, words in data["unsaid"].items()},
        frozenset(data["adverbs"]["words"]),
        frozenset(data["nouns"]["words"]),
        frozenset(data["media"]["words"]),
        frozenset(data["times"]["words"]),
        frozenset(data["sources"]["person"]),
        frozenset(data["sources"]["body"]),
        pronouns,
        frozenset(data["pronouns"]["male_words"]),
        frozenset(data["pronouns"]["female_words"]),
        tuple(data["typing"]["verbs"]),
        frozenset(data["informants"]["words"]),
        frozenset(data["figures"]["words"]),
        frozenset(data["idioms"]["words"]),
        frozenset(data["generic"]["words"]),
        frozenset(data["resumed"]["words"]),
        frozenset(data["writer"]["words"]),
        frozenset(data["subordinators"]["words"]),
        frozenset(data["aspects"]["words"]),
        frozenset(data["issuing"]["words"]),
        tuple(Quick(p, re.IGNORECASE) for p in data["closers"]["patterns"]),
        frozenset(data["tallies"]["words"]),
        frozenset(data["harm"]["words"]),
        frozenset(data["records"]["words"]),
        frozenset(data["absent"]["words"]),
        frozenset(data["views"]["words"]),
        frozenset(data["owners"]["not"]),
        frozenset(data["lay"]["words"]),
        frozenset(data["turns"]["words"]),
        tuple(Quick(p, re.IGNORECASE) for p in data["posing"]["patterns"]),
    )


def speaks(noun: str) -> bool:
    """True where the lower-case noun, in one or in many, is one for a person or a body that speaks."""
    heads = speech().person_heads | speech().body_heads
    singulars = (noun, noun.removesuffix("s"), f"{noun.removesuffix('ies')}y" if noun.endswith("ies") else noun)
    return any(s in heads for s in singulars)
