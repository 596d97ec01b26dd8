"""Traits: what the words for one person say of them: name, age, sex, whether a child, and what they are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.reading.actors.people import groups_by_word
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Document
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import value_of
from crosswire.reading.quick import Quick
from crosswire.reading.tables import word_lists

NAME = (
    r"[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]+|de|la|van|von|bin|al|el|“[^”]{1,15}”)){1,3}"
    r"(?:,?\s+(?:Jr|Sr|II|III)\b\.?)?"
)
NAMED_AGE = re.compile(rf"(?P<name>{NAME})\s*(?:,\s*|\s\()(?:age[d]?\s+|an?\s+)?(?P<age>\d{{1,3}})(?=[\s,.;)–—-])")
AGED_NAME = re.compile(
    rf"\b(?P<age>\d{{1,3}})[\s-]*years?[\s-]*old\s+(?:[a-z][\w’'-]+\s+){{0,4}}?"
    rf"(?:,?\s*(?:identified as|named)\s+)?(?P<name>{NAME})"
)
AGE = Quick(
    r"\b(?P<months>\d{1,2})[\s-]*(?:months?|weeks?|days?)[\s-]*old|\b(?P<years>\d{1,3})[\s-]*years?[\s-]*olds?|\baged?\s+(?P<aged>\d{1,3})\b"
    r"|\b(?P<word>[a-z]+(?:-[a-z]+)?)-year-old",
    re.IGNORECASE,
)
AGE_BEHIND = re.compile(r"\s*(?:,\s*|\()(?:aged?\s+)?(?P<age>\d{1,3})(?=\s*[,.;)]|\s+(?:was|were|died|and|of)\b)")
NAME_BEHIND = re.compile(
    rf"\s*,?\s*(?:(?:who was |later |who police |who authorities )?(?:identified|named)(?: by [\w ]{{1,40}}?)? as "
    rf"|named )?(?P<name>{NAME})"
)
TITLES = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "Officer", "Deputy", "Sgt", "Lt", "Capt", "Jr", "Sr", "II", "III", "The", "Police"}
)


OWNERS = {"his": "m", "her": "f", "their": "", "my": "", "our": ""}
"""Words for whose somebody is, and the sex of who they belong to."""


@cache
def person_words() -> dict[str, frozenset[str]]:
    """The lists of `data/single_victims.toml`, by name."""
    return word_lists("single_victims")


@dataclass(frozen=True, slots=True)
class Traits:
    """What the words for one person say: `names` and `nouns` (folded), age in years, sex (m or f), whether a child.

    `owner` is the sex of the person whose wife, son or friend they are, empty where "their" leaves it open.
    """

    names: tuple[str, ...] = ()
    age: int | None = None
    sex: str | None = None
    young: bool | None = None
    nouns: frozenset[str] = frozenset()
    points: bool = False
    owner: str | None = None
    pronoun: bool = False
    added: bool = False

    @property
    def bare(self) -> bool:
        """True where the words tell nobody from anybody else: no name, no age."""
        return not self.names and self.age is None


def named_ages(masked: str) -> dict[str, int]:
    """The ages that the text gives with full names, by the last part of the name and by the whole."""
    out: dict[str, int] = {}
    for pattern in (NAMED_AGE, AGED_NAME):
        for match in pattern.finditer(masked):
            parts = _name_parts(match["name"])
            if parts and int(match["age"]) < 120:
                out.setdefault(" ".join(parts), int(match["age"]))
    return out


def _name_parts(name: str) -> tuple[str, ...]:
    words = [w.strip(".,’'“”\"") for w in re.split(r"\s+", name)]
    words = [re.sub(r"[’']s$", "", w) for w in words]
    return tuple(w.casefold() for w in words if len(w) > 1 and w not in TITLES and w[:1].isupper())


def traits_of(toll: Toll, document: Document, known: dict[str, int]) -> Traits:
    """What the words for the one person of `toll`, and those right behind them, say; `known` are ages by folded name."""
    words = person_words()
    masked = document.masked
    span = toll.victims or toll.number
    said = span.of(masked)
    tokens = [t for t in document.sentences_by_index[toll.sentence].tokens if span.start <= t.idx < span.end]
    possessor = max(
        (n for n, t in enumerate(tokens) if t.tag_ == "POS"), default=-1
    )  # "his girlfriend's baby" is no girlfriend
    lemmas = [t.lower_ for t in tokens[possessor + 1 :] if not t.is_punct]
    head = tokens[-1] if tokens else None
    # A name is that of the person only at the end of the words: "a Tarvo man" is no Mr Tarvo.
    named = head is not None and head.pos_ == "PROPN"
    names = tuple(n for t in tokens if named and t.pos_ == "PROPN" for n in _name_parts(t.text))
    behind = NAME_BEHIND.match(masked, span.end, min(len(masked), span.end + 90)) if not names else None
    if behind:
        names = _name_parts(behind["name"])
    age = _age(said)
    if age is None:
        after = AGE_BEHIND.match(masked, behind.end() if behind else span.end)
        age = int(after["age"]) if after else None
    if age is None and names:
        age = _known_age(names, known)
    nouns = frozenset(lemmas)
    sex = "m" if nouns & words["male"] and not nouns & words["female"] else None
    if nouns & words["female"] and not nouns & words["male"]:
        sex = "f"
    if head is not None and head.lower_ in words["male"] | words["female"]:
        sex = "m" if head.lower_ in words["male"] else "f"
    young = True if nouns & words["young"] else False if nouns & words["grown"] else None
    if age is not None:
        young = None
    first = lemmas[0] if lemmas else ""
    owner = OWNERS.get(first) if not names and "’" not in said and "'" not in said else None
    return Traits(
        names=names,
        age=age,
        sex=sex,
        young=young,
        nouns=frozenset(n for n in nouns if is_person(n)) - words["pointing"] - words["anybody"],
        points=first in words["pointing"] or owner is not None,
        owner=owner,
        pronoun=lemmas in (["he"], ["she"], ["who"], ["him"], ["her"]),
        added=bool(nouns & words["adding"]) or toll.part == "rest",
    )


def _age(said: str) -> int | None:
    match = AGE.search(said)
    if match is None:
        return None
    if match["months"]:
        return int(match["months"]) // 12 if "month" in match[0].casefold() else 0
    value = value_of(match["years"] or match["aged"] or match["word"] or "")
    return int(value) if value is not None and value < 120 else None


def _known_age(names: tuple[str, ...], known: dict[str, int]) -> int | None:
    found = {age for full, age in known.items() if same_name(names, tuple(full.split()))}
    return next(iter(found)) if len(found) == 1 else None


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True where one name is the other, shortened: "Tarvi" and "Aino Tarvi", not "Aino Tarvi" and "Mart Tarvi"."""
    small, large = sorted((set(a), set(b)), key=len)
    return bool(small) and (small <= large or len(small & large) >= 2)


def compatible(a: Traits, b: Traits) -> bool:
    """True where nothing in the two speaks against one person."""
    if a.names and b.names and not same_name(a.names, b.names):
        return False
    if a.age is not None and b.age is not None and a.age != b.age:
        return bool(a.names and b.names)
    if a.sex and b.sex and a.sex != b.sex:
        return False
    if not (a.names and b.names) and (a.age is None or b.age is None) and _of_two_callings(a.nouns, b.nouns):
        return False
    for x, y in ((a, b), (b, a)):
        if x.young is True and (y.young is False or (y.age is not None and y.age > 19)):
            return False
        if x.young is False and y.age is not None and y.age < 16:
            return False
    return True


def _of_two_callings(a: frozenset[str], b: frozenset[str]) -> bool:
    """True for an officer and a driver; a wife may be a nurse."""
    plain = person_words()["plain"]
    labels = [{g.label for n in nouns if (g := groups_by_word().get(n)) is not None} - plain for nouns in (a, b)]
    return bool(labels[0] and labels[1]) and not labels[0] & labels[1]


def joined(a: Traits, b: Traits) -> Traits:
    """What two mentions of one person say together; of two ages the first."""
    return Traits(
        names=a.names if len(a.names) >= len(b.names) else b.names,
        age=a.age if a.age is not None else b.age,
        sex=a.sex or b.sex,
        young=a.young if a.young is not None else b.young,
        nouns=a.nouns | b.nouns,
    )
