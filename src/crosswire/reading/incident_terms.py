"""The words that tell of incidents and weapons: the tables of `data/incident_types.toml` and `data/weapons.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table


@cache
def incident_terms() -> tuple[dict[str, str], dict[str, str]]:
    """The incident types by noun and by verb; the first type with a word has it."""
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    for entry in data_table("incident_types")["type"]:
        for noun in entry["nouns"]:
            nouns.setdefault(noun, entry["code"])
        for verb in entry["verbs"]:
            verbs.setdefault(verb, entry["code"])
    return nouns, verbs


@cache
def lasting_terms() -> frozenset[str]:
    """Nouns for what goes on for long, in many places or as a rule."""
    return frozenset(data_table("incident_types")["lasting"])


@cache
def hinting_terms() -> frozenset[str]:
    """Nouns that name a doer or a thing, and tell of an incident by it."""
    return frozenset(data_table("incident_types")["hinting"])


@cache
def phrases() -> tuple[Patterns, tuple[tuple[str, str], ...]]:
    """Patterns that tell of an incident, and of each its type (`crash` for that of whatever vehicle is named) and its term."""
    entries = data_table("incident_types")["phrase"]
    patterns = Patterns([Quick(rf"(?<!\w)(?:{e['pattern']})", re.IGNORECASE) for e in entries])
    return patterns, tuple((e["code"], e.get("term", "")) for e in entries)


@cache
def passing_terms() -> frozenset[str]:
    """Phrases with a word for an incident in them that name none ("fire brigade")."""
    return frozenset(data_table("incident_types")["passing"])


@cache
def weapon_terms() -> dict[str, str]:
    """The weapons by word."""
    return {word: code for code, words in data_table("weapons").items() for word in words}


@cache
def first_words() -> frozenset[str]:
    """The words with which the entries of the tables of nouns begin."""
    tables: tuple[Iterable[str], ...] = (incident_terms()[0], weapon_terms(), passing_terms())
    return frozenset(re.split(r"[ -]", entry, maxsplit=1)[0] for table in tables for entry in table)


@cache
def travel_terms() -> tuple[frozenset[str], frozenset[str]]:
    """Words for a crash of whatever vehicle is named, and those of them that tell of one only beside a vehicle."""
    travel = data_table("incident_types")["travel"]
    return frozenset(travel["words"]), frozenset(travel["vague"])


@cache
def vehicles() -> dict[str, str]:
    """The types of crash by the vehicle's word, singular and plural."""
    return {
        form: code
        for code, words in data_table("incident_types")["vehicles"].items()
        for word in words
        for form in (
            word,
            f"{word}es" if word.endswith(("s", "x")) else f"{word[:-1]}ies" if word.endswith("ry") else f"{word}s",
        )
    }


def crash_type(words: Iterable[str], otherwise: Mapping[str, int] | None = None) -> str | None:
    """The type of crash that the vehicles among `words` make it, else the commonest of `otherwise`; null without a vehicle."""
    named = {vehicles()[w] for w in words if w in vehicles()}
    order = list(data_table("incident_types")["vehicles"])
    if named:
        return min(named, key=order.index)
    return min(otherwise, key=lambda c: (-otherwise[c], order.index(c))) if otherwise else None


@dataclass(frozen=True, slots=True)
class Context:
    """Words beside which a term is of another type: in its sentence, or in the share `reach` of the report's sentences."""

    beside: frozenset[str]
    becomes: str
    reach: float


@cache
def contexts() -> dict[str, tuple[Context, ...]]:
    """The contexts by the terms that they change."""
    out: dict[str, tuple[Context, ...]] = {}
    for entry in data_table("incident_types")["context"]:
        context = Context(frozenset(entry["beside"]), entry["becomes"], entry["reach"])
        for word in entry["words"]:
            out[word] = (*out.get(word, ()), context)
    return out


@cache
def gunfire() -> dict[str, frozenset[str]]:
    """The words by which "fire" is that of guns."""
    return {name: frozenset(words) for name, words in data_table("incident_types")["gunfire"].items()}


@cache
def _irregular() -> dict[str, str]:
    return dict(data_table("incident_types")["irregular"])


def lemmas(word: str) -> tuple[str, ...]:
    """What `word` (lower case) may be a form of, by its ending: "derails", "derailed" and "derailing" of "derail"."""
    out = [_irregular().get(word, word)]
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("d", ""),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            out.append(word.removesuffix(ending) + instead)
    doubled = [w[:-1] for w in out if len(w) > 3 and w[-1] == w[-2]]
    return tuple(dict.fromkeys([*out, *doubled]))
