"""What happened: incident type, weapon or cause, and target, from the words that show them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.casualties.counted import phrase_span
from crosswire.reading.document import Document, Sentence

LONGEST_TERM = 4
"""Words in the longest entry of the tables."""
STRIKING = frozenset(
    {"target", "hit", "strike", "attack", "raid", "bomb", "shell", "storm", "ambush", "bombard", "assault", "besiege"}
)
"""Verbs whose object is a target."""


@dataclass(frozen=True, slots=True)
class Showing:
    """Words that show a type, a weapon or a target: `code` is the table's name for it (empty for targets).

    `lasting` is true for a type's word that means no one incident ("offensive").
    """

    kind: ClaimKind
    code: str
    span: Span
    sentence: int
    lasting: bool = False


@cache
def incident_terms() -> tuple[dict[str, str], dict[str, str]]:
    """The incident types by noun and by verb, from `data/incident_types.toml`; the first type with a word has it."""
    table = tomllib.loads(files("crosswire.reading").joinpath("data/incident_types.toml").read_text(encoding="utf-8"))
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    for entry in table["type"]:
        for noun in entry["nouns"]:
            nouns.setdefault(noun, entry["code"])
        for verb in entry["verbs"]:
            verbs.setdefault(verb, entry["code"])
    return nouns, verbs


@cache
def lasting_terms() -> frozenset[str]:
    """Nouns for what goes on for long, in many places or as a rule, from `data/incident_types.toml`."""
    table = tomllib.loads(files("crosswire.reading").joinpath("data/incident_types.toml").read_text(encoding="utf-8"))
    return frozenset(table["lasting"])


@cache
def weapon_terms() -> dict[str, str]:
    """The weapons by word, from `data/weapons.toml`."""
    table = tomllib.loads(files("crosswire.reading").joinpath("data/weapons.toml").read_text(encoding="utf-8"))
    return {word: code for code, words in table.items() for word in words}


def find_showings(document: Document) -> list[Showing]:
    """The words of `document` that show what happened, in order."""
    out: list[Showing] = []
    for sentence in document.sentences:
        out += _in_sentence(sentence)
    return out


@cache
def _first_words() -> frozenset[str]:
    """The words with which the entries of the tables of nouns begin."""
    return frozenset(
        re.split(r"[ -]", entry, maxsplit=1)[0] for table in (incident_terms()[0], weapon_terms()) for entry in table
    )


def _in_sentence(sentence: Sentence) -> Iterator[Showing]:
    nouns, verbs = incident_terms()
    weapons, first_words = weapon_terms(), _first_words()
    told = sentence.words
    if all(told.isdisjoint(w) for w in (first_words, verbs, STRIKING)) and not any("-" in w for w in told):
        return
    tokens = [t for t in sentence.tokens if not t.is_space]
    lowers = [t.lower_ for t in tokens]
    lemmas = [t.lemma_.casefold() for t in tokens]
    at = 0
    while at < len(tokens):
        size = 1
        starts = lowers[at] in first_words or lemmas[at] in first_words or "-" in lowers[at]
        for length in range(min(LONGEST_TERM, len(tokens) - at) if starts else 0, 0, -1):
            run = tokens[at : at + length]
            words = " ".join(lowers[at : at + length]).replace(" - ", "-")
            singular = " ".join([*lowers[at : at + length - 1], lemmas[at + length - 1]]).replace(" - ", "-")
            if not (singular in nouns or words in nouns or singular in weapons or words in weapons):
                continue
            span = Span(run[0].idx, run[-1].idx + len(run[-1].text))
            nominal = run[-1].pos_ in ("NOUN", "PROPN") or (run[-1].tag_ == "VBG" and length > 1)
            code = (nouns.get(singular) or nouns.get(words)) if nominal else None
            before_noun = run[-1].pos_ == "ADJ" and run[-1].dep_ == "amod"  # "a dynamite attack"
            weapon = (weapons.get(singular) or weapons.get(words)) if nominal or before_noun else None
            if code:
                lasting = bool({singular, words} & lasting_terms())
                yield Showing(ClaimKind.INCIDENT, code, span, sentence.index, lasting)
            if weapon:
                yield Showing(ClaimKind.WEAPON, weapon, span, sentence.index)
            if code or weapon:
                size = length
                break
        token, lemma = tokens[at], lemmas[at]
        if size == 1 and (lemma in verbs or lemma in STRIKING) and token.pos_ == "VERB":
            if lemma in verbs:
                yield Showing(
                    ClaimKind.INCIDENT, verbs[lemma], Span(token.idx, token.idx + len(token.text)), sentence.index
                )
            if lemma in STRIKING:
                for child in token.children:
                    if child.dep_ in ("dobj", "nsubjpass") and child.pos_ in ("NOUN", "PROPN"):
                        yield Showing(ClaimKind.TARGET, "", phrase_span(child), sentence.index)
        at += size
