"""Membership: "three children are among the dead", "eight of the victims were women", "also killed was a farmer"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modifier, Polarity
from crosswire.reading.casualties.items import people_listed
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

STATES: tuple[tuple[str, ClaimKind], ...] = (
    (
        r"dead|killed|slain|deceased|fatalities|victims|casualties|deaths|martyrs|"
        r"(?:people )?who (?:have |had )?(?:died|perished|were killed|lost their lives)",
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
    rf"\s*(?P<who>(?:[\w’'-]+[ ,]+){{0,8}}?){BE}\s+(?:also |reported |reportedly |said to be |"
    rf"believed to be )*among\s+(?:the|those|its|"
    rf"their)\s+(?:[\w-]+\s+)?(?:people\s+)?(?:{STATE})\b(?P<also>,?\s+as (?:is|are|was|were)\s+)?",
    re.IGNORECASE,
)
OF_THE = re.compile(
    rf"\s*of\s+(?:the|those|its)\s+(?:\w+\s+)?(?:{STATE})\s+{BE}\s+(?:believed to be\s+|"
    rf"reported to be\s+|also\s+)?(?P<who>[\w’'-]+(?:\s+(?!and\b|who\b|when\b|in\b|at\b|"
    rf"on\b)[\w’'-]+){{0,3}})",
    re.IGNORECASE,
)
AMONG_SO_MANY = re.compile(
    rf"\s+(?P<who>(?:[\w’'-]+\s+){{0,4}}?)(?:{BE}\s+)?among\s+(?:the\s+)?(?:at least\s+)?(?:\d+|"
    rf"[a-z-]+)\s+(?:people\s+)?(?:{STATE})\b",
    re.IGNORECASE,
)
OUT_OF = Quick(
    rf"\bof\s+(?:the|those|these)\s+[^,.;]{{0,50}}?(?:{STATE})\b[^,.;]{{0,30}},\s*(?:at least\s+|about\s+|some\s+)?$",
    re.IGNORECASE,
)
FATE = re.compile(
    r"(?:taken|shot|hit|struck|hospitali[sz]ed|transported|treated|rushed|pronounced|declared|found|identified|airlifted"
    r"|released|expected)\b",
    re.IGNORECASE,
)
"""Words behind "four of the victims were" that say what became of them, not who they are."""
WERE_WHO = re.compile(
    r"\s*(?:were|was|are|is)\s+(?P<who>(?!killed|injured|wounded|in\b|from\b|still\b|under\b|"
    r"not\b|taken\b|shot\b|hit\b|struck\b|hospitali[sz]ed|transported|treated|rushed|listed|pronounced|declared|found\b|"
    r"identified|airlifted|released|expected|reported|being\b|able\b|also\b|hurt\b|dead\b|critically|seriously)[\w’'-]+(?:\s+(?!and\b|who\b|while\b)[\w’'-]+){0,3})",
    re.IGNORECASE,
)
INCLUDE = re.compile(
    rf"\b(?:the|those|its|their)\s+(?:\w+\s+)?(?:{STATE})\s+(?:also\s+|"
    rf"reportedly\s+)?(?P<verb>include[sd]?|comprise[sd]?|{BE})\s+(?:also\s+|all\s+|"
    rf"identified as\s+)?",
    re.IGNORECASE,
)
LISTED = re.compile(rf"\bthe\s+(?:{STATE})\s*:\s*", re.IGNORECASE)
INVERTED = re.compile(rf"\b(?:among|amongst)\s+(?:the|those|its)\s+(?:{STATE})\s+(?:\w+\s+)?{BE}\s+", re.IGNORECASE)
ALSO = re.compile(rf"\balso\s+(?:among the\s+)?(?:{STATE})\s+(?:\w+\s+)?{BE}\s+", re.IGNORECASE)
ONE = re.compile(r"(?:an?|one|another)\s+", re.IGNORECASE)
PHRASE = Quick(r"(?:(?!(?:and|who|which|were|was|in|at|on|from|when|as)\b)[\w’'-]+\s*){1,6}")


@dataclass(frozen=True, slots=True)
class _Found:
    kind: ClaimKind
    number: Span
    quantity: Quantity
    victims: Span
    trigger: Span
    single: bool
    part: str | None = "including"


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` that say of some people that they belong to those hit: parts of a toll told elsewhere."""
    counts = [n for n in numbers if n.role in ("count", "vague") and n.quantity.low is not None]
    for found in (
        *_after_numbers(sentence, counts, masked),
        *_inverted(sentence, counts, masked),
        *_single(sentence, masked),
        *_lists(sentence, counts, masked),
    ):
        yield Toll(
            found.kind,
            found.quantity,
            sentence.index,
            found.trigger,
            found.number,
            found.victims,
            "membership",
            part=found.part,
            single=found.single,
        )


VICTIMS = re.compile(r"\b(?:victims|casualties)\b", re.IGNORECASE)


def with_kind_of_victims(tolls: Sequence[Toll], masked: str) -> list[Toll]:
    """`tolls` with "the victims" as the wounded where the report counts as many wounded and not so many dead."""
    plain = [t for t in tolls if t.found_by != "membership" and t.polarity is Polarity.ASSERTED]
    dead = _most(t for t in plain if t.kind is ClaimKind.KILLED)
    hurt = _most(t for t in plain if t.kind is ClaimKind.INJURED)
    out = []
    for t in tolls:
        of_victims = t.found_by == "membership" and t.kind is ClaimKind.KILLED and VICTIMS.search(t.trigger.of(masked))
        if of_victims and (t.quantity.low or 0) > dead and hurt > dead:
            t = replace(t, kind=ClaimKind.INJURED)
        out.append(t)
    return out


def _most(tolls: Iterable[Toll]) -> float:
    return max((t.quantity.low or 0 for t in tolls), default=0)


def _kind(match: re.Match[str]) -> ClaimKind:
    return next(kind for i, (_, kind) in enumerate(STATES) if match[f"s{i}"])


def _after_numbers(sentence: Sentence, counts: Sequence[NumberMention], masked: str) -> Iterator[_Found]:
    for n in counts:
        match = AMONG.match(masked, n.span.end, sentence.span.end)
        if match:
            victims = Span(n.span.start, match.end("who") if match["who"].strip() else n.span.end)
            trigger = Span(match.end("who"), match.end())
            yield _Found(_kind(match), n.span, n.quantity, _stripped(victims, masked), trigger, False)
            if match["also"]:
                for item in people_listed(masked, match.end(), sentence.span.end, counts):
                    yield _Found(_kind(match), item.number, item.quantity, item.victims, trigger, item.single)
            continue
        match = AMONG_SO_MANY.match(masked, n.span.end, sentence.span.end)
        if match and len(match["who"].split()) <= 4:
            victims = Span(n.span.start, match.end("who") if match["who"].strip() else n.span.end)
            trigger = Span(match.end("who"), match.end())
            yield _Found(_kind(match), n.span, n.quantity, _stripped(victims, masked), trigger, False)
            continue
        out_of = OUT_OF.search(masked[max(sentence.span.start, n.span.start - 110) : n.span.start])
        were = WERE_WHO.match(masked, n.span.end, sentence.span.end) if out_of else None
        if out_of and were:
            who = Span(were.start("who"), were.end("who"))
            trigger = Span(n.span.end, were.start("who"))
            yield _Found(_kind(out_of), n.span, n.quantity, who, trigger, False)
            continue
        match = OF_THE.match(masked, n.span.end, sentence.span.end)
        if match and not FATE.match(match["who"]):
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


def _lists(sentence: Sentence, counts: Sequence[NumberMention], masked: str) -> Iterator[_Found]:
    """ "the dead include two nurses and a doctor", "the victims were four men and a woman"."""
    for pattern in (INCLUDE, INVERTED, LISTED):
        for match in pattern.finditer(masked, sentence.span.start, sentence.span.end):
            items = people_listed(masked, match.end(), sentence.span.end, counts)
            verb = match.groupdict().get("verb") or ""
            part = "including" if pattern is INVERTED or verb.casefold().startswith("incl") else None
            for item in items:
                trigger = Span(match.start(), match.end())
                yield _Found(_kind(match), item.number, item.quantity, item.victims, trigger, item.single, part)


SINGLE_AMONG = Quick(
    rf"\b(?P<one>an?|one|another)\s+(?P<who>(?:[\w’'-]+\s+){{1,5}}?)(?:is|was|has been)\s+(?:also |"
    rf"reported |reportedly )*among\s+(?:the|those|its|their)\s+(?:{STATE})\b",
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
