"""Words that stand before the people: "searching for 14 miners", "doctors treated 20 patients". Holds: never a wanted man."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.actors.people import groups_by_word
from crosswire.reading.casualties.certainty import is_unreal
from crosswire.reading.casualties.counted import counted, with_conjuncts
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

WANTED = frozenset(
    {
        "attackers",
        "militants",
        "gunmen",
        "gang members",
        "drug traffickers",
        "prisoners",
        "soldiers",
        "police officers",
        "leaders",
    }
)
"""Groups of people.toml whom one hunts or misses otherwise than as missing: "searching for two suspects"."""
HUNTERS = Quick(
    r"\b(?:police|detectives?|officers?|deput(?:y|ies)|sheriff|investigators?|marshals?|agents?|"
    r"troops|soldiers|army|military|"
    r"security forces|gendarmes|manhunt|authorities|gunmen|fbi)\b",
    re.IGNORECASE,
)
"""Those who search for people in order to arrest them."""
SOUGHT = Quick(r"\b(?:wanted|most-wanted|fugitives?|escaped|suspected)\b", re.IGNORECASE)
FOR_WOUNDS = Quick(
    r"^\S+\s+(?:for|with|suffering)\s+(?:\w+\s+){0,2}?(?:wounds?|injur|burns?|shock|fractures?|"
    r"inhalation|hypothermia)|^\S+\s+of\s+(?:the|those|its|them)\b"
)
BODIES = frozenset({"body", "corpse", "remains"})


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` whose people stand right behind a lead of `data/casualties.toml`."""
    for number, match in harm_words().leads.finditer(masked, sentence.span.start, sentence.span.end):
        kind, named = harm_words().lead_kinds[number]
        head = _head_behind(sentence, match.end())
        verb = sentence.tokens.doc.char_span(match.start(), match.end())
        if kind is ClaimKind.MISSING and HUNTERS.search(masked, sentence.span.start, match.start()):
            continue
        if head is None or verb is None or any(t.pos_ == "VERB" and is_unreal(t) for t in verb):
            continue
        for token in with_conjuncts(head):
            lemma = token.lemma_.casefold()
            group = groups_by_word().get(lemma)
            if lemma in BODIES or (kind is ClaimKind.MISSING and group is not None and group.label in WANTED):
                continue
            if lemma in harm_words().things or not (
                is_person(lemma)
                or token.ent_type_ == "PERSON"
                or (token.pos_ == "NUM" and (not named or FOR_WOUNDS.search(masked[token.idx : token.idx + 60])))
            ):
                continue
            count = counted(token, numbers, masked)
            if count is None or count.quantity.high == 0 or SOUGHT.search(count.victims.of(masked)):
                continue
            yield Toll(
                kind,
                count.quantity,
                sentence.index,
                Span(match.start(), match.start() + len(match[0].rstrip())),
                count.number,
                count.victims,
                "lead",
                part=count.part,
                single=count.single,
            )


def _head_behind(sentence: Sentence, offset: int) -> Token | None:
    """The head of the noun phrase that begins at `offset`."""
    first = next((t for t in sentence.tokens if t.idx >= offset and not t.is_space), None)
    if first is None or first.idx - offset > 1:
        return None
    current = first
    for _ in range(5):
        head = current.head
        if (
            head.i <= current.i
            or head.pos_ not in ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
            or current.dep_ not in ("nummod", "det", "amod", "compound", "poss", "quantmod", "advmod", "nmod", "case")
        ):
            break
        current = head
    return current
