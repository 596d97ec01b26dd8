"""Builds documents of invented text for the tests of time."""

from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.reading.dates import MomentMention, find_moments
from crosswire.reading.document import Document


def document(text: str, published: str | None = None, url: str | None = None, language: str | None = None) -> Document:
    given = Publication()
    if published:
        given = Publication(published, published, TimePrecision.DAY, PublicationBasis.METADATA)
    return Document.of(Report(id="r1", text=text, published=given, url=url, language=language))


def moments(text: str, published: str | None = None) -> list[MomentMention]:
    return find_moments(document(text, published))


def only(text: str, published: str | None = None) -> MomentMention:
    found = moments(text, published)
    assert len(found) == 1, [mention.span.of(text) for mention in found]
    return found[0]
