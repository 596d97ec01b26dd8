"""Passages: the sentence of a report that states a claim, with the claim, its value and who said it marked.

Always holds: the pieces of a passage, put together, are words of the report in their order, but for blanks that are run together.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import SpeakerRole
from crosswire.publishing.matrix.few_words import own_words
from crosswire.publishing.quotations import sentence_round

REACH = 320
"""Characters before a claim's words in which its sentence, and the speaker's own words, are looked for."""

LONGEST_AFTER = 420
"""Characters after a claim's words before a sentence is cut."""

BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a passage; `kind` is "claim" for those that state it, "value" for its value, "speaker", or empty."""

    words: str
    kind: str = ""


def passage(claim: Claim, report: Report) -> tuple[Piece, ...]:
    """The sentence round the claim's words, from that in which its nearest speaker is named where that is not far."""
    text, evidence = report.text, claim.evidence.span
    speakers = [
        Span(a.start, a.end)
        for a in claim.attribution
        if a.role is not SpeakerRole.OUTLET and a.start is not None and a.end is not None and a.start < a.end
    ]
    near = [s for s in speakers if evidence.start - REACH <= s.start and s.end <= evidence.end + REACH]
    whole = Span(min([evidence.start, *(s.start for s in near)]), max([evidence.end, *(s.end for s in near)]))
    start, end = sentence_round(text, whole.start, whole.end, REACH)
    end = min(end, whole.end + LONGEST_AFTER)
    value = _value_in(text, claim)
    marks = [(value, "value"), *((s, "speaker") for s in near), (evidence, "claim")]
    edges = sorted({start, end, *(min(max(e, start), end) for s, _ in marks if s for e in (s.start, s.end))})
    pieces: list[Piece] = []
    for a, b in pairwise(edges):
        kind = next((k for s, k in marks if s and s.start <= a and b <= s.end), "")
        words = BLANKS.sub(" ", text[a:b])
        if pieces and pieces[-1].kind == kind:
            words = pieces.pop().words + words
        pieces.append(Piece(words, kind))
    return _trimmed(pieces, cut_before=_is_cut(text, start), cut_after=end < len(text) and text[end].isalnum())


def _value_in(text: str, claim: Claim) -> Span | None:
    """Where in the claim's words its value stands."""
    pattern = r"\s+".join(map(re.escape, own_words(claim).split()))
    found = (
        re.compile(pattern, re.IGNORECASE).search(text, claim.evidence.start, claim.evidence.end) if pattern else None
    )
    return Span(*found.span()) if found else None


def _is_cut(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum()


def _trimmed(pieces: list[Piece], *, cut_before: bool, cut_after: bool) -> tuple[Piece, ...]:
    """The pieces without blanks at their ends, with a mark where the passage begins or ends within a sentence."""
    first = pieces[0]
    pieces[0] = Piece(("…" if cut_before else "") + first.words.lstrip(), first.kind)
    last = pieces[-1]
    pieces[-1] = Piece(last.words.rstrip() + ("…" if cut_after else ""), last.kind)
    return tuple(pieces)
