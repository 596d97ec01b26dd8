"""Sentences: those of a report that carry what was read of it, whole, with the words that carry it marked.

Always holds: a sentence's pieces put together are its words in the report, but for blanks that are run together.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Scope
from crosswire.publishing.claim_words import claim_words, numbered
from crosswire.publishing.quotations import SENTENCE_BREAK
from crosswire.publishing.wording import clean, words_of

PASSED_OVER = frozenset({ClaimKind.STATEMENT, ClaimKind.INCIDENT})
"""Kinds whose words are whole sentences and say nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence; `carries` where they carry a claim."""

    words: str
    carries: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report, and what was read in it, a note each: "killed: 15 ISIS fighters, said by …"."""

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]


def sentences_of(report: Report, claims: Sequence[Claim]) -> tuple[Sentence, ...]:
    """The sentences of `report` in which its `claims` stand, in their order."""
    found = [c for c in numbered(claims) if c.kind not in PASSED_OVER]
    ends = [m.end() for m in SENTENCE_BREAK.finditer(report.text)]
    starts = [0, *ends]
    by_sentence: dict[int, list[Claim]] = {}
    for claim in found:
        by_sentence.setdefault(bisect_right(starts, claim.evidence.start) - 1, []).append(claim)
    out = []
    for at in sorted(by_sentence):
        own = by_sentence[at]
        end = starts[at + 1] if at + 1 < len(starts) else len(report.text)
        end = max([end, *(c.evidence.end for c in own)])
        pieces = _pieces(report.text, starts[at], end, [c.evidence.span for c in own])
        out.append(Sentence(pieces, tuple(dict.fromkeys(map(_note, own)))))
    return tuple(out)


def _pieces(text: str, start: int, end: int, marked: Sequence[Span]) -> tuple[Piece, ...]:
    """The words from `start` to `end`, parted where a marked stretch begins or ends."""
    end = start + len(text[start:end].rstrip())
    edges = sorted({start, end, *(min(max(e, start), end) for s in marked for e in (s.start, s.end))})
    pieces: list[Piece] = []
    for a, b in pairwise(edges):
        carries = any(s.start <= a and b <= s.end for s in marked)
        words = _on_one_line(text[a:b])
        if pieces and pieces[-1].carries == carries:
            words = pieces.pop().words + words
        pieces.append(Piece(words, carries))
    return tuple(p for p in pieces if p.words)


def _on_one_line(words: str) -> str:
    """`words` made safe, with a blank at either end where there were some."""
    if not words.strip():
        return " " if words else ""
    return " " * words[0].isspace() + clean(words) + " " * words[-1].isspace()


def _note(claim: Claim) -> str:
    """What was read, in a phrase."""
    said = claim_words(claim)
    whom = "".join(f" {label}" if joint == "of" else f" by {label}" for joint, label, _ in said.parties)
    parts = [f"{said.kind}: {said.value}{whom}"]
    if said.polarity != words_of("polarity")["asserted"]:
        parts.append(said.polarity)
    if said.modality:
        parts.append(said.modality)
    if claim.scope is not Scope.EVENT:
        parts.append(said.scope)
    parts.append(f"said by {said.said}" if said.said else "stated without a speaker")
    return ", ".join(parts)
