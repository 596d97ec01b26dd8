"""Phrasing: a sentence with its alternatives, "[storm|gale] over {town}", put into words and into other words.

Always holds: one telling with one path and one set of values gives one text; another path says the same in other words.
"""

import random
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath

ALTERNATIVES = re.compile(r"\[([^\[\]]*)\]")
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

Path = tuple[int, ...]
"""Which alternative is taken at each bracket of a telling, in order."""


@dataclass(frozen=True)
class Telling:
    """A sentence: the pieces between its brackets, and the alternatives in each bracket."""

    fixed: tuple[str, ...]
    choices: tuple[tuple[str, ...], ...]

    def path(self, rng: random.Random) -> Path:
        """A path at random."""
        return tuple(rng.randrange(len(c)) for c in self.choices)

    def other(self, path: Path, strength: float, rng: random.Random) -> Path:
        """`path` with each of its turns taken otherwise with the probability `strength`."""
        return tuple(
            (at + rng.randrange(1, len(c))) % len(c) if len(c) > 1 and rng.random() < strength else at
            for at, c in zip(path, self.choices, strict=True)
        )

    def words(self, path: Path, values: Mapping[str, str]) -> str:
        """The sentence, beginning with a capital."""
        out = self.fixed[0]
        for at, choice, following in zip(path, self.choices, self.fixed[1:], strict=True):
            out += choice[at] + following
        return capital(out.format_map(values))


@cache
def telling(template: str) -> Telling:
    """A template, read."""
    parts = ALTERNATIVES.split(template)
    return Telling(tuple(parts[::2]), tuple(tuple(p.split("|")) for p in parts[1::2]))


def number(value: int, *, in_words: bool) -> str:
    """A number below a hundred in words or in figures; above, in figures."""
    if not in_words or value >= 100:
        return str(value)
    tens, ones = divmod(value, 10)
    if value < len(UNITS):
        return UNITS[value]
    return TENS[tens] + (f"-{UNITS[ones]}" if ones else "")


def capital(sentence: str) -> str:
    """The sentence with a capital at its beginning, after any quotation mark."""
    at = next((i for i, c in enumerate(sentence) if c.isalnum()), 0)
    return sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]


def small(sentence: str) -> str:
    """The sentence as it stands within another."""
    return sentence if sentence.startswith("We ") else sentence[:1].lower() + sentence[1:]


SAID = re.compile(r"^“(?P<words>[^”]+),” (?:said (?P<who>[^.]+)|(?P<name>[^.,]+) (?:said|recalled|told us))\.$")


@cache
def _synonyms() -> tuple[tuple[re.Pattern[str], str], ...]:
    text = (FilePath(__file__).parent / "data/synonyms.toml").read_text(encoding="utf-8")
    return tuple((re.compile(rf"\b{re.escape(old)}\b"), new) for old, new in tomllib.loads(text)["words"].items())


def exchanged(sentence: str, strength: float, rng: random.Random) -> str:
    """A sentence without alternatives in other words: synonyms, and the speaker put before what is said."""
    said = SAID.match(sentence)
    if said is not None and rng.random() < strength:
        sentence = f"{said.group('who') or said.group('name')} said: “{said.group('words')}.”"
    for old, new in _synonyms():
        if old.search(sentence) and rng.random() < strength:
            sentence = old.sub(new, sentence, count=1)
    return capital(sentence)
