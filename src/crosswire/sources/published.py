"""Publication times as senders write them: ISO 8601 dates and date-times, kept as local time."""

import calendar
import re
from datetime import date, datetime

from crosswire.model.moment import Publication
from crosswire.model.words import PublicationBasis, TimePrecision

_CLOCK = (
    r"(?:(?:[Tt]|\ +)(?P<hour>[0-9]{2})(?::?(?P<minute>[0-9]{2})(?::?(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?)?"
    r"\ ?(?:[Zz]|[+-](?P<zone_hour>[0-9]{2})(?::?(?P<zone_minute>[0-9]{2}))?)?)?"
)
_FORMS = (
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})" + _CLOCK,
    r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})" + _CLOCK,
    r"(?P<year>[0-9]{4})-?W(?P<week>[0-9]{2})-?(?P<weekday>[1-7])" + _CLOCK,
    r"(?P<year>[0-9]{4})-(?P<ordinal>[0-9]{3})" + _CLOCK,
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})",
    r"(?P<year>[0-9]{4})",
)
FORMS = tuple(re.compile(form) for form in _FORMS)
"""ISO 8601's calendar, basic, week and ordinal dates, with or without a time; a month; a year. RFC 3339 allows the
blank in place of the T and small letters."""


EARLIEST_YEAR, LATEST_YEAR = 1600, 2999
"""The first newspapers are of the years after 1600. Outside of this a date is a program's word for none (9999-12-31)."""


def published_at(written: str) -> Publication:
    """The publication time that an ISO 8601 date or date-time states, with the sender's word as its basis.

    A time zone is read and left: the day is the local day as written. Minutes are kept, seconds are not. A month or a
    year alone becomes its first and last day. Raises ValueError where `written` is no such date, or of
    a year outside of `EARLIEST_YEAR` to `LATEST_YEAR`.
    """
    match = next((m for m in (form.fullmatch(written.strip()) for form in FORMS) if m), None)
    if match is None:
        raise ValueError(f"not an ISO 8601 date: {written[:40]!r}")
    parts = {name: int(digits) for name, digits in match.groupdict().items() if digits is not None}
    if parts.get("second", 0) > 60 or parts.get("zone_hour", 0) > 23 or parts.get("zone_minute", 0) > 59:
        raise ValueError(f"not a time of day: {written[:40]!r}")
    year = parts["year"]
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(f"not a time at which news came out: {written[:40]!r}")
    if "week" in parts:
        day = date.fromisocalendar(year, parts["week"], parts["weekday"])
    elif "ordinal" in parts:
        day = date.fromordinal(date(year, 1, 1).toordinal() + parts["ordinal"] - 1)
        if day.year != year:
            raise ValueError(f"no such day in {year}")
    elif "day" in parts:
        day = date(year, parts["month"], parts["day"])
    elif "month" in parts:
        last = date(year, parts["month"], calendar.monthrange(year, parts["month"])[1])
        return _publication(last.replace(day=1).isoformat(), last.isoformat(), TimePrecision.MONTH)
    else:
        return _publication(date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat(), TimePrecision.YEAR)
    if "hour" not in parts:
        return _publication(day.isoformat(), day.isoformat(), TimePrecision.DAY)
    moment = datetime(day.year, day.month, day.day, parts["hour"], parts.get("minute", 0)).isoformat("T", "minutes")
    return _publication(moment, moment, TimePrecision.MINUTE if "minute" in parts else TimePrecision.HOUR)


def _publication(start: str, end: str, precision: TimePrecision) -> Publication:
    return Publication(start, end, precision, PublicationBasis.METADATA)
