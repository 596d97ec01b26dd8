"""The reading page: one report on paper with its claims marked in the text, and the list of what was read."""

from collections.abc import Sequence

from crosswire.cli.marked_text import marked_lines
from crosswire.cli.paper import Paper, Piece
from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.publishing.claim_words import claim_words, numbered
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, counted, words_of

TEXT_WIDTH = 75
"""Columns of the report's text: the widest that reads well."""


def write_reading(
    paper: Paper, report: Report, claims: Sequence[Claim], noise: Sequence[tuple[Span, str]], *, width: int = TEXT_WIDTH
) -> None:
    """Sets a report: where it is from, its text with marks, and its claims by number."""
    ordered = numbered(claims)
    _write_head(paper, report)
    full, paper.width = paper.width, min(paper.width, width)
    empty = True
    for pieces in marked_lines(report.text, ordered, noise, guillemets=not paper.on_terminal):
        if pieces or not empty:
            paper.line(*pieces)
        empty = not pieces
    paper.width = full
    if not empty:
        paper.blank()
    if not ordered:
        paper.line(("This report states nothing that crosswire reads.", "grey"))
    at = len(f"[{len(ordered)}]") + 1
    for number, claim in enumerate(ordered, start=1):
        _write_claim(paper, claim, f"[{number}]", at)
    kinds = dict.fromkeys(kind for _, kind in noise)
    if kinds:
        paper.blank()
        stretches = counted(len(noise), "stretch", "stretches")
        paper.line((f"Passed over, between ⟨ and ⟩: {stretches} ({', '.join(kinds)}).", "grey"))


def _write_head(paper: Paper, report: Report) -> None:
    inferred = set(report.inferred)

    def said(field: str, words: str) -> list[Piece]:
        return [words, (" (read from the text)", "grey")] if field in inferred else [words]

    parts: list[list[Piece]] = []
    if report.outlet:
        parts.append(said("outlet", clean(report.outlet)))
    if report.byline:
        parts.append(said("byline", f"by {clean(report.byline)}"))
    day = interval_words(report.published.start, report.published.end)
    if day:
        basis = words_of("publication_basis")[report.published.basis]
        parts.append([f"published {day}", (f" ({basis})", "grey")])
    else:
        parts.append([("publication day not known", "grey")])
    if report.title:
        paper.line((clean(report.title), "headline"))
    paper.line(*[p for i, part in enumerate(parts) for p in ([(" · ", "grey")] if i else []) + part])
    paper.blank()


def _write_claim(paper: Paper, claim: Claim, lead: str, at: int) -> None:
    words = claim_words(claim)
    first: list[Piece] = [f"{words.kind} ", words.value if claim.quantity is None else (words.value, "label")]
    if words.written:
        first.append((f" (“{words.written}”)", "grey"))
    for joint, label, group in words.parties:
        first.append(f", {joint} {label}" + (f" ({group})" if group else ""))
    paper.row((lead, "accent"), at, *first)
    facts = [f"said by {words.said}" if words.said else "in the report's own voice"]
    if words.when:
        facts.append(f"when: {words.when}")
    if words.where:
        facts.append(f"where: {words.where}")
    facts.append(f"{words.scope}, {words.polarity}")
    if words.modality:
        facts.append(words.modality)
    paper.flow([[fact] for fact in facts], at=at)
    if words.why:
        why = "; ".join(f"{name}: {value}" if value else name for name, value in words.why)
        paper.line((f"why: {why}", "grey"), indent=at)
