"""Reports: one text by one outlet, exactly as given."""

from dataclasses import dataclass

from crosswire.model.identity import short_hash
from crosswire.model.moment import Publication
from crosswire.model.words import PublicationBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text by one outlet. `text` is what was given, decoded, with its line ends; offsets count its characters.

    `given_event` is the sender's own grouping, which crosswire leaves as it is. `inferred` names the fields that were
    read from the text rather than given with it. `captured` is when this text was seen at its address, as local time where
    the outlet's is known (`2031-05-17T14:20`), else UTC; null where nobody says.
    """

    id: str
    text: str
    external_id: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    published: Publication = Publication()
    given_event: str | None = None
    inferred: tuple[str, ...] = ()
    captured: str | None = None


def report_id(
    text: str,
    *,
    external_id: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    given_event: str | None = None,
) -> str:
    """The id of a report: a hash of all that was given, so that the same report twice is the same report."""
    return "r" + short_hash(text, external_id, outlet, url, title, byline, published, given_event)


def is_dated(report: Report) -> bool:
    """True where the report's publication day was given with it or stands in its text."""
    return report.published.start is not None and report.published.basis is not PublicationBasis.SIBLINGS
