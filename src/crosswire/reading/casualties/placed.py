"""Counts of one harm in several places, the word said once: "five were killed in Aru, three in Belo and two in Cor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Polarity
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention

HARM = (ClaimKind.KILLED, ClaimKind.INJURED, ClaimKind.MISSING)
NO_PLACE = (
    r"(?!(?:the\s+)?(?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*\b)"
)
IN_PLACE = (
    r"\s+(?:in|at|near|around)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}?(?:of\s+|in\s+)?"
    rf"{NO_PLACE}[A-ZÀ-Þ][\w’'-]+(?:[\s-]+(?:of\s+|de\s+|del\s+|el\s+|al-)?[A-ZÀ-Þ][\w’'-]+){{0,3}}"
    r"(?:\s+(?:city|town|village|district|province|county|state|region|area))?"
)
"""A place with the word that puts something there; a month or a day of the week is none."""
BETWEEN = re.compile(rf"{IN_PLACE}\s*(?:,|,?\s+(?:and|while|plus)(?:\s+(?:another|a\s+further))?)\s+(?:another\s+)?")
"""From one count to the next: the first one's place, and what joins them."""
BEHIND = re.compile(rf"(?:\s+(?:people|persons|others|more|dead|victims))?{IN_PLACE}")
"""Behind the next count: its place, and no word of harm of its own."""


def find(tolls: Sequence[Toll], sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The counts in `sentence` that share the word of harm of one of `tolls` and have a place of their own."""
    free = [n for n in numbers if n.role == "count" and n.quantity.low is not None]
    for toll in tolls:
        if toll.kind not in HARM or toll.polarity is not Polarity.ASSERTED or toll.part is not None or toll.single:
            continue
        end = toll.evidence.end
        for number in free:
            if number.span.start < end or not BETWEEN.fullmatch(masked, end, number.span.start):
                continue
            if any(t.number.overlaps(number.span) for t in tolls):
                break
            if not BEHIND.match(masked, number.span.end, sentence.span.end):
                break
            yield replace(
                toll,
                quantity=number.quantity,
                number=number.span,
                victims=_people(masked, number.span, sentence),
                found_by="place",
                revision=None,
            )
            end = number.span.end + _people_length(masked, number.span, sentence)


def _people(masked: str, number: Span, sentence: Sentence) -> Span:
    return Span(number.start, number.end + _people_length(masked, number, sentence))


def _people_length(masked: str, number: Span, sentence: Sentence) -> int:
    noun = re.compile(r"\s+(?:people|persons|victims)\b").match(masked, number.end, sentence.span.end)
    return noun.end() - number.end if noun else 0
