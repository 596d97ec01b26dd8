"""Pieces: the stretches of a report that can be held against another report's as carrying one statement.

A piece is what one sentence gives of somebody's words, without the "he said" round it; or a whole sentence in which nobody
speaks. No two pieces of a report overlap; a piece is a span of its report's text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.lineage.bars import bar
from crosswire.lineage.differences import folded_word
from crosswire.lineage.telling import STEM, is_furniture
from crosswire.lineage.units import EMPTY, WORD, Unit, sentence_spans
from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.statement import Manner
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Scope

QUOTED = re.compile(r"“[^“”]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^«»]*(?:»|$)|„[^“”„]*(?:[“”]|$)", re.MULTILINE)
EDGES = " \t\r\n,;:–—-"
MARKS = '“”"«»„'
LEAD = re.compile(r"that\s+")
LEAST = 0.4
"""Share of a sentence, its speaker's name aside, that their words must have; under it the sentence is the report's own."""


Figure = tuple[ClaimKind, float]
"""A kind of harm and how many it hit."""


@dataclass(frozen=True)
class Piece:
    """A piece of a report: its unit for comparing, how it is given there, who is behind it (or null), and its figures of
    people hit by this incident.
    """

    report_id: str
    unit: Unit
    manner: Manner
    voice: str | None
    figures: frozenset[Figure] = frozenset()

    @property
    def span(self) -> Span:
        """Where it stands in its report."""
        return self.unit.span


def pieces(report: Report, claims: Sequence[Claim], voices: Mapping[str, str]) -> list[Piece]:
    """The pieces of a report, in order, the lines round it left out; of words that it has more than once, as under several
    pictures, one.

    `claims` are its own, `voices` the label of who is behind each, by claim id.
    """
    quoted = [Span(*m.span()) for m in QUOTED.finditer(report.text)]
    spoken = _apart([c for c in claims if c.kind is ClaimKind.STATEMENT and c.attribution])
    out: list[Piece] = []
    for sentence in sentence_spans(report.text):
        if is_furniture(report.text, sentence):
            continue
        inside = [(c, s) for c in spoken if (s := _common(c.evidence.span, sentence)) is not None]
        said = sum(s.end - s.start for _, s in inside)
        frame = sum(len(a.text) for c, _ in inside for a in c.attribution[:1])
        if said < LEAST * (sentence.end - sentence.start - frame):
            inside = []
        for claim, span in inside:
            out.append(_piece(report, _without_speaker(claim, span, quoted), quoted, voices.get(claim.id)))
        if not inside:
            out.append(_piece(report, sentence, quoted, None))
    first = {p.unit.stems: p for p in sorted(out, key=lambda p: (p.voice is None, p.span), reverse=True)}
    kept = [p for p in out if p.unit.stems and first[p.unit.stems] is p]
    counted = [c for c in claims if c.kind in PEOPLE_KINDS and c.scope is Scope.EVENT and c.low is not None]
    return [replace(p, figures=_figures(p.span, counted)) for p in kept]


def _figures(span: Span, counted: Sequence[Claim]) -> frozenset[Figure]:
    inside = [c for c in counted if span.overlaps(c.evidence.span)]
    return frozenset((c.kind, c.low) for c in inside if c.low is not None and c.low >= bar("figure_least"))


def _apart(statements: Sequence[Claim]) -> list[Claim]:
    """The claims whose words do not lie in another's, the longer first, by their place."""
    kept: list[Claim] = []
    for claim in sorted(statements, key=lambda c: (c.evidence.start - c.evidence.end, c.evidence.start, c.id)):
        if not any(claim.evidence.span.overlaps(k.evidence.span) for k in kept):
            kept.append(claim)
    return sorted(kept, key=lambda c: c.evidence.start)


def _common(a: Span, b: Span) -> Span | None:
    start, end = max(a.start, b.start), min(a.end, b.end)
    return Span(start, end) if start < end else None


def _without_speaker(claim: Claim, span: Span, quoted: Sequence[Span]) -> Span:
    """What of `span` is quoted, where the rest of it names the speaker: "“…,” the statement said"."""
    at = claim.attribution[0].start
    if at is None or not span.start <= at < span.end or any(q.start <= at < q.end for q in quoted):
        return span
    inside = [s for q in quoted if (s := _common(q, span)) is not None]
    return max(inside, key=lambda s: (s.end - s.start, -s.start), default=span)


def _piece(report: Report, span: Span, quoted: Sequence[Span], voice: str | None) -> Piece:
    span = _trimmed(report.text, span)
    manner = _manner(span, quoted)
    if manner is Manner.QUOTED:
        span = _trimmed(report.text, span, MARKS)
    found = [folded_word(m.group()) for m in WORD.finditer(report.text, span.start, span.end)]
    stems = tuple(w[:STEM] for w in found if w and w not in EMPTY)
    numbers = frozenset(w for w in found if w[:1].isdigit())
    return Piece(report.id, Unit(span, manner is Manner.QUOTED, stems, numbers), manner, voice)


def _manner(span: Span, quoted: Sequence[Span]) -> Manner:
    inside = [s for q in quoted if (s := _common(q, span)) is not None]
    if not inside:
        return Manner.REPORTED
    return Manner.QUOTED if inside[0].start == span.start and inside[-1].end >= span.end - 1 else Manner.PARTLY


def _trimmed(text: str, span: Span, marks: str = "") -> Span:
    """`span` without blanks, commas and the word "that" at its edges, nor its end mark, nor any of `marks`."""
    start, end = span.start, span.end
    lead = LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1] in EDGES + marks + ".":
        end -= 1
    while start < end and text[start] in EDGES + marks:
        start += 1
    return Span(start, end)
