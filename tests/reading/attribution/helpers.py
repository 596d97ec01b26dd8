"""Shared by the tests of attribution: the statements of a text, in short."""

from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.reading.actors.index import build_actors
from crosswire.reading.attribution.chain import attribution_of
from crosswire.reading.attribution.find import find_statements
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.document import Document


def statements(text: str) -> list[Statement]:
    """The statements of `text`."""
    document = Document.of(Report(id="r", text=text))
    return find_statements(document, build_actors(document))


def said(text: str) -> list[tuple[str, str | None, list[str]]]:
    """For each statement of `text`: the speaker's words, its label, the stretches said."""
    return [(s.speaker.text, s.speaker.label, [c.of(text) for c in s.content]) for s in statements(text)]


def chain(text: str, words: str) -> list[tuple[str, str | None, str]]:
    """The chain behind the first `words` in `text`: words, label and role of each link."""
    start = text.index(words)
    found = attribution_of(statements(text), Span(start, start + len(words)))
    return [(a.text, a.label, a.role.value) for a in found]
