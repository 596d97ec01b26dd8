"""Names: folding, consonant skeletons and likeness of names that are spelled in many ways.

Always holds: every function is pure, and folding a folded name changes nothing.
"""

import re
import unicodedata
from functools import lru_cache

SMALLEST_SKELETON = 3
"""Consonants: a shorter skeleton ("r" for Rawa, "kn" for Kano) fits too many names to say anything by itself."""

LEAST_LIKENESS = 0.6
"""Share of the longer name's letters that must be common, in order, for two names with one skeleton to be one."""

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h", "ŧ": "t",
        "-": " ", "‐": " ", "‑": " ", "‒": " ", "–": " ", "—": " ", "_": " ", "/": " ", ",": " ", "\u00ad": None,
        "'": None, "’": None, "‘": None, "`": None, "´": None, "ʻ": None, "ʼ": None, "ʽ": None, "ʾ": None, "ʿ": None,
        "ʹ": None, "ʺ": None, "“": None, "”": None, '"': None, ".": None,
    }
)  # fmt: skip

ARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "il",
        "ad",
        "ar",
        "as",
        "ash",
        "ath",
        "adh",
        "at",
        "az",
        "an",
        "ed",
        "er",
        "es",
        "esh",
        "et",
        "ez",
        "en",
    ]
)
"""The Arabic article and its assimilated forms (before sun letters), in the usual romanisations."""

_SOUNDS = {
    "tsch": "s", "sch": "s", "tch": "s", "dzh": "j", "kh": "k", "gh": "g", "sh": "s", "ch": "s", "dh": "d", "th": "t",
    "zh": "z", "ph": "f", "dj": "j", "ck": "k", "qu": "k", "q": "k", "x": "ks", "ce": "se", "ci": "si", "cy": "sy",
    "c": "k",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=lambda written: -len(written))))
_FINAL_H = re.compile(r"(?<=[aeiou])h\b")
_LIKE_VOWELS = (
    ("aw", "o"),
    ("au", "o"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ay", "e"),
    ("ai", "e"),
    ("ei", "e"),
    ("ey", "e"),
)
_DOUBLED = re.compile(r"([a-z])\1+")
_HEAD_VOWEL = re.compile(r"\b[aeiou]")
_VOWELS = str.maketrans("", "", "aeiouyw ")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A name in the form that is compared: lower case, no accents, quotes or points; hyphens and commas are blanks."""
    lowered = name.casefold()
    if lowered.isascii():
        if lowered.isalpha():
            return lowered
    else:
        lowered = unicodedata.normalize("NFKD", lowered.translate(_LETTERS))
        lowered = "".join(c for c in lowered if not unicodedata.combining(c)).casefold()
    return " ".join(lowered.translate(_LETTERS).split())


def without_articles(folded: str) -> str:
    """A folded name without its Arabic articles; a name that is nothing else is left as it is."""
    words = [w for w in folded.split() if w not in ARTICLES]
    return " ".join(words) if words else folded


@lru_cache(maxsize=20_000)
def skeleton(name: str) -> str:
    """The consonant skeleton of a name: articles and vowels off, digraphs folded, doubled letters single.

    A vowel at the head of a word is kept as "a", so that Erbil and Arbil, but not Rabil, are alike. Two spellings of
    one Arabic, Persian or Slavic name mostly differ in vowels, doubling and digraphs only (BGN/PCGN against press use).
    """
    return folded_skeleton(fold(name))


def folded_skeleton(folded: str) -> str:
    """The skeleton of a name that is folded already."""
    bare = _FINAL_H.sub("", without_articles(folded)) if " " in folded or len(folded) > 3 else folded
    bare = _DOUBLED.sub(r"\1", _SOUND.sub(lambda match: _SOUNDS[match.group()], bare))
    return _HEAD_VOWEL.sub("A", bare).translate(_VOWELS).lower()


def same_name(a: str, b: str) -> bool:
    """True where two names are likely spellings of one: equal when folded, or one skeleton and like enough.

    Guards: a skeleton under `SMALLEST_SKELETON` counts only when no more than one letter differs; word counts without
    articles may differ only where the joined letters agree ("Deirezzor", "Deir ez-Zor").
    """
    folded_a, folded_b = without_articles(fold(a)), without_articles(fold(b))
    if not folded_a or not folded_b:
        return False
    if folded_a == folded_b or folded_a.replace(" ", "") == folded_b.replace(" ", ""):
        return True
    bones = skeleton(a)
    if bones != skeleton(b):
        return False
    for written, sound in _LIKE_VOWELS:
        folded_a, folded_b = folded_a.replace(written, sound), folded_b.replace(written, sound)
    common = _common_letters(folded_a, folded_b)
    longest = max(len(folded_a), len(folded_b))
    if len(bones) < SMALLEST_SKELETON:
        return longest >= 3 and common >= longest - 1
    return common / longest >= LEAST_LIKENESS


def _common_letters(a: str, b: str) -> int:
    """The length of the longest common subsequence of two short strings."""
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for j, y in enumerate(b, start=1):
            diagonal, row[j] = row[j], (diagonal + 1 if x == y else max(row[j], row[j - 1]))
    return row[-1]
