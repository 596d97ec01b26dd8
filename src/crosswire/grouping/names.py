"""Names: the people and the named spots that stand in a stretch of text, by their capitals. Pure functions of the text.

A text in capitals throughout gives none: there the capital says nothing.
"""

import re
from functools import cache

from crosswire.grouping.words import fold, stop_words, table
from crosswire.model.names import SMALLEST_SKELETON, skeleton

NAME = re.compile(
    r"(?:[A-Z][\w’'\-]*[a-z][\w’'\-]*|[A-Z]\.)"
    r"(?:\s(?:(?:al|el|bin|ibn|bint|abu|de|del|della|da|dos|du|la|le|van|von|der|den|of the|ul|ur)[\s\-])?"
    r"(?:[A-Z][\w’'\-]*[a-z][\w’'\-]*|[A-Z]\.|(?:al|el|bin)-[A-Z][\w’']+))*"
)
"""A run of capitalised words, with the small words that names hold."""

NUMBERED = re.compile(r"\b(\d{1,5}(?:00)?)(?:-block)?\s(?:block\s)?(?:of\s)?([A-Z0-9][\w.’']*(?:\s[A-Z][\w.’']*){0,3})")
AGE = re.compile(
    r"\b(\d{1,3})-year-old|,\s(\d{1,2})(?=[,.;])|\baged?\s(?:of\s)?(\d{1,2})\b|\b(\d{1,2})\syears?\s(?:old|of\sage)",
    re.IGNORECASE,
)
LONGEST_NAME = 5
"""Words: a longer run of capitals is a headline."""


@cache
def words_of(entry: str) -> frozenset[str]:
    """The words of one list of `data/name_words.toml`."""
    return frozenset(str(table("name_words")[entry]).split())


def mostly_capitals(text: str) -> bool:
    """True where most letters are capitals, as in old wire copy."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) * 2 > len(letters)


def runs(text: str) -> list[str]:
    """The runs of capitalised words in `text` as written, without a stop word that only begins a sentence."""
    if mostly_capitals(text):
        return []
    stops, out = stop_words(), []
    for match in NAME.finditer(text):
        words = match.group().split()
        while words and fold(words[0]).removesuffix("'s") in stops:
            words = words[1:]
        while words and fold(words[-1]).removesuffix("'s") in stops:
            words = words[:-1]
        if words and len(words) <= LONGEST_NAME:
            out.append(" ".join(words))
    return out


def _bare(run: str) -> list[str]:
    words = [fold(w).removesuffix("'s").strip("'-.") for w in run.split()]
    while words and words[0] in words_of("titles"):
        words = words[1:]
    return [w for w in words if w]


def bare(run: str) -> str:
    """A name as written, folded and without the titles before it."""
    return " ".join(_bare(run))


def people(text: str) -> tuple[str, ...]:
    """The folded full names in `text` that may be people's: two words or more, none of an institution or a place.

    Names behind an office ("Sgt. Anna Bright") are left out: officials of a town speak of all its incidents.
    """
    found = set()
    for run in runs(text):
        words = _bare(run)
        if fold(run.split()[0]).strip(".") in words_of("offices"):
            continue
        if (
            len(words) >= 2
            and not words_of("not_people") & set(words)
            and all(len(w) > 1 for w in (words[0], words[-1]))
        ):
            found.add(" ".join(words))
    return tuple(sorted(found))


def sites(text: str) -> tuple[str, ...]:
    """The folded named spots in `text`: "cerro bridge", "hotel miramar", and numbered streets without their number."""
    found = set()
    heads = words_of("sites")
    for run in runs(text):
        words = _bare(run)
        if len(words) >= 2 and (words[-1] in heads or words[0] in heads) and any(w not in heads for w in words):
            found.add(" ".join(words[-3:]))
    for match in NUMBERED.finditer("" if mostly_capitals(text) else text):
        words = _bare(match.group(2))
        if len(words) >= 2 and words[-1] in heads:
            found.add(" ".join(words[-3:]))
    return tuple(sorted(found))


def blocks(text: str) -> tuple[str, ...]:
    """The blocks of streets in `text`, as hundreds and the street's first word: "12 harrow" for 1230 North Harrow Street."""
    found = set()
    for match in NUMBERED.finditer("" if mostly_capitals(text) else text):
        words = [w for w in _bare(match.group(2)) if w not in words_of("bearings")]
        street = next((i for i, w in enumerate(words) if w in words_of("sites")), None)
        if street or (street is None and words and "block" in match.group()):
            found.add(f"{int(match.group(1)) // 100} {words[0]}")
    return tuple(sorted(found))


def street(site: str) -> str | None:
    """The word of a site by which its street goes: "harrow" for "north harrow street"; null for other spots."""
    words = site.split()
    return words[-2] if len(words) > 1 and words[-1] in words_of("streets") else None


def ages(text: str) -> tuple[int, ...]:
    """The ages stated in `text`, each once, 0 to 110."""
    found = {int(next(g for g in m.groups() if g)) for m in AGE.finditer(text)}
    return tuple(sorted(a for a in found if a <= 110))


def spellings(text: str) -> tuple[str, ...]:
    """The consonant skeletons of the names in `text`, of each one to three of their words, three letters or more.

    By them a place that one report names is found in another that spells it otherwise.
    """
    found = set()
    for run in runs(text):
        words = run.split()
        for length in (1, 2, 3):
            for start in range(len(words) - length + 1):
                found.add(skeleton(" ".join(words[start : start + length])))
    return tuple(sorted(s for s in found if len(s) >= SMALLEST_SKELETON))


def name_words(text: str) -> tuple[str, ...]:
    """The folded words of all names in `text`, titles and stop words left out, each once."""
    stops = stop_words()
    found = {w for run in runs(text) for part in _bare(run) for w in part.split("-")}
    return tuple(sorted(w for w in found if len(w) > 2 and w not in stops))


AGED = re.compile(
    r"(?P<before>\d{1,3})-year-old\s(?P<after_name>[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-.]*){0,2}\s[A-Z][\w’'\-]+)"
    r"|(?P<name>[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-.]*){0,2}\s[A-Z][\w’'\-]+),\s(?:age\s)?(?P<age>\d{1,3})\b(?!\s*(?:p\.?m|a\.?m|people|percent))"
)
"""A full name with an age: "Anna Bright, 27", "27-year-old Anna Bright"."""


def aged(text: str) -> tuple[str, ...]:
    """The people whose names stand with their ages in `text`, each as folded first and last name and age."""
    found = set()
    for m in AGED.finditer(text):
        words = _bare(m.group("name") or m.group("after_name"))
        age = int(m.group("age") or m.group("before"))
        if len(words) >= 2 and age <= 110 and not words_of("not_people") & set(words):
            found.add(f"{words[0]} {words[-1]} {age}")
    return tuple(sorted(found))
