"""A report made ready to be read: noise marked, cut into sentences, parsed. All offsets are the report's own."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.reading.gate import OPENING, Trigger, triggers_of
from crosswire.reading.noise import Noise, find_noise, masked
from crosswire.reading.parse import parse
from crosswire.reading.scan import Scan, keep
from crosswire.reading.segments import Segment, paragraphs, sentences

if TYPE_CHECKING:
    from crosswire.reading.tokens import Stretch, Tokens


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands, and its tokens (a token's `idx` is its offset in the report's text).

    `index` counts sentences from 0, `paragraph` paragraphs; `story` is 0 for the report's own story, 1 and on for
    stories pasted into it. `words` are its words in lower case and their lemmas, to see at once what it cannot tell of.
    """

    index: int
    span: Span
    paragraph: int
    story: int
    tokens: Stretch
    words: frozenset[str]


@dataclass(frozen=True)
class Document:
    """A report with its noise, its sentences and its parse. `masked` is the text with noise and line ends as blanks,
    `scan` what stands where in both."""

    report: Report
    masked: str
    noise: tuple[Noise, ...]
    segments: tuple[Segment, ...]
    scan: Scan

    @classmethod
    def of(cls, report: Report) -> Document:
        """Marks the noise and cuts the sentences of `report`; the parse comes when it is first asked for."""
        scan = Scan(report.text)
        keep(scan, report.text)
        noise = find_noise(report.text)
        clean = masked(report.text, noise)
        keep(scan, clean)
        segments = tuple(sentences(report.text, clean, paragraphs(report.text, noise)))
        return cls(report, clean, tuple(noise), segments, scan)

    @property
    def text(self) -> str:
        """The report's text, untouched."""
        return self.report.text

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """What each of the segments has that a claim can hang on; one that has nothing of `OPENING` is not parsed."""
        return triggers_of(self.masked, self.segments)

    def having(self, triggers: Trigger = OPENING) -> list[Sentence]:
        """The sentences that have any of `triggers`: where a finder that needs one of them looks."""
        return [s for s in self.sentences if self.triggers[s.index] & triggers]

    @cached_property
    def parsed(self) -> Tokens:
        """The tokens of the masked text, with the parse of the sentences that the gate lets through."""
        return parse(self.masked, [s.span for s, t in zip(self.segments, self.triggers, strict=True) if t & OPENING])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences with their tokens; blanks that the tokenizer keeps as tokens are in none but may stand between."""
        out = []
        for index, s in enumerate(self.segments):
            tokens = self.parsed.char_span(s.span.start, s.span.end)
            if tokens is not None and len(tokens):
                words = frozenset([*(t.lower_ for t in tokens), *(t.lemma_.casefold() for t in tokens)])
                out.append(Sentence(index, s.span, s.paragraph, s.story, tokens, words))
        return tuple(out)

    @cached_property
    def sentences_by_index(self) -> dict[int, Sentence]:
        """The sentences by their index."""
        return {s.index: s for s in self.sentences}

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, or null."""
        number = bisect_right(self._sentence_starts, offset) - 1
        sentence = self.sentences[number] if number >= 0 else None
        return sentence if sentence is not None and offset < sentence.span.end else None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.span.start for s in self.sentences]
