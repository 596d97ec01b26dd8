"""Doubts: why a number beside a word of harm is no toll of that kind after all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.model.words import Polarity
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

HARMED = r"(?:killed|dead|died|wounded|injured|hurt|missing|arrested|detained|maimed|captured|abducted|displaced)"
OR_BEHIND = re.compile(rf"\s+or\s+(?:\w+ly\s+)?{HARMED}\b", re.IGNORECASE)
OR_BEFORE = Quick(rf"\b{HARMED}\s+or\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def either_or(toll: Toll, masked: str) -> bool:
    """True for "ten were killed or injured": the number belongs to neither kind alone."""
    if toll.polarity is Polarity.DENIED or toll.number.start > toll.trigger.start:
        return False
    before = masked[max(0, toll.trigger.start - 24) : toll.trigger.start]
    return bool(OR_BEHIND.match(masked, toll.trigger.end) or OR_BEFORE.search(before))


def counts_things(toll: Toll, sentence: Sentence) -> bool:
    """True where the noun behind the number means animals or things, by `things` of `data/casualties.toml`."""
    if toll.single:
        return False
    things = harm_words().things
    noun = None
    for token in sentence.tokens:
        if token.idx < toll.number.end:
            continue
        if token.pos_ in ("NOUN", "PROPN") and token.idx != toll.trigger.start:
            noun = token
        elif noun is not None or token.pos_ not in ("ADJ", "NUM", "ADV", "PUNCT", "SPACE") or token.text in ",.;:":
            break
    if noun is None or is_person(noun.lemma_.casefold()):
        return False
    return noun.lemma_.casefold() in things or noun.lower_ in things


def of_the_next(toll: Toll, tolls: Sequence[Toll], numbers: Sequence[NumberMention]) -> bool:
    """True where a word of another kind stands nearer behind the number, and another number parts the toll's word from it:
    "casualties: 6 killed, 11 injured" has no six injured."""
    if toll.found_by not in ("verb", "predicate", "phrase", "object") or toll.trigger.start < toll.number.end:
        return False
    nearer = [
        t
        for t in tolls
        if t.kind is not toll.kind
        and t.number == toll.number
        and t.number.end <= t.trigger.start < toll.trigger.start
        and t.found_by in ("state", "verb", "predicate")
    ]
    return any(
        n.role in ("count", "vague") and near.trigger.end <= n.span.start and n.span.end <= toll.trigger.start
        for near in nearer
        for n in numbers
    )


def inside(toll: Toll, tolls: Sequence[Toll], masked: str) -> bool:
    """True where the number stands inside the words for people counted by another: "five members of one family"."""
    if not re.search(
        r"\b(?:of|from)\s+(?:the\s+|a\s+|these\s+|those\s+)?$",
        masked[max(0, toll.number.start - 14) : toll.number.start],
    ):
        return False
    return any(
        t is not toll
        and t.kind is toll.kind
        and t.number.end <= toll.number.start
        and t.victims is not None
        and t.victims.covers(toll.number)
        and t.trigger == toll.trigger
        for t in tolls
    )


def of_another_harm(toll: Toll, tolls: Sequence[Toll]) -> bool:
    """True for the deaths in "found 17 deaths and 20 injured": what is joined to the hurt is itself a word of another harm."""
    return toll.part == "conjunct" and any(
        t.found_by == "noun" and t.kind is not toll.kind and t.number == toll.number for t in tolls
    )
