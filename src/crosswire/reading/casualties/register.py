"""The register: which tolls of one person each tell of the same person, through the whole of a report.

Somebody is known by name, by age, by sex, and by what they are called ("the driver"). Holds: two names, or two ages,
are two people; words that point back ("the victim", "he") make nobody new where somebody fits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.casualties.traits import Traits, compatible, joined, named_ages, person_words, traits_of
from crosswire.reading.document import Document

HARM = (ClaimKind.KILLED, ClaimKind.INJURED)
PRONOUNS = frozenset({"he", "she", "him", "her"})
FOR_NOBODY_YET = frozenset({"own death", "own wound"})
"""Rules whose "he" is somebody though nobody told of before fits: whom it stands for is told of without harm."""
OPENS_A_CLAUSE = re.compile(r"(?:^|[.!?:;,—–]|\b(?:and|while|but))[\s“”\"]*$", re.IGNORECASE)
"""Words before a subject: behind them "his wife" is the wife of somebody just told of."""
REACH = 6
"""Sentences back within which a pronoun may find the person whom it stands for."""


@dataclass
class Person:
    """Somebody told of: the traits gathered so far, how they were hit, and the sentences that tell of them."""

    key: str
    traits: Traits
    kinds: set[ClaimKind] = field(default_factory=set)
    sentences: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    triggers: list[Span] = field(default_factory=list)


def registered(tolls: Sequence[Toll], document: Document) -> list[Toll]:
    """`tolls` with the person whom each toll of one person tells of; those of a pronoun that stands for nobody left out."""
    known = named_ages(document.masked)
    people: list[Person] = []
    out: list[Toll] = []
    for toll in tolls:
        if not toll.single or toll.kind not in HARM:
            pronoun = toll.single and toll.number.of(document.masked).casefold() in PRONOUNS
            again = people and toll.kind is ClaimKind.INJURED and _goes_back(toll)
            if not pronoun and not again and not _parents_lost(toll, document.masked):
                out.append(toll)
            continue
        traits = traits_of(toll, document, known)
        if traits.pronoun and _of_the_bereaved(toll, document.masked):
            continue
        person = _same(traits, toll, people, document.masked)
        if person is None:
            if _of_the_bereaved(toll, document.masked) or (traits.pronoun and toll.found_by not in FOR_NOBODY_YET):
                continue
            person = Person(f"p{len(people) + 1}", traits)
            people.append(person)
        else:
            person.traits = joined(person.traits, traits)
        person.kinds.add(toll.kind)
        person.sentences.append(toll.sentence)
        person.spans.append(toll.victims or toll.number)
        person.triggers.append(toll.trigger)
        out.append(replace(toll, person=person.key))
    if not any(t.kind is ClaimKind.KILLED for t in out):
        return _with_lone_pronoun(tolls, out, len(people), document.masked)
    died = {(t.person, t.sentence) for t in out if t.person and t.kind is ClaimKind.KILLED}
    return [t for t in out if not ((t.person, t.sentence) in died and _is_of_the_death(t, document.masked))]


def _is_of_the_death(toll: Toll, masked: str) -> bool:
    """True for how somebody died, told as harm: "died when he was hit by twelve bullets"."""
    return toll.kind is ClaimKind.INJURED and toll.trigger.of(masked).casefold() in person_words()["shot"]


def _goes_back(toll: Toll) -> bool:
    """True for "both were taken to hospital" behind people told of one by one, each of whom has a fate of their own."""
    return toll.part == "of" and toll.quantity.text.casefold() == "both"


def _with_lone_pronoun(tolls: Sequence[Toll], kept: list[Toll], people: int, masked: str) -> list[Toll]:
    """`kept` with the first "she died", where the report tells of no other death: whom it stands for is told without harm."""
    lone = next(
        (
            t
            for t in tolls
            if t.single and t.kind is ClaimKind.KILLED and t not in kept and not _of_the_bereaved(t, masked)
        ),
        None,
    )
    if lone is None or lone.quantity.text.casefold() not in PRONOUNS:
        return kept
    return sorted(
        [*kept, replace(lone, person=f"p{people + 1}")], key=lambda t: (t.evidence.start, t.kind.value, t.number.start)
    )


def _parents_lost(toll: Toll, masked: str) -> bool:
    """True for "lost both his parents": kin of somebody, by a word of grief."""
    said = (toll.victims or toll.number).of(masked).casefold().split()
    return (
        toll.number != toll.victims
        and _of_the_bereaved(toll, masked)
        and bool({"his", "her", "their", "my", "our"} & set(said))
    )


def _of_the_bereaved(toll: Toll, masked: str) -> bool:
    """True for "lost her mother": words of grief, which tell of somebody known or of a death of another time."""
    return toll.kind is ClaimKind.KILLED and toll.trigger.of(masked).casefold() in person_words()["grief"]


def _same(traits: Traits, toll: Toll, people: Sequence[Person], masked: str) -> Person | None:
    """The person among `people` whom the toll tells of, or null where it is somebody new."""
    # Two whom one word of harm joins by "and" are two people, whatever else fits.
    fitting = [p for p in people if compatible(traits, p.traits) and toll.trigger not in p.triggers]
    span = toll.victims or toll.number
    same_words = next((p for p in people if any(span.overlaps(s) for s in p.spans)), None)
    if same_words is not None:
        return same_words
    for p in reversed(fitting):
        if traits.names and p.traits.names:
            return p
    if traits.added:
        return None
    for p in reversed(fitting):
        if traits.age is not None and p.traits.age == traits.age and toll.sentence not in p.sentences:
            return p
    near = sorted(fitting, key=lambda p: -p.sentences[-1])
    if traits.pronoun:
        return next((p for p in near if toll.sentence - p.sentences[-1] <= REACH), None)
    if (
        traits.owner is not None
        and traits.age is None
        and OPENS_A_CLAUSE.search(masked[max(0, span.start - 12) : span.start])
    ):
        # "…, and his wife was hurt" is nobody who may be he, but may be a woman told of before.
        alike = [p for p in near if traits.nouns & p.traits.nouns]
        other = [p for p in near if p.traits.sex and p.traits.sex != traits.owner and toll.sentence not in p.sentences]
        return next(iter(alike or other or (near if _of_the_bereaved(toll, masked) else [])), None)
    if traits.points and traits.age is None:
        alike = [p for p in near if traits.nouns & p.traits.nouns]
        return next(iter(alike or near), None)
    elsewhere = [p for p in near if toll.sentence not in p.sentences]
    unclear = toll.trigger.of(masked).casefold() in person_words()["shot"]  # and may have died of it
    if traits.names:
        # A name after a description is the person described: of several, one who was hit in the same way.
        unnamed = [
            p
            for p in elsewhere
            if not p.traits.names and (p.traits.age is None or traits.age is None or p.traits.age == traits.age)
        ]
        alike = [p for p in unnamed if toll.kind in p.kinds or unclear]
        return next(iter(alike or (unnamed if len(people) == 1 else [])), None)
    if traits.age is not None:
        unaged = [p for p in elsewhere if p.traits.age is None]
        alike = [p for p in unaged if toll.kind in p.kinds or unclear]
        return next(iter(alike or (unaged if len(people) == 1 else [])), None)
    may_be = toll.kind is ClaimKind.KILLED or unclear or all(toll.kind in p.kinds for p in elsewhere)
    if len(elsewhere) == 1 and len(people) == 1 and may_be and toll.part is None:
        return elsewhere[0]
    alike = [
        p
        for p in elsewhere
        if (toll.kind in p.kinds or unclear)
        and (not traits.nouns or not p.traits.nouns or traits.nouns & p.traits.nouns)
    ]
    return next(iter(alike), None)
