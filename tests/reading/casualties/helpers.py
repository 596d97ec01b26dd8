"""Shared by the tests of tolls: the tolls of a text, and a value in short (14, 14+, >14, <14, <=14, ~14, 6-7, ?, no)."""

from crosswire.model.report import Report
from crosswire.model.words import Modifier, Polarity
from crosswire.reading.casualties import Toll, find_tolls
from crosswire.reading.document import Document
from crosswire.reading.quantities import find_numbers


def tolls(text: str) -> list[Toll]:
    """The tolls of `text`."""
    document = Document.of(Report(id="r", text=text))
    return find_tolls(document, {s.index: find_numbers(document.masked, s.span) for s in document.sentences})


def short(toll: Toll) -> str:
    """The toll's value in short."""
    low, high = toll.quantity.low, toll.quantity.high
    if toll.polarity is Polarity.DENIED and not high:
        return "no"
    return {
        Modifier.EXACT: f"{low}",
        Modifier.AT_LEAST: f"{low}+",
        Modifier.MORE_THAN: f">{low}",
        Modifier.LESS_THAN: f"<{high}",
        Modifier.AT_MOST: f"<={high}",
        Modifier.ABOUT: f"~{low}",
        Modifier.BETWEEN: f"{low}-{high}",
        Modifier.NONE: "?",
    }[toll.quantity.modifier]


def told(text: str) -> list[str]:
    """Each toll of `text` as "kind value"."""
    return [f"{t.kind.value} {short(t)}" for t in tolls(text)]
