"""The gate: which sentences can bear a claim. Only those go to the parser, and each finder sees those of its own triggers.

A claim needs a word for it: of harm, of an incident or a weapon, of saying, a number, a time, a quotation's mark. One look
at each word of a sentence says which of these it has. Always holds: a sentence that the gate keeps back has none of them,
in any form of the word, and bears no claim. News of incidents is made of such words: the gate keeps back two sentences in
a hundred of local news on shootings, three of long political pieces, and most of what stands around a story on a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntFlag
from functools import cache

from crosswire.reading.inflection import forms
from crosswire.reading.patterns import Patterns
from crosswire.reading.scan import A_DIGIT, small
from crosswire.reading.segments import Segment


class Trigger(IntFlag):
    """What a sentence has that a claim can hang on."""

    NONE = 0
    HARM = 1
    """A word for people hit."""
    DEED = 2
    """A word for an incident, a weapon, or for who did it."""
    SAYING = 4
    """A word of saying, or a quotation's mark in the paragraph."""
    NUMBER = 8
    """A number in figures or words."""
    NAME = 16
    """Two capitalised words in a row: somebody's whole name, by which he is known further down."""
    PHRASE = 32
    """None of these, but a phrase of harm or of saying, or an expression of time."""
    REPORTING = 64
    """A word that reports a figure ("put", "count"): beside none it opens no gate."""
    HEAD = 128
    """It is one of the first of the report: a headline or a dateline says what the rest is about."""


OPENING = ~Trigger.REPORTING
HEAD_SENTENCES = 3
"""Sentences from the beginning that are read whatever they hold."""


def triggers_of(masked: str, segments: Sequence[Segment]) -> tuple[Trigger, ...]:
    """The triggers of each sentence of the masked text."""
    known, low = _by_word(), small(masked)
    quoted = _quoted_paragraphs(masked, segments)
    out = []
    for number, segment in enumerate(segments):
        start, end = segment.span.start, segment.span.end
        bits = Trigger.SAYING.value if segment.paragraph in quoted else 0
        if number < HEAD_SENTENCES:
            bits |= Trigger.HEAD.value
        for word in known.keys() & WORD.findall(low, start, end):
            bits |= known[word]
        if A_DIGIT.search(masked, start, end):
            bits |= Trigger.NUMBER.value
        if WHOLE_NAME.search(masked, start, end):
            bits |= Trigger.NAME.value
        if not bits & OPENING and any(True for _ in _phrases().finditer(masked, start, end)):
            bits |= Trigger.PHRASE.value
        out.append(Trigger(bits))
    return tuple(out)


WORD = re.compile(r"[^\W\d_]{3,}")
WHOLE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]*\s+[A-ZÀ-Þ]")
MARK = re.compile(r"[\"“”„«»‘]|''|``|(?<!\w)'|:")
"""Marks of quotations, and the colon before a speaker's words."""


def _quoted_paragraphs(masked: str, segments: Sequence[Segment]) -> set[int]:
    """The paragraphs with such a mark: a sentence between two marks has none of its own."""
    return {s.paragraph for s in segments if MARK.search(masked, s.span.start, s.span.end)}


BESIDE_FIGURES = frozenset({"care", "find", "give", "number", "put"})
"""Classes of words of saying that report figures."""


@cache
def _by_word() -> dict[str, int]:
    """The triggers by a word's form, in small letters; of an entry of several words, its longest."""
    # The finders, whose lexicons these are, read documents, which are read through this gate.
    from crosswire.reading.actors.blame import DEEDS, blame_words
    from crosswire.reading.attribution.lexicon import speech
    from crosswire.reading.casualties.lexicon import harm_words
    from crosswire.reading.incident_terms import incident_terms, weapon_terms
    from crosswire.reading.number_words import number_words

    harm, said, number, blame = harm_words(), speech(), number_words(), blame_words()
    nouns, verbs = incident_terms()
    saying = [verb for verb, classes in said.verbs.items() if classes - BESIDE_FIGURES]
    words: dict[Trigger, Iterable[str]] = {
        Trigger.HARM: (*harm.verbs, *harm.nouns, *harm.states),
        Trigger.DEED: (
            *nouns,
            *verbs,
            *weapon_terms(),
            *DEEDS,
            *blame["acts"],
            *blame["responsible"],
            *blame["accusing"],
        ),
        Trigger.SAYING: (*saying, *said.nouns, *said.media, *said.misspelt, "according"),
        Trigger.NUMBER: (*number.words, *number.multipliers, *number.vague, "another", "couple", "half", "pair"),
        Trigger.REPORTING: (*said.verbs, *said.tallies, *said.records, *said.views, *said.figures, *said.informants),
    }
    out: dict[str, int] = {}
    for trigger, entries in words.items():
        for entry in entries:
            longest = max(WORD.findall(entry.lower()), key=len, default="")
            for form in forms(longest):
                out[form] = out.get(form, 0) | trigger.value
    return out


@cache
def _phrases() -> Patterns:
    """The patterns that tell of harm, saying or a time without any such word."""
    from crosswire.reading.attribution.views import framed
    from crosswire.reading.casualties.denials import denials
    from crosswire.reading.casualties.lexicon import harm_words
    from crosswire.reading.dates.find import all_rules
    from crosswire.reading.incident_terms import phrases

    harm = harm_words()
    told = [*harm.tolls.patterns, *harm.phrases.patterns, *harm.leads.patterns, *(d.pattern for d in denials())]
    own = [harm.own_deaths, harm.own_wounds]
    return Patterns([*told, *own, *phrases()[0].patterns, *framed().patterns, *all_rules(True).patterns.patterns])
