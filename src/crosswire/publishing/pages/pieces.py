"""Pieces: a report's text cut into paragraphs, and these wherever a mark begins or ends, for pages that mark words on it.

Always holds: the words of the pieces, with what parts them, are the text, but for control codes and marks of writing
direction, which make pieces without words. A piece's words are `text[at : at + len(words)]`, character for character, so
that what a reader selects on a page can be told as offsets into the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.model.span import Span
from crosswire.publishing.pages.markup import Markup, tag
from crosswire.publishing.wording import UNSAFE

LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_UNSHOWN = "".join(chr(code) for code in UNSAFE)
BREAK = re.compile(rf"(?P<line>{LINE_END.pattern})|[{re.escape(_UNSHOWN)}]")
"""What cannot stand in a piece: the end of a line, and what no page may hold."""

GAPS = {"": None, " ": Markup("\n"), "\n": tag("br")}
"""How the gap before a piece is set."""

RUNS_ON = 60
"""Characters of a line whose end is taken for a hard wrap: the next line goes on with the same sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that lie in the same marks. Marks go by their numbers in what was given: `inside` are those that the words lie
    in, the tightest first; `ended` those whose last words these are. `gap` is what parts it from the piece before: nothing,
    a blank (a line runs on) or a line's end.
    """

    at: int
    words: str
    inside: tuple[int, ...]
    ended: tuple[int, ...]
    gap: str


def within(span: Span, text: str) -> Span:
    """`span` cut to the text, without blanks and what no page may hold at its end: so it ends with a word that is shown."""
    start = min(max(0, span.start), len(text))
    words, longer = text[start : max(start, span.end)].rstrip(), True
    while longer:
        shorter = words.rstrip(_UNSHOWN).rstrip()
        words, longer = shorter, len(shorter) < len(words)
    return Span(start, start + len(words))


def pieces(text: str, marks: Sequence[Span]) -> Iterator[list[Piece]]:
    """The pieces of each paragraph of `text`; the time for it grows with the text and the marks, not with their product.

    `marks` lie within the text (see `within`); they may lie in each other or cross, and empty ones count for nothing.
    """
    standing = [n for n, mark in enumerate(marks) if mark.start < mark.end]
    edges = sorted({edge for n in standing for edge in (marks[n].start, marks[n].end)})
    opening = sorted(standing, key=lambda n: marks[n].start)
    closing = sorted(standing, key=lambda n: marks[n].end)
    opened = closed = 0
    active: set[int] = set()
    for paragraph in paragraphs(text):
        found: list[Piece] = []
        for at, words, gap in _runs(text, paragraph, edges):
            end = at + len(words)
            while opened < len(opening) and marks[opening[opened]].start <= at:
                active.add(opening[opened])
                opened += 1
            active = {n for n in active if marks[n].end > at}
            inside = sorted(active, key=lambda n: (marks[n].end - marks[n].start, n)) if words else []
            upto = bisect_right(closing, end, closed, key=lambda n: marks[n].end)
            ended = sorted(closing[closed:upto])
            closed = upto
            found.append(Piece(at, words, tuple(inside), tuple(ended), gap))
        yield found


def paragraphs(text: str) -> Iterator[Span]:
    """The stretches between empty lines that hold more than blanks."""
    start, at = 0, 0
    for end in [*LINE_END.finditer(text), None]:
        line_end = end.start() if end else len(text)
        if not text[at:line_end].strip():
            if text[start:at].strip():
                yield Span(start, start + len(text[start:at].rstrip()))
            start = end.end() if end else line_end
        at = end.end() if end else line_end
    if text[start:].strip():
        yield Span(start, start + len(text[start:].rstrip()))


def _runs(text: str, paragraph: Span, edges: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """The runs of words of a paragraph that no edge and nothing unfit for a page lies in: offset, words, gap before."""
    at, gap = paragraph.start, ""
    for found in BREAK.finditer(text, paragraph.start, paragraph.end):
        yield from _cut(text, at, found.start(), gap, edges)
        gap = _gap(text, found.start()) if found["line"] else ""
        at = found.end()
    yield from _cut(text, at, paragraph.end, gap, edges)


def _cut(text: str, start: int, end: int, gap: str, edges: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """One run, cut at the edges inside it; an empty one too, since a mark may end there."""
    at = start
    for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
        yield at, text[at:edge], gap
        at, gap = edge, ""
    yield at, text[at:end], gap


def _gap(text: str, line_end: int) -> str:
    before = text[max(0, line_end - RUNS_ON) : line_end]
    return " " if len(before) == RUNS_ON and not LINE_END.search(before) else "\n"
