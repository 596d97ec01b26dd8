"""Sentences without a speaker of their own that are plainly somebody's: closed off by "he said", or in his list.

Always holds: a sentence that any statement touches is left alone, and nothing is carried past a paragraph's end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.model.span import Span
from crosswire.reading.attribution.draft import Draft
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.document import Document

MOST_ENCLOSED = 2
"""Sentences in a row that two statements of one speaker may enclose: of more, the writer tells the story himself."""

BULLET = re.compile(r"^[ \t]*(?:[-–—•*·▪◦]|\d{1,2}[.)]|[a-z]\))\s*$")
"""What stands before a list's line on its line, where it is not in the sentence."""

ITEM = re.compile(r"[ \t]*(?:[-–—•*·▪◦]|\d{1,2}[.)]|[a-z]\))\s+\S")


def enclosed(document: Document, quotations: tuple[Quotation, ...], found: list[Statement]) -> list[Statement]:
    """`found` with the sentences that one speaker's statements enclose in one paragraph, as his.

    "The chief said a man opened fire. Two adults died inside. Seven people were hit, she said.": the closing "she
    said" covers what led up to it. Where the next sentence opens with "She said", the one between is the writer's.
    """
    segments = document.segments
    by_sentence: dict[int, list[Statement]] = {}
    for statement in found:
        for index in statement.sentences:
            by_sentence.setdefault(index, []).append(statement)
    made: list[Statement] = []
    number = 0
    while number < len(segments):
        run = _run(number, document, by_sentence)
        if run is None:
            number += 1
            continue
        before, after = by_sentence[number][-1], by_sentence[run[-1] + 1][0]
        if (
            _one_speaker(before, after)
            and _closes(after)
            and not any(q.span.overlaps(segments[i].span) for i in run for q in quotations)
        ):
            content = tuple(segments[i].span for i in run)
            made.append(Statement(content=content, speaker=before.speaker, relays=before.relays, sentences=tuple(run)))
        number = run[-1] + 1
    return sorted([*found, *made], key=lambda s: s.content[0].start) if made else found


def _run(number: int, document: Document, by_sentence: dict[int, list[Statement]]) -> list[int] | None:
    """The sentences without a statement after sentence `number`, if another statement ends them in its paragraph."""
    segments = document.segments
    if number not in by_sentence:
        return None
    at = number + 1
    while at < len(segments) and at not in by_sentence and segments[at].paragraph == segments[number].paragraph:
        at += 1
    run = list(range(number + 1, at))
    ended = at < len(segments) and at in by_sentence and segments[at].paragraph == segments[number].paragraph
    return run if ended and 0 < len(run) <= MOST_ENCLOSED else None


def _closes(statement: Statement) -> bool:
    """True where the reporting clause stands behind what was said."""
    return statement.cue is not None and statement.cue.start > statement.content[0].start


def _one_speaker(a: Statement, b: Statement) -> bool:
    x, y = a.speaker, b.speaker
    if x.actor_id or y.actor_id:
        return x.actor_id == y.actor_id
    return bool(x.label) and x.label == y.label


def listed_after(document: Document, drafts: Sequence[Draft]) -> None:
    """Gives the lines of a list to the speaker of the sentence that ends in a colon right before it. In place."""
    # The masked text has no line ends, and lists are told by them.
    text = document.text
    segments = document.segments
    for place, segment in enumerate(segments):
        if not segment.span.of(text).rstrip().endswith(":"):
            continue
        here = [d for d in drafts if d.sentence == place and d.speaker is not None]
        if not here:
            continue
        end = segment.span.end
        for later in segments[place + 1 :]:
            if not _is_item(text, later.span) or text[end : later.span.start].count("\n\n") > 1:
                break
            here[-1].content.append(later.span)
            end = later.span.end


def _is_item(text: str, span: Span) -> bool:
    line = text.rfind("\n", 0, span.start) + 1
    return BULLET.match(text[line : span.start]) is not None or (
        not text[line : span.start].strip() and ITEM.match(text, span.start) is not None
    )
