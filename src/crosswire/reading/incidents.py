"""What happened: incident type, weapon or cause, and target, from the words that show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.incident_types import kin_of
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.casualties.counted import phrase_span
from crosswire.reading.document import Document, Sentence
from crosswire.reading.incident_terms import (
    contexts,
    crash_type,
    first_words,
    gunfire,
    hinting_terms,
    incident_terms,
    lasting_terms,
    passing_terms,
    phrases,
    travel_terms,
    vehicles,
    weapon_terms,
)
from crosswire.reading.targets import find_targets
from crosswire.reading.tokens import Token

LONGEST_TERM = 4
"""Words in the longest entry of the tables."""
STRIKING = frozenset(
    {"target", "hit", "strike", "attack", "raid", "bomb", "shell", "storm", "ambush", "bombard", "assault", "besiege"}
)
"""Verbs whose object is a target."""


@dataclass(frozen=True, slots=True)
class Showing:
    """Words that show a type, a weapon or a target: `code` is the table's name for it (empty for targets).

    `lasting` is true for a type's word that means no one incident ("offensive"), `hinting` for one that names a doer or a thing.
    """

    kind: ClaimKind
    code: str
    span: Span
    sentence: int
    lasting: bool = False
    hinting: bool = False


def find_showings(document: Document) -> list[Showing]:
    """The words of `document` that show what happened, in order."""
    out: list[Showing] = []
    about = Surroundings.of(document)
    for sentence in document.having():
        words = list(_in_sentence(sentence, about))
        found = [*words, *_by_phrases(sentence, document.masked, about, words)]
        targets = [s.span for s in words if s.kind is ClaimKind.TARGET]
        found += [
            Showing(ClaimKind.TARGET, "", span, sentence.index)
            for span in dict.fromkeys(find_targets(sentence))
            if not any(span.overlaps(t) for t in targets)
        ]
        out += sorted(found, key=lambda s: s.span.start)
    return out


def _by_phrases(sentence: Sentence, masked: str, about: Surroundings, found: Sequence[Showing]) -> Iterator[Showing]:
    """Types told by several words ("left the rails"), where none of them shows that type already."""
    patterns, types = phrases()
    for number, match in patterns.finditer(masked, sentence.span.start, sentence.span.end):
        code, term = types[number]
        span = Span(match.start(), match.end())
        crash = crash_type(sentence.words, about.riding) if code == "crash" else code
        kind = about.type_of(term, crash, sentence.words) if crash else None
        if kind and not any(s.span.overlaps(span) and kind in (s.code, kin_of(s.code)) for s in found):
            yield Showing(ClaimKind.INCIDENT, kind, span, sentence.index)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the report's own story speaks of: in how many sentences each type of vehicle is named, by the type of its crashes,
    and the words of each sentence."""

    riding: Mapping[str, int]
    sentences: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, document: Document) -> Surroundings:
        """The surroundings of a document."""
        known = vehicles()
        told = tuple(s.words for s in document.sentences if not s.story)
        return cls(Counter(c for words in told for c in {known[w] for w in words & known.keys()}), told)

    def type_of(self, term: str, code: str, words: Iterable[str]) -> str | None:
        """The type that `term`, of type `code` by itself, shows beside `words`; null for a vague word for a crash of nothing."""
        travel, vague = travel_terms()
        if term in travel:
            crash = crash_type(words, self.riding) or (None if term in vague else code)
            if crash is not None or term not in contexts():
                return crash
        beside = frozenset(words)
        for context in contexts().get(term, ()):
            spread = sum(not context.beside.isdisjoint(s) for s in self.sentences) / max(1, len(self.sentences))
            if not context.beside.isdisjoint(beside) or spread >= context.reach:
                return context.becomes
        return code


def _in_sentence(sentence: Sentence, about: Surroundings) -> Iterator[Showing]:
    nouns, verbs = incident_terms()
    weapons, begins = weapon_terms(), first_words()
    told = sentence.words
    if all(told.isdisjoint(w) for w in (begins, verbs, STRIKING)) and not any("-" in w for w in told):
        return
    tokens = [t for t in sentence.tokens if not t.is_space]
    lowers = [t.lower_ for t in tokens]
    lemmas = [t.lemma_.casefold() for t in tokens]
    at = 0
    while at < len(tokens):
        size = 1
        starts = lowers[at] in begins or lemmas[at] in begins or "-" in lowers[at]
        for length in range(min(LONGEST_TERM, len(tokens) - at) if starts else 0, 0, -1):
            run = tokens[at : at + length]
            words = " ".join(lowers[at : at + length]).replace(" - ", "-")
            singular = " ".join([*lowers[at : at + length - 1], lemmas[at + length - 1]]).replace(" - ", "-")
            if singular in passing_terms() or words in passing_terms():
                size = length
                break
            if not (singular in nouns or words in nouns or singular in weapons or words in weapons):
                continue
            span = Span(run[0].idx, run[-1].idx + len(run[-1].text))
            nominal = (run[-1].pos_ in ("NOUN", "PROPN") or (run[-1].tag_ == "VBG" and length > 1)) and not _of_time(
                run
            )
            code = (nouns.get(singular) or nouns.get(words)) if nominal else None
            before_noun = run[-1].pos_ == "ADJ" and run[-1].dep_ == "amod"  # "a dynamite attack"
            weapon = (weapons.get(singular) or weapons.get(words)) if nominal or before_noun else None
            if code:
                term = singular if singular in nouns else words
                code = (_gunfire(run[-1]) if term == "fire" else None) or about.type_of(term, code, sentence.words)
            if code:
                lasting = bool({singular, words} & lasting_terms())
                hinting = bool({singular, words} & hinting_terms())
                yield Showing(ClaimKind.INCIDENT, code, span, sentence.index, lasting, hinting)
            if (
                not weapon
                and nominal
                and length > 1
                and (weapon := weapons.get(" ".join(lowers[at : at + length - 1])))
            ):
                span = Span(run[0].idx, run[-2].idx + len(run[-2].text))  # "the grenade explosion": by a grenade
            if weapon:
                yield Showing(ClaimKind.WEAPON, weapon, span, sentence.index)
            if code or weapon:
                size = length
                break
        token, lemma = tokens[at], lemmas[at]
        if size == 1 and (lemma in verbs or lemma in STRIKING) and token.pos_ == "VERB":
            code = about.type_of(lemma, verbs[lemma], sentence.words) if lemma in verbs else None
            if code:
                yield Showing(ClaimKind.INCIDENT, code, Span(token.idx, token.idx + len(token.text)), sentence.index)
            if lemma in STRIKING:
                for child in token.children:
                    if child.dep_ in ("dobj", "nsubjpass") and child.pos_ in ("NOUN", "PROPN"):
                        yield Showing(ClaimKind.TARGET, "", phrase_span(child), sentence.index)
        at += size


def _of_time(run: list[Token]) -> bool:
    """True for "5 March": the name of a month."""
    return len(run) == 1 and (run[0].ent_type_ == "DATE" or (run[0].text == "March" and run[0].pos_ == "PROPN"))


def _gunfire(fire: Token) -> str | None:
    """The type that "fire" shows where it is that of guns: "traded heavy fire"; null where something burns."""
    words = gunfire()
    governor = fire.head.head if fire.head.pos_ == "ADP" else fire.head
    verb = governor.lemma_.casefold() if governor.pos_ == "VERB" and fire.dep_ in ("dobj", "pobj", "nsubjpass") else ""
    if verb in words["mutual"]:
        return "clash"
    if verb in words["verbs"] or any(c.lower_ in words["modifiers"] for c in fire.lefts):
        return "shooting"
    return None
