"""Publication times: ISO 8601 in all its usual forms, the local day kept, nothing else taken."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.moment import Publication
from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.sources.published import EARLIEST_YEAR, LATEST_YEAR, published_at

CASES = [
    ("2031-05-17", "2031-05-17", "2031-05-17", "day"),
    (" 2031-05-17 ", "2031-05-17", "2031-05-17", "day"),
    ("20310517", "2031-05-17", "2031-05-17", "day"),
    ("2031-137", "2031-05-17", "2031-05-17", "day"),
    ("2031-W20-6", "2031-05-17", "2031-05-17", "day"),
    ("2031W206", "2031-05-17", "2031-05-17", "day"),
    ("2031-05-17T09", "2031-05-17T09:00", "2031-05-17T09:00", "hour"),
    ("2031-05-17T09:41", "2031-05-17T09:41", "2031-05-17T09:41", "minute"),
    ("2031-05-17 09:41:59", "2031-05-17T09:41", "2031-05-17T09:41", "minute"),
    ("2031-05-17t23:41:59.123456789z", "2031-05-17T23:41", "2031-05-17T23:41", "minute"),
    ("2031-05-17T23:41:60Z", "2031-05-17T23:41", "2031-05-17T23:41", "minute"),
    ("2031-05-17T00:30:00+05:30", "2031-05-17T00:30", "2031-05-17T00:30", "minute"),
    ("2031-05-17T23:30:00-0800", "2031-05-17T23:30", "2031-05-17T23:30", "minute"),
    ("2031-05-17 23:30 -08", "2031-05-17T23:30", "2031-05-17T23:30", "minute"),
    ("20310517T0941Z", "2031-05-17T09:41", "2031-05-17T09:41", "minute"),
    ("2032-02", "2032-02-01", "2032-02-29", "month"),
    ("2031", "2031-01-01", "2031-12-31", "year"),
]


@pytest.mark.parametrize(("written", "start", "end", "precision"), CASES)
def test_iso_8601(written: str, start: str, end: str, precision: str) -> None:
    assert published_at(written) == Publication(start, end, TimePrecision(precision), PublicationBasis.METADATA)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "17/05/2031",
        "May 17, 2031",
        "Sat, 17 May 2031 09:41:00 GMT",
        "2031-02-29",
        "2031-13-01",
        "2031-366",
        "2031-W53-1",
        "2031-05-17T24:01",
        "2031-05-17T09:61",
        "2031-05-17T09:41:61",
        "2031-05-17T09:41+25:00",
        "0000-01-01",
        "0001-01-01",
        "1599-12-31",
        "3000",
        "9999-12-31T23:59:59Z",
        "٢٠٣١-٠٥-١٧",
        "1936784460",
        "2031-5-7",
        "2031-05-17T09:41:00Z and more",
    ],
)
def test_nothing_else(written: str) -> None:
    with pytest.raises(ValueError):
        published_at(written)


@given(st.datetimes(datetime(EARLIEST_YEAR, 1, 1), datetime(LATEST_YEAR, 12, 31)), st.timezones() | st.none())
def test_what_python_writes_is_read(moment: datetime, zone: object) -> None:
    minute = moment.isoformat("T", "minutes")
    assert published_at(moment.isoformat()).start == minute
    assert published_at(moment.isoformat() + "+03:00").start == minute


@given(st.dates(date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31)))
def test_every_day_in_every_form(day: date) -> None:
    year, week, weekday = day.isocalendar()
    forms = [day.isoformat(), day.isoformat().replace("-", ""), f"{day:%Y}-{day:%j}".rjust(8, "0")]
    if EARLIEST_YEAR <= year <= LATEST_YEAR:
        forms.append(f"{year:04}-W{week:02}-{weekday}")
    assert {published_at(form).start for form in forms} == {day.isoformat()}
