"""Titles: the numbers of people hit that a report's title states, to know its main count among others in its text.

A title given beside the text is no part of it and bears no claims, as every claim quotes the text; but a number that
the text and the title share is the report's own summing-up ("Two dead, four hurt in …").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.claim import Feature
from crosswire.model.quantity import Quantity
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Polarity, Scope
from crosswire.reading.casing import truecased
from crosswire.reading.casualties import Toll, find_tolls
from crosswire.reading.document import Document
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention, find_numbers

SITE = re.compile(r"(?<=\w{2}) (?:[-|–—:]{1,2}|::) [^-|–—]*$")
"""The site's name, and what it says of itself, behind a page's title."""

LONGEST_TITLE = 300
"""Characters of a title that are read; a longer one is a text by itself."""


@dataclass(frozen=True, slots=True)
class TitleNumber:
    """A number of people hit that a title states, and its words there."""

    kind: ClaimKind
    low: float | None
    high: float | None
    words: str

    def is_of(self, toll: Toll, quantity: Quantity, scope: Scope) -> bool:
        """True where a toll of the text states this number of its own incident."""
        same = (toll.kind, quantity.low, quantity.high) == (self.kind, self.low, self.high)
        return same and scope is Scope.EVENT and toll.polarity is Polarity.ASSERTED and not toll.person


def title_numbers(report: Report) -> tuple[TitleNumber, ...]:
    """The largest number of each kind that the report's title states; a victim named or described is no number of all."""
    title = SITE.sub("", report.title or "")
    if not title or len(title) > LONGEST_TITLE:
        return ()
    document = Document.of(replace(report, text=truecased(title)))
    numbers = {index: find_numbers(document.masked, s.span) for index, s in enumerate(document.segments)}
    if not any(numbers.values()):
        return ()
    tolls = find_tolls(document, numbers)
    if _counts_more(document, numbers, tolls):
        return ()
    largest: dict[ClaimKind, TitleNumber] = {}
    for toll in tolls:
        low, high = toll.quantity.low, toll.quantity.high
        if low is None or toll.single or toll.person or toll.part in ("of", "including"):
            continue
        if toll.kind not in largest or low > (largest[toll.kind].low or 0):
            largest[toll.kind] = TitleNumber(toll.kind, low, high, toll.evidence.of(title))
    return tuple(largest.values())


LISTED = re.compile(r"(?:^|\b(?:and|,)\s+)(?:an?\s+)?(?P<who>[\w-]+)\s*(?:,|and)\s+$", re.IGNORECASE)
"""Somebody told of right before a number: "Woman, 3 children shot" counts four."""


def _counts_more(document: Document, numbers: Mapping[int, Sequence[NumberMention]], tolls: Sequence[Toll]) -> bool:
    """True where the title counts people beyond those of its tolls: "2 adults, 2 children dead", "9 victims, 1 critical"."""
    masked = document.masked
    for number in (n for found in numbers.values() for n in found if n.role == "count"):
        if any(t.number.overlaps(number.span) for t in tolls):
            before = LISTED.search(masked[: number.span.start])
            if before and is_person(before["who"].casefold()):
                return True
            continue
        behind = re.match(r"\s+(?:[\w’'-]+\s+)?(?P<who>[\w’'-]+)", masked[number.span.end :])
        words = behind[0].casefold().split() if behind else []
        if any(is_person(w) or is_person(w.removesuffix("s")) or w == "children" for w in words):
            return True
    return False


def title_reason(numbers: tuple[TitleNumber, ...], toll: Toll, scope: Scope) -> Feature | None:
    """The feature that says that the report's title states the toll's number too, or null."""
    found = next((n for n in numbers if n.is_of(toll, toll.quantity, scope)), None)
    return Feature("title", found.words) if found else None
