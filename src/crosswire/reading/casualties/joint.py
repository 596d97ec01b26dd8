"""Joint tolls: "a man and a woman were killed" is one statement of two people, beside what it states of each.

Holds: people told by name, and fighters beside those whom they fought, are counted apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import Modifier, PartyClass, Polarity
from crosswire.reading.actors.people import groups_by_word
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence

ARMED = frozenset({PartyClass.COMBATANT, PartyClass.SECURITY_FORCE})
PART = "joint"
"""The `part` of a toll that puts together others of its sentence."""


def find(tolls: Sequence[Toll], sentence: Sentence, masked: str) -> Iterator[Toll]:
    """One toll for each run of `tolls` of a sentence that one word of harm joins by "and"."""
    joined = sorted(
        (t for t in tolls if t.part == "conjunct" and t.polarity is Polarity.ASSERTED and t.quantity.low is not None),
        key=lambda t: (t.kind.value, t.trigger.start, t.number.start),
    )
    for _, group in groupby(joined, key=lambda t: (t.kind.value, t.trigger.start)):
        run = list(group)
        if len(run) > 1 and any(t.single for t in run) and not _apart(run, sentence):
            words = (run[0].victims or run[0].number).joined(run[-1].victims or run[-1].number)
            yield Toll(
                run[0].kind,
                _sum(run, words, masked),
                run[0].sentence,
                run[0].trigger,
                words,
                words,
                run[0].found_by,
                modality=run[0].modality,
                part=PART,
                agent=run[0].agent,
            )


def _apart(run: Sequence[Toll], sentence: Sentence) -> bool:
    """True where somebody is named, or some are armed and others are not."""
    words = [t for toll in run for t in sentence.tokens if (toll.victims or toll.number).start <= t.idx < _end(toll)]
    if any(t.ent_type_ == "PERSON" or t.pos_ == "PROPN" for t in words):
        return True
    armed = [
        group.party_class in ARMED for t in words if (group := groups_by_word().get(t.lemma_.casefold())) is not None
    ]
    return any(armed) and not all(armed)


def _end(toll: Toll) -> int:
    return (toll.victims or toll.number).end


def _sum(run: Sequence[Toll], words: Span, masked: str) -> Quantity:
    """The sum, open upward where one of the numbers is."""
    lows = sum(t.quantity.low or 0 for t in run)
    highs = [t.quantity.high for t in run]
    high = sum(h for h in highs if h is not None) if all(h is not None for h in highs) else None
    exact = all(t.quantity.modifier is Modifier.EXACT for t in run)
    modifier = Modifier.EXACT if exact else Modifier.AT_LEAST if high is None else Modifier.BETWEEN
    if high == lows and not exact:
        modifier = Modifier.ABOUT
    return Quantity(lows, high, modifier, words.of(masked))
