"""The words that tell of people hit, from `data/casualties.toml`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.model.words import ClaimKind
from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class HarmVerb:
    """A verb of harm: who is hit (`object`, `subject` or `both`), what turns it into another kind, and what it asks for:
    particles, a pattern of the words from the verb on, nouns of which alone it is said, or any noun for `people`."""

    kind: ClaimKind
    frame: str
    unless_near: frozenset[str]
    becomes: ClaimKind | None
    particles: frozenset[str] = frozenset()
    needs: Quick | None = None
    who: frozenset[str] = frozenset()
    people: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase says became of people, the nouns of whom it says nothing, and what else must stand in the sentence."""

    kind: ClaimKind
    unless: frozenset[str]
    where: Quick | None


@dataclass(frozen=True, slots=True)
class HarmWords:
    """The lexicon of harm, by lemma or word. Beside each list of patterns stands what they tell of, in the same order."""

    verbs: dict[str, tuple[HarmVerb, ...]]
    nouns: dict[str, ClaimKind]
    states: dict[str, ClaimKind]
    tolls: Patterns
    toll_kinds: tuple[ClaimKind, ...]
    light: frozenset[str]
    harms: frozenset[str]
    deaths: frozenset[str]
    limbs: frozenset[str]
    broken: frozenset[str]
    things: frozenset[str]
    befalls: frozenset[str]
    leads: Patterns
    lead_kinds: tuple[tuple[ClaimKind, bool], ...]
    own_deaths: Quick
    own_wounds: Quick
    phrases: Patterns
    phrase_rules: tuple[Phrase, ...]
    tallies: tuple[tuple[Quick, ClaimKind], ...]
    carried: tuple[tuple[Quick, str | None], ...]
    given: Quick


def _verb(entry: dict[str, Any]) -> HarmVerb:
    return HarmVerb(
        ClaimKind(entry["kind"]),
        entry["frame"],
        frozenset(entry.get("unless_near", ())),
        ClaimKind(entry["becomes"]) if "becomes" in entry else None,
        frozenset(entry.get("with", ())),
        Quick(entry["needs"], re.IGNORECASE) if "needs" in entry else None,
        frozenset(entry.get("who", ())),
        entry.get("people", False),
    )


def _kinds(entries: list[dict[str, Any]]) -> tuple[ClaimKind, ...]:
    return tuple(ClaimKind(entry["kind"]) for entry in entries)


def _from_a_word(entries: list[dict[str, Any]]) -> Patterns:
    """The patterns of `entries`, each from the beginning of a word."""
    return Patterns([Quick(rf"(?<!\w)(?:{entry['pattern']})", re.IGNORECASE) for entry in entries])


@cache
def harm_words() -> HarmWords:
    """The tables of `data/casualties.toml`, read once."""
    table = data_table("casualties")
    verbs: dict[str, tuple[HarmVerb, ...]] = {}
    for entry in table["verb"]:
        for lemma in entry["lemma"]:
            verbs[lemma] = (*verbs.get(lemma, ()), _verb(entry))
    nouns = {lemma: ClaimKind(entry["kind"]) for entry in table["noun"] for lemma in entry["lemma"]}
    states = {word: ClaimKind(entry["kind"]) for entry in table["state"] for word in entry["word"]}
    tallies = tuple(
        (
            Quick(rf"(?:^|(?<=[.;,(–—•*-]))\s*(?P<word>{'|'.join(entry['words'])})\s*:\s*$", re.IGNORECASE),
            ClaimKind(entry["kind"]),
        )
        for entry in table["tally"]
    )
    light = {name: frozenset(words) for name, words in table["light"].items()}
    return HarmWords(
        verbs=verbs,
        nouns=nouns,
        states=states,
        tolls=Patterns([Quick(entry["pattern"], re.IGNORECASE) for entry in table["toll"]]),
        toll_kinds=_kinds(table["toll"]),
        phrases=_from_a_word(table["phrase"]),
        phrase_rules=tuple(
            Phrase(
                ClaimKind(entry["kind"]),
                frozenset(entry.get("unless", ())),
                Quick(entry["where"], re.IGNORECASE) if "where" in entry else None,
            )
            for entry in table["phrase"]
        ),
        tallies=tallies,
        carried=tuple(
            (Quick(rf"(?<!\w)(?:{entry['pattern']})\s*$", re.IGNORECASE), entry.get("part"))
            for entry in table["carried"]
        ),
        given=Quick(rf"(?<!\w)(?:{table['given']['pattern']})\s*$", re.IGNORECASE),
        light=light["lemma"],
        harms=light["harms"],
        deaths=light["deaths"],
        limbs=light["limbs"],
        broken=light["broken"],
        things=frozenset(table["things"]["words"]),
        befalls=frozenset(table["befalls"]["words"]),
        leads=_from_a_word(table["lead"]),
        lead_kinds=tuple((ClaimKind(entry["kind"]), entry["named"]) for entry in table["lead"]),
        own_deaths=Quick(table["own_death"]["pattern"], re.IGNORECASE),
        own_wounds=Quick(table["own_wound"]["pattern"], re.IGNORECASE),
    )
