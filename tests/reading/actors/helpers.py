"""Shared by the tests of actors: a document from a text."""

from crosswire.model.party import Party
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.reading.actors.index import ActorIndex, build_actors
from crosswire.reading.document import Document


def index_of(text: str) -> ActorIndex:
    """The actors of `text`."""
    return build_actors(Document.of(Report(id="r", text=text)))


def names(text: str) -> list[tuple[str, str]]:
    """The words and ids of the mentions in `text`."""
    return [(m.span.of(text), m.actor_id) for m in index_of(text).mentions]


def party(text: str, phrase: str) -> Party:
    """The party of the first `phrase` in `text`."""
    start = text.index(phrase)
    return index_of(text).describe(Span(start, start + len(phrase)))
