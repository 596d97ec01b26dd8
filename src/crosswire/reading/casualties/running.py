"""Running counts: "the death toll rose from 6 to 9", "the number of those killed became 14", "bringing the toll to 11"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modality, Modifier
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention, bounded
from crosswire.reading.quick import Quick

REACHES = Quick(
    r"\b(?:to|at|was|is|were|are|of|became|becomes|become|reached|reaches|reach|hit|hits|stood|"
    r"stands|passed|exceeded|topped|climbed|rose|risen|up|now|put|number(?:s|ed)?|total|totals?|count|"
    r"remains|remained|past|as|beyond|above|totalled|totaled|:)\s*(?:has |have |had |been |now |"
    r"currently |already |officially |provisionally |preliminarily |more recently )*$",
    re.IGNORECASE,
)
RISES = Quick(
    r"\b(?:rise|rose|risen|rising|rises|climb\w*|jump\w*|increas\w*|grow|grew|grown|growing|"
    r"mount\w*|soar\w*|revis\w*|updat\w*|upgrad\w*|downgrad\w*|lower\w*|rais\w*|bring\w*|brought|"
    r"took|tak\w*|push\w*|went up|gone up|goes up|correct\w*|drop\w*|fell|fall\w*|reduc\w*)\b",
    re.IGNORECASE,
)
OLD_VALUE = Quick(
    r"\b(?:from|earlier|previous(?:ly)?|initial(?:ly)?|compared with|up from|down from|"
    r"an? (?:initial|earlier|previous|first) \w+ of|after)\s*$",
    re.IGNORECASE,
)
OF_THEM = Quick(r"\bof\s*$", re.IGNORECASE)
HURT_ONLY = re.compile(r"\s*(?:[\w-]+\s+){0,2}(?:wounded|injured|hurt|missing)\b", re.IGNORECASE)
"""Behind a number: "a toll of one person wounded" counts no dead."""
LONGEST_REACH = 120
"""Characters from the words for a count to its number."""


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The running counts in `sentence`. A count that rose carries the feature that it revises an earlier one."""
    yield from _tallies(sentence, numbers, masked)
    taken: set[int] = set()
    if not numbers:
        return
    for number, match in harm_words().tolls.in_piece(masked, sentence.span.start, sentence.span.end):
        at = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        if any(abs(at.start - t) < 12 for t in taken):
            continue
        for toll in _after(sentence, at, harm_words().toll_kinds[number], numbers, masked):
            taken.add(at.start)
            yield toll


def _tallies(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """ "Injured: 51" in a bulletin's list."""
    for mention in numbers:
        if mention.role not in ("count", "vague"):
            continue
        head = masked[max(sentence.span.start, mention.span.start - 60) : mention.span.start]
        if not head.rstrip().endswith(":"):
            continue
        for pattern, kind in harm_words().tallies:
            match = pattern.search(head)
            if match:
                at = mention.span.start - len(head)
                yield _toll(
                    sentence, Span(at + match.start("word"), at + match.end("word")), kind, mention, None, masked
                )
                break


def _after(
    sentence: Sentence, at: Span, kind: ClaimKind, numbers: Sequence[NumberMention], masked: str
) -> Iterator[Toll]:
    clause = masked[at.end : sentence.span.end]
    cut = re.search(r"[;]|,\s+(?:while|but|with|and|as|after|including|among)\b", clause)
    reach = at.end + min(LONGEST_REACH, cut.start() if cut else len(clause))
    following = [n for n in numbers if n.role in ("count", "vague") and at.end <= n.core.start < reach]
    for mention in following:
        between = masked[at.end : mention.span.start]
        if OLD_VALUE.search(between):
            continue
        # "rose from 6 to 9" is read as one range by the number grammar: the count is its end.
        lead = masked[mention.span.start : mention.core.start].strip().casefold()
        rising = RISES.search(masked[max(sentence.span.start, at.start - 40) : mention.span.start])
        if mention.quantity.modifier is Modifier.BETWEEN and lead == "from":
            last = mention.quantity.high or 0
            text = masked[mention.core.start : mention.core.end]
            number = Span(mention.core.end - len(text.split()[-1]), mention.core.end)
            quantity = bounded(last, Modifier.EXACT, masked[number.start : number.end])
            yield _toll(
                sentence, at, kind, replace(mention, span=number, core=number, quantity=quantity), "revised", masked
            )
            return
        if kind is ClaimKind.KILLED and HURT_ONLY.match(masked, mention.span.end):
            continue
        if REACHES.search(between):
            yield _toll(sentence, at, kind, mention, "revised" if rising else None, masked)
            if rising or not re.search(r"\bstood\b", between):
                return
    # "a toll of at least 14", "the toll, 14, …": the number right behind.
    first = following[0] if following else None
    if (
        first is not None
        and first.role == "count"
        and first.span.start - at.end <= 6
        and not OF_THEM.search(masked[at.end : first.span.start] + "x")
        and not (kind is ClaimKind.KILLED and HURT_ONLY.match(masked, first.span.end))
    ):
        yield _toll(sentence, at, kind, first, None, masked)


def _toll(
    sentence: Sentence, at: Span, kind: ClaimKind, mention: NumberMention, revision: str | None, masked: str
) -> Toll:
    noun = re.match(
        r"\s+(?:[\w’'-]+\s+){0,2}?(\w+s|people|men|women|children|personnel)\b",
        masked[mention.span.end : min(sentence.span.end, mention.span.end + 60)],
    )
    behind = (
        Span(mention.span.start, mention.span.end + noun.end())
        if noun and not re.search(r"\b(?:was|as|is|has|his|its|this|were)$", noun[0])
        else None
    )
    # "the number of ISIS elements killed became 14": who is counted stands in the words of the count.
    inside = re.search(
        r"\b(?:number|count|tally|total) of (?:the )?(.+?)(?:\s+(?:killed|dead|injured|wounded|hurt|"
        r"missing|arrested|detained|displaced)\b|$)",
        at.of(masked),
        re.IGNORECASE,
    )
    victims = behind
    if inside and inside[1].casefold() not in (
        "dead",
        "deaths",
        "fatalities",
        "wounded",
        "injured",
        "missing",
        "victims",
        "bodies",
        "arrests",
        "killed",
        "those",
        "people",
    ):
        victims = victims or Span(at.start + inside.start(1), at.start + inside.end(1))
    return Toll(
        kind,
        mention.quantity,
        sentence.index,
        at,
        mention.span,
        victims,
        "running count",
        modality=Modality.STATED,
        part="total",
        revision=revision,
    )
