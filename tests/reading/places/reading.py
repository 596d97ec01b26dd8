"""Helpers: a text read for its places; the gazetteer is built once a machine, in the cache."""

from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.reading.document import Document
from crosswire.reading.places import PlaceMention, find_places, incident_place


def document(text: str, title: str | None = None, outlet: str | None = None) -> Document:
    return Document.of(Report(id="r0", text=text, title=title, outlet=outlet))


def mentions(text: str, title: str | None = None) -> list[PlaceMention]:
    return find_places(document(text, title))


def by_text(text: str, title: str | None = None) -> dict[str, PlaceMention]:
    """The mentions by their words; of several the first."""
    out: dict[str, PlaceMention] = {}
    for m in mentions(text, title):
        out.setdefault(m.place.text, m)
    return out


def where(text: str, *sentences: int) -> Place | None:
    return incident_place(mentions(text), sentences)
