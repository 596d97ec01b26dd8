"""Quotations: stretches between quotation marks. Always holds: they are in text order and do not overlap."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.model.span import Span
from crosswire.reading.document import Document
from crosswire.reading.quick import Quick

PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", "''": "''", "``": "''", '"': '"', "'": "'"}
MARK = Quick(r"''|``|[“”\"«»„‘’']")
MIXED = (("“", '"'), ('"', "”"))
"""Marks of two kinds that open and close one quotation where a machine has changed only some of them."""
LONGEST_SINGLE = 400
"""Characters: a longer stretch between single marks is an apostrophe and another."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks. `continues` says that it goes on from the quotation before, a paragraph earlier."""

    span: Span
    continues: bool = False


def paragraph_spans(document: Document) -> list[Span]:
    """The paragraphs of `document` that hold sentences, in order."""
    out: dict[int, Span] = {}
    for s in document.segments:
        out[s.paragraph] = out[s.paragraph].joined(s.span) if s.paragraph in out else s.span
    return [out[number] for number in sorted(out)]


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of `document`. One left open at a paragraph's end goes on where the next begins with a mark."""
    text = document.masked
    out: list[Quotation] = []
    open_before = False
    for paragraph in paragraph_spans(document):
        here, left_open = _in_paragraph(text, paragraph, open_before)
        out += here
        open_before = left_open
    return tuple(out)


def _in_paragraph(text: str, paragraph: Span, open_before: bool) -> tuple[list[Quotation], bool]:
    out: list[Quotation] = []
    position = paragraph.start
    left_open = False
    while True:
        opening = MARK.search(text, position, paragraph.end)
        if opening is None:
            break
        mark = opening.group()
        at_start = not text[paragraph.start : opening.start()].strip()
        if not _opens(text, opening, paragraph):
            position = opening.end()
            continue
        close = _closing(text, opening, paragraph)
        if close is None:
            # Not closed in the paragraph: a quotation in several paragraphs, or a mark lost by a machine.
            if mark in ("‘", "'"):
                position = opening.end()
                continue
            out.append(Quotation(Span(opening.start(), paragraph.end), open_before and at_start))
            left_open = True
            break
        out.append(Quotation(Span(opening.start(), close), open_before and at_start))
        position = close
    return out, left_open


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """True where the mark can open a quotation: at a word's beginning."""
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if mark.group() in ("”", "»", "’"):
        return False
    if mark.group() == "'":
        return not before.isalnum() and after.isalnum() and not re.match(r"\d0s|em\b|til|tis", text[mark.end() :])
    return (not before.isalnum() or mark.group() in ("“", "«")) and not after.isspace()


def _closing(text: str, opening: re.Match[str], paragraph: Span) -> int | None:
    """The end of the quotation that `opening` begins, its mark included, or null."""
    mark = opening.group()
    closers = PAIRS[mark]
    single = mark in ("‘", "'")
    limit = min(paragraph.end, opening.end() + LONGEST_SINGLE) if single else paragraph.end
    for match in MARK.finditer(text, opening.end(), limit):
        found = match.group()
        if (mark, found) in MIXED and not text[match.start() - 1].isspace():
            return match.end()
        if found != closers and not (found in closers and mark == "„"):
            continue
        after = text[match.end()] if match.end() < paragraph.end else " "
        before = text[match.start() - 1]
        if single and (after.isalnum() or not (before in ",.?!…" or " " in text[opening.end() : match.start()])):
            continue
        if single and before == "s" and after == " " and re.match(r"[^’']{0,60}[,.?!][’']", text[match.end() :]):
            continue  # a plural's apostrophe; the quotation closes later
        if found == '"' and before.isspace() and after.isalnum():
            continue
        return match.end()
    return None


def kind_of(text: str, content: tuple[Span, ...], quotations: tuple[Quotation, ...]) -> str:
    """Direct, indirect or mixed: how much of `content` stands between quotation marks."""
    quoted = total = 0
    for span in content:
        total += span.end - span.start
        for q in quotations:
            if q.span.overlaps(span):
                quoted += min(q.span.end, span.end) - max(q.span.start, span.start)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted >= total - 4 * len(content) else "mixed"
