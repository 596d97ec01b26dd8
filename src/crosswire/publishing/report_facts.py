"""Facts of a report in words: when it came out and who says so, where it stood, who is credited."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.report import Report
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, words_of


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in words, what it rests on, and whether it is known at all."""

    words: str
    basis: str = ""
    known: bool = True


def byline_facts(report: Report) -> list[Fact]:
    """Outlet and byline, each with whether it was read from the text."""
    inferred = set(report.inferred)
    given = (("outlet", report.outlet), ("byline", report.byline and f"by {report.byline}"))
    read = words_of("publication_basis")["text"]
    return [Fact(clean(words), read if name in inferred else "") for name, words in given if words]


def time_facts(report: Report) -> list[Fact]:
    """When it came out and what tells so; when it was seen at its address, where that is known."""
    day = interval_words(report.published.start, report.published.end)
    basis = words_of("publication_basis")[report.published.basis]
    out = [Fact(f"published {day}", basis) if day else Fact("publication day not known", known=False)]
    seen = interval_words(report.captured)
    return out + ([Fact(f"seen at its address {seen}")] if seen else [])


def credit_words(found: Sequence[tuple[str | None, str]]) -> list[str]:
    """Who is credited, each once: "Harbour Wire, for the text"; `found` are agencies (or null) with what they cover."""
    words = words_of("credit")
    return list(
        dict.fromkeys(f"{clean(name) if name else 'an agency not named'}, {words[covers]}" for name, covers in found)
    )
