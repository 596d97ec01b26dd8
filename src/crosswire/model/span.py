"""Spans: where words stand in a report. Always holds: `report.text[start:end] == quote`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a report's text, in characters, end excluded."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words of the span in `text`."""
        return text[self.start : self.end]

    def joined(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a claim, with their offsets into the report's text."""

    start: int
    end: int
    quote: str

    @classmethod
    def at(cls, text: str, span: Span) -> "Evidence":
        """Evidence for the words of `span` in `text`."""
        return cls(span.start, span.end, text[span.start : span.end])

    @property
    def span(self) -> Span:
        """The evidence's span without its words."""
        return Span(self.start, self.end)

    def stands_in(self, text: str) -> bool:
        """True where the quotation equals the text at its offsets and is not empty."""
        return bool(self.quote) and text[self.start : self.end] == self.quote
