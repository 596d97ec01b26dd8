"""Membership: "three children are among the dead", "eight of the victims were women", "also killed was a farmer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modifier
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention

STATES: tuple[tuple[str, ClaimKind], ...] = (
    (
        r"dead|killed|slain|deceased|fatalities|victims|casualties|deaths|martyrs|(?:people )?who (?:have |had )?(?:died|perished|were killed|lost their lives)",
        ClaimKind.KILLED,
    ),
    (r"injured|wounded|hurt|(?:people )?who were (?:injured|hurt|wounded)|hospitali[sz]ed", ClaimKind.INJURED),
    (r"missing|disappeared", ClaimKind.MISSING),
    (r"arrested|detained|detainees|captured|abducted|kidnapped|hostages|held", ClaimKind.CAPTURED),
    (r"displaced|evacuated|evacuees|homeless", ClaimKind.DISPLACED),
    (r"rescued|survivors", ClaimKind.RESCUED),
)
STATE = "|".join(f"(?P<s{i}>{words})" for i, (words, _) in enumerate(STATES))
BE = r"(?:is|are|was|were|have been|has been)"
AMONG = re.compile(
    rf"\s*(?P<who>(?:[\w’'-]+[ ,]+){{0,8}}?){BE}\s+(?:also |reported |reportedly |said to be |believed to be )*among\s+(?:the|those|its|their)\s+(?:{STATE})\b",
    re.IGNORECASE,
)
OF_THE = re.compile(
    rf"\s*of\s+(?:the|those|its)\s+(?:\w+\s+)?(?:{STATE})\s+{BE}\s+(?:believed to be\s+|reported to be\s+|also\s+)?(?P<who>[\w’'-]+(?:\s+(?!and\b|who\b|when\b|in\b|at\b|on\b)[\w’'-]+){{0,3}})",
    re.IGNORECASE,
)
INVERTED = re.compile(rf"\b(?:among|amongst)\s+(?:the|those|its)\s+(?:{STATE})\s+(?:\w+\s+)?{BE}\s+", re.IGNORECASE)
ALSO = re.compile(rf"\balso\s+(?:among the\s+)?(?:{STATE})\s+(?:\w+\s+)?{BE}\s+", re.IGNORECASE)
ONE = re.compile(r"(?:an?|one|another)\s+", re.IGNORECASE)
PHRASE = re.compile(r"(?:(?!(?:and|who|which|were|was|in|at|on|from|when|as)\b)[\w’'-]+\s*){1,6}")


@dataclass(frozen=True, slots=True)
class _Found:
    kind: ClaimKind
    number: Span
    quantity: Quantity
    victims: Span
    trigger: Span
    single: bool


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` that say of some people that they belong to those hit: parts of a toll told elsewhere."""
    counts = [n for n in numbers if n.role in ("count", "vague") and n.quantity.low is not None]
    for found in (
        *_after_numbers(sentence, counts, masked),
        *_inverted(sentence, counts, masked),
        *_single(sentence, masked),
    ):
        yield Toll(
            found.kind,
            found.quantity,
            sentence.index,
            found.trigger,
            found.number,
            found.victims,
            "membership",
            part="including",
            single=found.single,
        )


def _kind(match: re.Match[str]) -> ClaimKind:
    return next(kind for i, (_, kind) in enumerate(STATES) if match[f"s{i}"])


def _after_numbers(sentence: Sentence, counts: Sequence[NumberMention], masked: str) -> Iterator[_Found]:
    for n in counts:
        match = AMONG.match(masked, n.span.end, sentence.span.end)
        if match:
            victims = Span(n.span.start, match.end("who") if match["who"].strip() else n.span.end)
            trigger = Span(match.end("who"), match.end())
            yield _Found(_kind(match), n.span, n.quantity, _stripped(victims, masked), trigger, False)
            continue
        match = OF_THE.match(masked, n.span.end, sentence.span.end)
        if match:
            yield _Found(
                _kind(match),
                n.span,
                n.quantity,
                Span(match.start("who"), match.end("who")),
                Span(n.span.end, match.start("who")),
                False,
            )


def _inverted(sentence: Sentence, counts: Sequence[NumberMention], masked: str) -> Iterator[_Found]:
    for pattern in (INVERTED, ALSO):
        for match in pattern.finditer(masked, sentence.span.start, sentence.span.end):
            trigger = Span(match.start(), match.end())
            n = next((n for n in counts if n.span.start == match.end()), None)
            phrase = PHRASE.match(masked, match.end(), sentence.span.end)
            if phrase is None:
                continue
            victims = _stripped(Span(phrase.start(), phrase.end()), masked)
            if n is not None:
                yield _Found(_kind(match), n.span, n.quantity, victims.joined(n.span), trigger, False)
            elif ONE.match(masked, match.end()):
                number = Span(match.end(), match.end() + len(masked[match.end() :].split(maxsplit=1)[0]))
                yield _Found(
                    _kind(match), number, Quantity(1, 1, Modifier.EXACT, number.of(masked)), victims, trigger, True
                )


SINGLE_AMONG = re.compile(
    rf"\b(?P<one>an?|one|another)\s+(?P<who>(?:[\w’'-]+\s+){{1,5}}?)(?:is|was|has been)\s+(?:also |reported |reportedly )*among\s+(?:the|those|its|their)\s+(?:{STATE})\b",
    re.IGNORECASE,
)


def _single(sentence: Sentence, masked: str) -> Iterator[_Found]:
    for match in SINGLE_AMONG.finditer(masked, sentence.span.start, sentence.span.end):
        number = Span(match.start("one"), match.end("one"))
        victims = _stripped(Span(match.start("one"), match.end("who")), masked)
        trigger = Span(match.end("who"), match.end())
        yield _Found(_kind(match), number, Quantity(1, 1, Modifier.EXACT, match["one"]), victims, trigger, True)


def _stripped(span: Span, masked: str) -> Span:
    return Span(span.start, span.start + len(span.of(masked).rstrip(" ,")))
