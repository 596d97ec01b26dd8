"""Year finding: the year of an event whose reports give a weekday and a day of the month, but no year.

"Thursday" and "August 29" agree in one year out of six or so; the event lies in the first such year that is not before
the latest past year which any of the reports mentions.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date

from crosswire.model.moment import Moment

LONGEST_WAIT = 12
"""Years: a date falls on each weekday at least once in so many (11, and 12 across a century without a leap year)."""


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find_day(moments: Iterable[Moment], latest_year: int | None) -> tuple[date, str] | None:
    """The day that the moments' weekdays and days of the month agree on, and why in words; null where nothing ties it.

    `latest_year` is the latest past year mentioned; without it, or without a weekday, the year stays open.
    """
    if latest_year is None:
        return None
    weekdays: Counter[int] = Counter()
    dates: Counter[tuple[int, int]] = Counter()
    for moment in moments:
        hint = moment.hint
        if hint is None or moment.start is not None or hint.shift_days or hint.zone:
            continue
        if hint.weekday is not None:
            weekdays[hint.weekday] += 1
        if hint.month is not None and hint.day is not None and hint.year is None:
            dates[hint.month, hint.day] += 1
    if not weekdays or not dates:
        return None
    weekday = min(weekdays, key=lambda w: (-weekdays[w], w))
    month, day = min(dates, key=lambda d: (-dates[d], d))
    for year in range(latest_year, latest_year + LONGEST_WAIT + 1):
        if day <= monthrange(year, month)[1] and date(year, month, day).weekday() == weekday:
            found = date(year, month, day)
            return found, f"first year from {latest_year} on in which {found:%m-%d} is a {WEEKDAYS[weekday]}"
    return None
