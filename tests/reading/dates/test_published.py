"""When a report came out, and what says so."""

import pytest

from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.reading.dates import publication, publication_hint
from crosswire.reading.dates.published import url_day
from tests.reading.dates.reports import document, moments

STORY = (
    "\n\nA warehouse in Port Lyle burned down on Tuesday and two guards were hurt, the fire service told our reporter."
)
TEXT, DATELINE = PublicationBasis.TEXT, PublicationBasis.DATELINE


@pytest.mark.parametrize(
    ("head", "start", "basis"),
    [
        ("date 2021-03-04 Nadia Ferrow (Port Lyle)", "2021-03-04", TEXT),
        ("Updated: 4 March 2021, 14:20", "2021-03-04T14:20", TEXT),
        ("Published on March 4, 2021", "2021-03-04", TEXT),
        ("Posted: Mar 4, 2021 9:05 PM Updated: Mar 5, 2021 1:00 PM", "2021-03-04T21:05", TEXT),
        ("Thursday, 4 March 2021", "2021-03-04", TEXT),
        ("March 4, 2021 7:18 PM", "2021-03-04T19:18", TEXT),
        ("By Nadia Ferrow | March 4, 2021", "2021-03-04", TEXT),
        ("Harbour Courier newspaper - 4-3-2021", "2021-03-04", TEXT),
    ],
)
def test_a_line_of_the_report_gives_its_day(head: str, start: str, basis: PublicationBasis) -> None:
    found = publication(document(head + STORY))
    assert (found.start, found.basis, found.day) == (start, basis, "2021-03-04")


def test_a_dateline_gives_the_day_where_it_has_the_year() -> None:
    found = publication(document("PORT LYLE, March 4, 2021 (Harbour Wire) — Two guards were hurt in a fire."))
    assert (found.start, found.basis) == ("2021-03-04", DATELINE)


@pytest.mark.parametrize("head", ["PORT LYLE, March 4 (Harbour Wire) — ", "Osk. 4 March, 19:40. /Harbour Wire/. "])
def test_a_dateline_without_a_year_is_only_a_hint(head: str) -> None:
    report = document(head + "Two guards were hurt in a fire at a warehouse.")
    hint = publication_hint(report)
    assert publication(report).start is None
    assert hint is not None and hint.hint is not None
    assert (hint.hint.month, hint.hint.day, hint.hint.year) == (3, 4, None)


def test_what_was_given_stands() -> None:
    found = publication(document("March 4, 2021" + STORY, published="2021-03-09"))
    assert (found.start, found.basis, found.precision) == ("2021-03-09", PublicationBasis.METADATA, TimePrecision.DAY)


def test_a_page_dated_anew_keeps_its_weekdays() -> None:
    text = "Posted: March 4, 2021" + STORY
    assert [m.moment.start for m in moments(text, published="2021-03-19")] == ["2021-03-02"]


@pytest.mark.parametrize(
    "text",
    ["A fire on 4 March 2021 killed two guards at a warehouse.", "The mill burned down." + STORY, "", "4 March"],
)
def test_no_day_is_made_up(text: str) -> None:
    assert publication(document(text)).basis is PublicationBasis.NONE


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://courier.example/2021/03/04/fire", "2021-03-04"),
        ("https://courier.example/news/20210304-fire", "2021-03-04"),
        ("https://courier.example/2021-03-04", "2021-03-04"),
        ("https://courier.example/story/21442631/fire", None),
        ("https://courier.example/2021/13/44/fire", None),
        (None, None),
    ],
)
def test_the_day_in_an_address(url: str | None, day: str | None) -> None:
    assert url_day(url) == day
