"""Figures without a speaker of their own that plainly go on from the sentence before, or lead up to the sentence behind.

"Two workers died, the fire chief said. Four others were taken to hospital." Always holds: nothing is carried past a
paragraph's end, over another speaker, from a bystander, or where the writer turns to something else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.document import Document

REACH = 2
"""Sentences behind a statement up to which its speaker goes on."""

GOES_ON = re.compile(
    r"\W*(?:(?:[\w-]+\s+){0,3}?(?:others?|more|further|additional)\b|[^.;]{1,120}\balso\b|(?:[\w-]+\s+){0,2}of\s+(?:them|those|the\s+\w+)\b|another\b|he\b|she\b|they\b)",
    re.IGNORECASE,
)
"""How a sentence begins that adds to the one before it: "Two others", "One of them", "They were also"."""


def carried_from(document: Document, said_in: Mapping[int, Sequence[Statement]], sentence: int) -> Statement | None:
    """The statement whose speaker stands behind the figures of `sentence`, which names none; null where none does.

    `said_in` are the statements by the sentences that they touch.
    """
    segments = document.segments
    here = segments[sentence]
    words = here.span.of(document.masked)
    first = re.match(r"\W*([\w’'-]+)", words)
    if (
        re.search(r"[“”\"«»]|\b(?:[Ww]e|[Oo]ur|us|I)\b", words)
        or first is None
        or first.group(1).lower() in speech().turns
    ):
        return None
    if sentence in said_in:
        return None
    for back in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        if back < 0 or segments[back].paragraph != here.paragraph or segments[back].story != here.story:
            break
        found = said_in.get(back, ())
        if found:
            last = found[-1]
            return last if _may_go_on(last) and all(s.speaker.label == last.speaker.label for s in found) else None
    ahead = sentence + 1
    if (
        ahead < len(segments)
        and segments[ahead].paragraph == here.paragraph
        and GOES_ON.match(segments[ahead].span.of(document.masked))
    ):
        found = said_in.get(ahead, ())
        if found and _may_go_on(found[0]) and found[0].cue and found[0].cue.start > found[0].content[0].start:
            return found[0]
    return None


def _may_go_on(statement: Statement) -> bool:
    """True for one who speaks for others and was told of, not quoted: his account runs on; a bystander's word does not."""
    words = set(re.findall(r"\w+", f"{statement.speaker.text} {statement.speaker.label or ''}".lower()))
    return statement.kind != "direct" and not words & speech().lay and bool(statement.speaker.label)
