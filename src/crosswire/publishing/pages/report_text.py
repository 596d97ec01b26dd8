"""A report's text as HTML: the words of each claim marked and numbered, the speakers' words, and what was passed over.

Always holds: taking tags and numbers away gives the text back, but for control codes and for line ends, which make
paragraphs, breaks or blanks. Marks may lie in each other or cross: the text is cut wherever one begins or ends, and each
piece names all the claims that it is in, the tightest first.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosswire.model.claim import Claim
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.publishing.pages.markup import Markup, joined, tag

LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

RUNS_ON = 60
"""Characters of a line whose end is taken for a hard wrap: the next line goes on with the same sentence."""


def marked_text(text: str, claims: Sequence[Claim], noise: Sequence[tuple[Span, str]]) -> Markup:
    """The paragraphs of `text` with their marks; `claims` are in the order of their numbers, from 1."""
    marks = _Marks(text, claims, noise)
    return joined(*(tag("p", *marks.pieces(paragraph)) for paragraph in _paragraphs(text)))


def _paragraphs(text: str) -> Iterator[Span]:
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


class _Marks:
    """All that is marked in one text."""

    def __init__(self, text: str, claims: Sequence[Claim], noise: Sequence[tuple[Span, str]]) -> None:
        self.text = text
        self.claims = claims
        self.spans = {n: _within(c.evidence.span, text) for n, c in enumerate(claims, start=1)}
        self.noise = [(_within(span, text), kind) for span, kind in noise]
        self.speakers: dict[Span, list[int]] = defaultdict(list)
        for number, claim in enumerate(claims, start=1):
            for link in claim.attribution:
                if link.start is not None and link.end is not None:
                    self.speakers[_within(Span(link.start, link.end), text)].append(number)
        everything = [*self.spans.values(), *self.speakers, *(span for span, _ in self.noise)]
        self.begun: set[int] = set()
        self.edges = sorted({edge for span in everything if span.start < span.end for edge in (span.start, span.end)})

    def pieces(self, paragraph: Span) -> Iterator[Markup]:
        """The pieces of one paragraph, with the number of each claim after its last word in it."""
        inner = [edge for edge in self.edges if paragraph.start < edge < paragraph.end]
        edges = [paragraph.start, *inner, paragraph.end]
        for start, end in pairwise(edges):
            yield self._piece(Span(start, end))
            yield from (tag("span", kind, class_="kind-of-noise") for s, kind in self.noise if s.start < s.end == end)
            for number, span in self.spans.items():
                if span.start < span.end == end:
                    yield tag("a", str(number), class_="n", id=f"m{number}", href=f"#c{number}", data_n=number)

    def _piece(self, span: Span) -> Markup:
        words = joined(*_lines(self.text, span))
        inside = sorted((n for n, s in self.spans.items() if s.covers(span)), key=lambda n: _length(self.spans[n]))
        stated = [n for n in inside if self.claims[n - 1].kind is not ClaimKind.STATEMENT]
        spoken = sorted({n for s, numbers in self.speakers.items() if s.covers(span) for n in numbers})
        classes = []
        if any(s.covers(span) for s, _ in self.noise):
            classes.append("noise")
        if len(stated) < len(inside):
            classes.append("said")
        if stated:
            classes += ["claim", f"of-{self.claims[stated[0] - 1].scope}"]
        if spoken:
            classes.append("speaker")
        if not classes:
            return words
        numbers, voices = " ".join(map(str, inside)), " ".join(map(str, spoken))
        begins = any(s.start == span.start for s in self.speakers) and span.start not in self.begun
        self.begun.add(span.start)
        name = f"w{span.start}" if begins else None
        return tag("span", words, class_=" ".join(classes), id=name, data_c=numbers or None, data_s=voices or None)


def _lines(text: str, span: Span) -> Iterator[str | Markup]:
    """The words of a stretch, a break where a line ends that is too short to have been wrapped."""
    at = span.start
    for end in LINE_END.finditer(text, span.start, span.end):
        yield text[at : end.start()]
        before = text[max(0, end.start() - RUNS_ON) : end.start()]
        yield "\n" if len(before) == RUNS_ON and not LINE_END.search(before) else tag("br")
        at = end.end()
    yield text[at : span.end]


def _within(span: Span, text: str) -> Span:
    """`span` cut to the text and without blanks at its end: so it ends in a paragraph and not between two."""
    start = min(max(0, span.start), len(text))
    return Span(start, start + len(text[start : max(start, span.end)].rstrip()))


def _length(span: Span) -> int:
    return span.end - span.start
