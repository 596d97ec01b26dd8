"""The table of naming: kinds of parties with the patterns of their words, from `data/naming.toml` and `data/groups.toml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.reconciling.tables import group_rows, naming_rows
from crosswire.reconciling.vocabulary import IRREGULAR, key_of


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of parties: its words as keys, those that need the party beside them, and a pattern that finds them all."""

    name: str
    party_class: str | None
    words: frozenset[str]
    bound: frozenset[str]
    loose: bool
    people: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The patterns round a word: what it is part of, and what ties it to a name."""

    thing: re.Pattern[str]
    between: re.Pattern[str]
    joint: re.Pattern[str]
    collective: re.Pattern[str]
    against: re.Pattern[str]


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of `data/naming.toml`, in its order."""
    return tuple(_kind(row) for row in naming_rows()["kind"])


def _kind(row: dict[str, Any]) -> Kind:
    listed = [
        word
        for group in group_rows()
        if group.get("side") in row["sides"] or group["label"] in row["groups"]
        for word in group["words"]
    ]
    words = frozenset(key_of(w) for w in (*listed, *row["adds"], *row["bound"])) - set(map(key_of, row["leaves"]))
    return Kind(
        name=row["kind"],
        party_class=row.get("class"),
        words=words,
        bound=frozenset(key_of(w) for w in row["bound"]) if row["loose"] else words,
        loose=row["loose"],
        people=bool(row.get("people")),
        pattern=re.compile(rf"(?<![\w-])(?:{_any(f for w in words for f in _forms(w))})(?![\w-])", re.IGNORECASE),
    )


@cache
def phrases() -> Phrases:
    """The patterns of the table `phrases`."""
    table = naming_rows()["phrases"]
    things = _any(f for w in table["things"] for f in _forms(w))
    collectives = _any(f for w in table["collectives"] for f in _forms(w))
    return Phrases(
        thing=re.compile(rf"[\s-]+(?:{things})\b", re.IGNORECASE),
        between=re.compile(rf"(?:[\s(-]*\b(?:{_any(table['between'])})\b)*[\s)-]*", re.IGNORECASE),
        joint=re.compile(rf"\s+(?P<joint>{_any(table['joints'])})(?P<gap>\s+)(?:the\s+)?", re.IGNORECASE),
        collective=re.compile(rf"(?:\s+(?:{collectives}))?(?P<gap>\s+)(?:the\s+)?", re.IGNORECASE),
        against=re.compile(rf"\b(?:{_any(table['against'])})[-‑–]$", re.IGNORECASE),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in sorted(set(words), key=lambda w: (-len(w), w)))


def _forms(word: str) -> list[str]:
    """A noun's singular and plural."""
    *before, last = word.split()
    irregular = [p for p, s in IRREGULAR.items() if s == last and p != last]
    if irregular:
        plural = irregular[0]
    elif last.endswith("man"):
        plural = f"{last[:-3]}men"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        plural = f"{last[:-1]}ies"
    else:
        plural = last + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")
    return [word, " ".join([*before, plural])]
