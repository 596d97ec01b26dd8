"""The words that tell of people hit, from `data/casualties.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosswire.model.words import ClaimKind


@dataclass(frozen=True, slots=True)
class HarmVerb:
    """A verb of harm: who is hit (`object`, `subject` or `both`), and what turns it into another kind."""

    kind: ClaimKind
    frame: str
    unless_near: frozenset[str]
    becomes: ClaimKind | None
    particles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HarmWords:
    """The lexicon of harm, by lemma or word."""

    verbs: dict[str, HarmVerb]
    nouns: dict[str, ClaimKind]
    states: dict[str, ClaimKind]
    tolls: tuple[tuple[re.Pattern[str], ClaimKind], ...]
    light: frozenset[str]
    phrases: tuple[tuple[re.Pattern[str], ClaimKind], ...]
    tallies: tuple[tuple[re.Pattern[str], ClaimKind], ...]


@cache
def harm_words() -> HarmWords:
    """The tables of `data/casualties.toml`, read once."""
    table = tomllib.loads(files("crosswire.reading").joinpath("data/casualties.toml").read_text(encoding="utf-8"))
    verbs = {
        lemma: HarmVerb(
            ClaimKind(entry["kind"]),
            entry["frame"],
            frozenset(entry.get("unless_near", ())),
            ClaimKind(entry["becomes"]) if "becomes" in entry else None,
            frozenset(entry.get("with", ())),
        )
        for entry in table["verb"]
        for lemma in entry["lemma"]
    }
    nouns = {lemma: ClaimKind(entry["kind"]) for entry in table["noun"] for lemma in entry["lemma"]}
    states = {word: ClaimKind(entry["kind"]) for entry in table["state"] for word in entry["word"]}
    tolls = tuple((re.compile(entry["pattern"], re.IGNORECASE), ClaimKind(entry["kind"])) for entry in table["toll"])
    phrases = tuple(
        (re.compile(entry["pattern"], re.IGNORECASE), ClaimKind(entry["kind"])) for entry in table["phrase"]
    )
    tallies = tuple(
        (
            re.compile(rf"(?:^|(?<=[.;,(–—•*-]))\s*(?P<word>{'|'.join(entry['words'])})\s*:\s*$", re.IGNORECASE),
            ClaimKind(entry["kind"]),
        )
        for entry in table["tally"]
    )
    return HarmWords(verbs, nouns, states, tolls, frozenset(table["light"]["lemma"]), phrases, tallies)
