"""Calendar arithmetic: what an expression means on a given publication day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.calendar import compatible, days_apart, resolve
from crosswire.model.moment import CalendarHint, Moment
from crosswire.model.words import TimePrecision

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def said(**parts: object) -> Moment:
    return Moment(None, None, TimePrecision.UNKNOWN, "", None, CalendarHint(**parts))  # type: ignore[arg-type]


def on(first: str, last: str | None = None, precision: TimePrecision = TimePrecision.DAY) -> Moment:
    return Moment(first, last or first, precision)


# 2021-03-05 is a Friday.
CASES = [
    ({"weekday": 4}, "2021-03-05", "2021-03-05", TimePrecision.DAY),
    ({"weekday": 4, "direction": "past"}, "2021-02-26", "2021-02-26", TimePrecision.DAY),
    ({"weekday": 3, "direction": "past"}, "2021-03-04", "2021-03-04", TimePrecision.DAY),
    ({"weekday": 0, "direction": "future"}, "2021-03-08", "2021-03-08", TimePrecision.DAY),
    ({"weekday": 2, "week_shift": -1}, "2021-02-24", "2021-02-24", TimePrecision.DAY),
    ({"weekday": 3, "part_of_day": "night", "days": 2}, "2021-03-04", "2021-03-05", TimePrecision.PART_OF_DAY),
    ({"weekday": 3, "part_of_day": "morning"}, "2021-03-04", "2021-03-04", TimePrecision.PART_OF_DAY),
    ({"weekday": 3, "hour": 4}, "2021-03-04T04:00", "2021-03-04T04:00", TimePrecision.HOUR),
    ({"weekday": 3, "hour": 4, "minute": 5}, "2021-03-04T04:05", "2021-03-04T04:05", TimePrecision.MINUTE),
    ({"offset_days": -1}, "2021-03-04", "2021-03-04", TimePrecision.DAY),
    ({"month": 12, "day": 31}, "2020-12-31", "2020-12-31", TimePrecision.DAY),
    ({"month": 3, "day": 7}, "2021-03-07", "2021-03-07", TimePrecision.DAY),
    ({"month": 3, "day": 9}, "2020-03-09", "2020-03-09", TimePrecision.DAY),
    ({"month": 3, "day": 9, "direction": "future"}, "2021-03-09", "2021-03-09", TimePrecision.DAY),
    ({"month": 2, "day": 29}, "2020-02-29", "2020-02-29", TimePrecision.DAY),
    ({"month": 6, "day": 12, "weekday": 2}, "2019-06-12", "2019-06-12", TimePrecision.DAY),
    ({"month": 2, "day": 20, "weekday": 0}, "2021-02-20", "2021-02-20", TimePrecision.DAY),
    ({"day": 27}, "2021-02-27", "2021-02-27", TimePrecision.DAY),
    ({"month": 8}, "2020-08-01", "2020-08-31", TimePrecision.MONTH),
    ({"month": 3, "direction": "past"}, "2020-03-01", "2020-03-31", TimePrecision.MONTH),
    ({"month": 2, "portion": "mid"}, "2021-02-11", "2021-02-20", TimePrecision.MONTH),
    ({"week_shift": 0}, "2021-03-01", "2021-03-07", TimePrecision.WEEK),
    ({"portion": "weekend"}, "2021-02-27", "2021-02-28", TimePrecision.WEEK),
    ({"month_shift": -3}, "2020-12-01", "2020-12-31", TimePrecision.MONTH),
    ({"year_shift": -1}, "2020-01-01", "2020-12-31", TimePrecision.YEAR),
    ({"year_shift": -1, "month": 8, "day": 3}, "2020-08-03", "2020-08-03", TimePrecision.DAY),
    ({"year": 2019, "portion": "first_half"}, "2019-01-01", "2019-06-30", TimePrecision.YEAR),
    ({"year": 2019, "portion": "summer"}, "2019-01-01", "2019-12-31", TimePrecision.YEAR),
    ({"weekday": 3, "shift_days": -1}, "2021-03-03", "2021-03-03", TimePrecision.DAY),
]


@pytest.mark.parametrize(("parts", "first", "last", "precision"), CASES)
def test_a_hint_means_these_days_when_published_on_a_friday(
    parts: dict[str, object], first: str, last: str, precision: TimePrecision
) -> None:
    found = resolve(said(**parts), "2021-03-05")
    assert (found.start, found.end, found.precision) == (first, last, precision)


def test_a_relative_day_keeps_its_anchor_and_a_full_date_has_none() -> None:
    assert resolve(said(weekday=3), "2021-03-05").anchor == "published 2021-03-05"
    assert resolve(said(year=2021, month=3, day=4), "2021-03-05").anchor is None


@pytest.mark.parametrize(
    "parts", [{"weekday": 3}, {"month": 8, "day": 29}, {"offset_days": 0}, {"year_shift": -1}, {"hour": 4}]
)
def test_without_a_publication_day_nothing_is_guessed(parts: dict[str, object]) -> None:
    moment = said(**parts)
    assert resolve(moment, None) == moment


def test_a_clock_time_alone_never_takes_the_publication_day() -> None:
    moment = said(hour=4, part_of_day="early_morning")
    assert resolve(moment, "2021-03-05") == moment


def test_a_day_that_is_not_in_the_calendar_stays_unresolved() -> None:
    moment = said(year=2021, month=2, day=30)
    assert resolve(moment, "2021-03-05") == moment


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_nearest_past_one(day: date, weekday: int) -> None:
    found = resolve(said(weekday=weekday), day.isoformat())
    assert found.day is not None
    there = date.fromisoformat(found.day)
    assert there.weekday() == weekday
    assert timedelta(0) <= day - there < timedelta(7)


@given(DAYS, st.integers(0, 6))
def test_last_weekday_lies_strictly_before_within_a_week(day: date, weekday: int) -> None:
    found = resolve(said(weekday=weekday, direction="past"), day.isoformat())
    assert found.day is not None
    assert timedelta(0) < day - date.fromisoformat(found.day) <= timedelta(7)


@given(DAYS)
def test_resolving_twice_changes_nothing(day: date) -> None:
    once = resolve(said(weekday=2, hour=9), day.isoformat())
    assert resolve(once, "1999-01-01") == once


@given(DAYS, DAYS)
def test_days_apart_is_symmetric_and_counts_days(a: date, b: date) -> None:
    x, y = on(a.isoformat()), on(b.isoformat())
    assert days_apart(x, y) == days_apart(y, x) == abs((a - b).days)


def test_days_apart_of_coarse_or_unresolved_moments() -> None:
    august = on("2021-08-01", "2021-08-31", TimePrecision.MONTH)
    assert days_apart(august, on("2021-09-02")) == 2
    assert days_apart(august, on("2021-08-09")) is None
    assert days_apart(said(weekday=3), on("2021-08-09")) is None


COMPATIBLE = [
    (on("2021-03-04"), on("2021-03-04"), True),
    (on("2021-03-04"), on("2021-03-05"), False),
    (on("2021-03-04"), said(weekday=3), True),
    (on("2021-03-04"), said(weekday=1), False),
    (on("2021-03-04"), said(month=3, day=4), True),
    (on("2021-03-04"), said(month=4), False),
    (on("2021-03-05"), said(weekday=3, part_of_day="night"), True),
    (on("2021-03-05"), said(weekday=3, part_of_day="night", days=2), True),
    (on("2021-03-06"), said(weekday=3, part_of_day="night"), False),
    (on("2021-03-05"), said(weekday=3, hour=22, zone="GMT"), True),
    (on("2021-03-04"), said(hour=4), None),
    (on("2021-03-04"), said(offset_days=-1), None),
    (on("2021-01-01", "2021-12-31", TimePrecision.YEAR), said(weekday=1), None),
    (on("2021-01-01", "2021-12-31", TimePrecision.YEAR), said(year=2019), False),
    (said(weekday=3), said(weekday=3), True),
    (said(weekday=3), said(weekday=4), False),
    (said(weekday=3, part_of_day="night"), said(weekday=4), True),
    (said(month=3, day=4), said(month=3, day=4), True),
    (said(month=3, day=4), said(month=4, day=4), False),
    (said(weekday=3), said(month=3, day=4), None),
    (said(offset_days=-1), said(offset_days=-1), None),
]


@pytest.mark.parametrize(("a", "b", "expected"), COMPATIBLE)
def test_compatible_tells_whether_two_can_be_one_day(a: Moment, b: Moment, expected: bool | None) -> None:
    assert compatible(a, b) is expected
    assert compatible(b, a) is expected
