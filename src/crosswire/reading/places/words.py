"""Words and runs: the capitalised stretches of a report in which places' names are looked for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from crosswire.model.names import fold
from crosswire.reading.places.lexicon import words
from crosswire.reading.quick import Quick

WORD = Quick(r"(?:[A-Za-z]\.){2,}|(?:St|Ste|Ft|Mt)\.|[^\W\d_]+(?:[’'ʻ`‘](?!s\b)[^\W\d_]+)*|\d[\d,.]*")
"""A word: initials with their points, "St.", letters with apostrophes inside (but no possessive), or a number."""

ELIDED = re.compile(r"[dlDL][’'][A-ZÀ-Þ]")
"""A French article or preposition before a name: d'Ivoire, l'Aquila."""

PARTICLES = frozenset((
    "of", "the", "de", "la", "las", "los", "del", "da", "das", "do", "dos", "du", "des", "di", "della", "el", "al",
    "ul", "ad", "ar", "as", "ash", "at", "az", "an", "er", "es", "ez", "et", "en", "le", "les", "upon", "on", "sur",
    "y", "e", "sous", "am", "im", "bei", "zu", "und", "aan", "den", "ter", "van", "von", "bin", "ibn", "abu", "umm",
    "i", "and",
))  # fmt: skip
"""Small words that stand inside names."""

ARABIC_ARTICLES = frozenset(["al", "el", "ul", "il", "ad", "ar", "as", "ash", "az", "ed", "er", "es", "esh", "ez"])

SHOUTING_SHARE = 0.7
"""Share of capital letters from which a text is a wire's upper case and capitals say nothing."""

HEADLINE_SHARE = 0.6
"""Share of capitalised words of four letters and more from which a sentence is in headline style."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its offsets, its folded form and whether it is written with a capital."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one sentence. In a shouting line capitals say nothing, in a headline little."""

    index: int
    words: tuple[Word, ...]
    shouting: bool
    headline: bool


@lru_cache(maxsize=256)
def line_of(text: str, start: int, end: int, index: int) -> Line:
    """The words of `text[start:end]`, with the style of its capitals."""
    found = []
    for m in WORD.finditer(text, start, end):
        w = m.group()
        found.append(Word(m.start(), m.end(), w, fold(w), w[0].isupper() or bool(ELIDED.match(w))))
    characters = "".join([w.text for w in found])
    letters = sum(map(str.isalpha, characters))
    capitals = sum(map(str.isupper, characters))
    shouting = letters > 12 and capitals / letters > SHOUTING_SHARE
    long = [w for w in found if len(w.text) > 3 and w.text[0].isalpha()]
    headline = not shouting and len(long) >= 4 and sum(w.capital for w in long) / len(long) > HEADLINE_SHARE
    return Line(index, tuple(found), shouting, headline)


def joined(text: str, left: Word, right: Word) -> bool:
    """True where nothing but a blank or a hyphen stands between two words."""
    gap = text[left.end : right.start]
    return gap in (" ", "-", "‑", "") or (gap.isspace() and len(gap) <= 3)


def possessed(text: str, left: Word, right: Word) -> bool:
    """True where only a possessive stands between two words ("Prince George's County")."""
    return text[left.end : right.start] in ("'s ", "’s ", "s’ ", "s' ")


def run_of(text: str, line: Line, first: int, last: int) -> tuple[int, int]:
    """The maximal run of capitalised words around `first`..`last`: numbers of its first and last word."""
    w = line.words
    a, b = first, last
    while a > 0 and joined(text, w[a - 1], w[a]) and (w[a - 1].capital or _bridges(text, line, a - 1, -1)):
        a -= 1
    while b + 1 < len(w) and joined(text, w[b], w[b + 1]) and (w[b + 1].capital or _bridges(text, line, b + 1, 1)):
        b += 1
    return a, b


def _bridges(text: str, line: Line, at: int, step: int) -> bool:
    """True for an article or "bin" inside a name ("Umm al-Qaiwain"), with a capitalised word on its other side."""
    w = line.words
    other = at + step
    if w[at].folded not in ARABIC_ARTICLES and w[at].folded not in (
        "bin",
        "ibn",
        "abu",
        "de",
        "la",
        "del",
        "von",
        "van",
    ):
        return False
    if not 0 <= other < len(w) or not w[other].capital:
        return False
    return joined(text, w[min(at, other)], w[max(at, other)])


def is_function_word(word: Word) -> bool:
    """True for a capitalised word that only begins a sentence or a label, and is part of no name."""
    return word.folded in words("never") or word.folded in PARTICLES or word.folded in words("locative")
