"""Places and dates in the queue: what is known too coarsely, or not at all."""

from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision, TimePrecision
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.reasons import reasons_of
from tests.factories import make_province
from tests.workbench.queue.records import A_TOWN, make_record


def said(place: Place | None = A_TOWN, date: Moment | None = None) -> list[tuple[str, str]]:
    """The matters of an event there and then, with their sentences."""
    return [(m.matter, m.sentence) for m in reasons_of(make_record(place=place, date=date), Beside())]


def test_a_town_and_a_day_need_nobody() -> None:
    assert said() == []


def test_a_province_is_too_coarse() -> None:
    assert said(make_province("Low March", "Norland")) == [
        ("place", "The place is known only to the province: Low March, Norland.")
    ]


def test_a_country_and_an_unknown_place_are_told_apart() -> None:
    country = Place("Norland", "Norland", None, None, None, None, "Norland", PlacePrecision.COUNTRY)
    assert said(country) == [("place", "The place is known only to the country: Norland.")]
    assert said(Place("the old mill")) == [("place", "The place, the old mill, is not found on the map.")]
    assert said(None) == [("place", "No report says where it was.")]


def test_a_month_is_too_coarse_and_no_date_more_so() -> None:
    month = Moment("2031-05-01", "2031-05-31", TimePrecision.MONTH)
    assert said(date=month) == [("date", "The date is known only to the month: May 2031.")]
    assert said(date=Moment(None, None, TimePrecision.UNKNOWN)) == [("date", "No report says when it was.")]
