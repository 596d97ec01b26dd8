"""Parts of a toll told beside it: "including two children", "three of them critically", "five men and two women"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Polarity
from crosswire.reading.casualties.counted import INCLUDING
from crosswire.reading.casualties.items import people_listed
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention

OPENS_A_LIST = re.compile(
    r"\s*(?:,|\(|–|—|-\s|:)?\s*(?P<part>(?:including|among them|among whom|amongst them|of whom|"
    r"of them|mostly|namely|that is|comprising|both|all)\b(?:\s+(?:are|were|was|"
    r"is))?\s*(?:also\s+)?)?",
    re.IGNORECASE,
)
GRAVELY = re.compile(
    r"\s+(?:(?:very|quite|rather)\s+)?(?:seriously|critically|badly|severely|gravely|lightly|"
    r"slightly|in (?:an? )?(?:critical|serious|grave)(?: condition)?)\s*(?:(?:injured|wounded|"
    r"hurt|ill)\s*)?(?:$|[.,;)–—]|and\b)",
    re.IGNORECASE,
)


def find(tolls: list[Toll], sentence: Sentence, numbers: list[NumberMention], masked: str) -> list[Toll]:
    """The parts in `sentence` of the `tolls` read in it."""
    out = list(included(tolls, sentence, numbers, masked))
    for toll in tolls:
        for part in _listed(toll, sentence, numbers, masked):
            if not any(t.number.overlaps(part.number) for t in [*tolls, *out]):
                out.append(part)
    return out


def _listed(toll: Toll, sentence: Sentence, numbers: list[NumberMention], masked: str) -> Iterator[Toll]:
    """The items of a list behind the toll, its number or its people: after "including" any, else those that make up the sum."""
    if (
        toll.polarity is not Polarity.ASSERTED
        or toll.quantity.low is None
        or toll.quantity.low < 2
        or toll.part == "including"
    ):
        return
    ends = {toll.evidence.end, toll.number.end, toll.victims.end if toll.victims else toll.number.end}
    for end in sorted(ends):
        opening = OPENS_A_LIST.match(masked, end, sentence.span.end)
        if opening is None or opening.end() == end:
            continue
        items = people_listed(masked, opening.end(), sentence.span.end, numbers)
        total = sum(i.quantity.low or 0 for i in items)
        named = opening["part"] and opening["part"].split()[0].casefold() in ("including", "among", "amongst")
        if not items or (total >= toll.quantity.low if named else total != toll.quantity.low):
            continue
        if not named and len(items) < 2:
            continue
        for item in items:
            yield replace(
                toll,
                quantity=item.quantity,
                number=item.number,
                victims=item.victims,
                part="including",
                found_by="including",
                single=item.single,
                revision=None,
            )
        return


def included(tolls: list[Toll], sentence: Sentence, numbers: list[NumberMention], masked: str) -> list[Toll]:
    """ "including two children", "two of them critically": parts of a toll whose own verb they have no share in."""
    out = []
    shares = _shares(tolls, numbers, masked)
    for mention in numbers:
        if (
            mention.role not in ("count", "vague")
            or mention.quantity.low is None
            or any(t.number.overlaps(mention.span) for t in tolls)
        ):
            continue
        head = masked[max(sentence.span.start, mention.span.start - 60) : mention.span.start]
        tail = masked[mention.span.end : sentence.span.end]
        of_them = re.match(r"\s+of (?:them|whom)\b|\s+(?:[\w’'-]+\s+){1,3}?among them\b", tail)
        gravely = GRAVELY.match(tail) and re.search(r",\s*(?:and\s+)?$", head)
        if not INCLUDING.search(head) and not of_them and not gravely and mention.span.start not in shares:
            continue
        wholes = [
            t
            for t in tolls
            if t.number.start < mention.span.start
            and t.polarity is Polarity.ASSERTED
            and t.part != "including"
            and (t.kind is ClaimKind.INJURED or not gravely)
        ]
        if not wholes:
            continue
        whole = max(wholes, key=lambda t: (t.number.start, t.trigger.start < mention.span.start))
        noun = re.match(r"\s+(?:of (?:them|whom)\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+", tail)
        named = noun is not None and any(
            is_person(w) for w in _lemmas(sentence, mention.span.end, mention.span.end + noun.end())
        )
        victims = Span(mention.span.start, mention.span.end + (noun.end() if noun and named else 0))
        out.append(
            replace(
                whole,
                quantity=mention.quantity,
                number=mention.span,
                victims=victims,
                part="including",
                found_by="including",
                single=False,
                revision=None,
            )
        )
    return out


def _lemmas(sentence: Sentence, start: int, end: int) -> list[str]:
    """The lemmas of the words of `sentence` between two offsets."""
    return [t.lemma_.casefold() for t in sentence.tokens if start <= t.idx < end]


def _shares(tolls: list[Toll], numbers: list[NumberMention], masked: str) -> set[int]:
    """The starts of numbers that stand behind a toll and make it up: "six dead, five soldiers and one civilian"."""
    out: set[int] = set()
    for toll in tolls:
        if toll.polarity is not Polarity.ASSERTED or toll.quantity.low is None or toll.quantity.low < 2:
            continue
        behind = [n for n in numbers if n.span.start >= toll.evidence.end and n.role == "count" and n.quantity.is_point]
        free = [n for n in behind if not any(t.number.overlaps(n.span) for t in tolls)]
        total = 0.0
        used: list[int] = []
        for n in free:
            total, used = total + (n.quantity.low or 0), [*used, n.span.start]
            if total >= toll.quantity.low:
                break
        if (
            len(used) > 1
            and total == toll.quantity.low
            and re.match(r"\s*(?:[,:(–—-]|people)", masked[toll.evidence.end : toll.evidence.end + 4])
        ):
            out.update(used)
    return out
