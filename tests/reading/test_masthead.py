"""The masthead: outlet, byline and date are taken from the text where it states them, and marked as inferred."""

from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.reading.dates import publication
from crosswire.reading.document import Document
from crosswire.reading.masthead import with_masthead


def filled(text: str, **given: str) -> Report:
    document = Document.of(Report(id="r", text=text, **given))  # type: ignore[arg-type]
    return with_masthead(document, publication(document))


def test_an_outlet_before_a_slash() -> None:
    report = filled("Harbour Wire/ Nine people were hurt when a tram left its rails on Friday.")
    assert (report.outlet, report.inferred) == ("Harbour Wire", ("outlet",))


def test_a_dated_byline() -> None:
    report = filled("date 2021-03-06 Nadia Ferrow (Port Lyle)\n\nNine people were hurt on Friday.")
    day = Publication("2021-03-06", "2021-03-06", TimePrecision.DAY, PublicationBasis.TEXT)
    assert (report.byline, report.published) == ("Nadia Ferrow", day)
    assert report.inferred == ("byline", "published")


def test_what_was_given_stands() -> None:
    report = filled("Harbour Wire/ Nine people were hurt on Friday.", outlet="Port Lyle Post")
    assert (report.outlet, report.inferred) == ("Port Lyle Post", ())


def test_a_text_that_says_nothing_of_itself() -> None:
    report = filled("Nine people were hurt when a tram left its rails.")
    assert (report.outlet, report.byline, report.published, report.inferred) == (None, None, Publication(), ())
