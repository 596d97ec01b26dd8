"""From a calendar hint to days: what "last Thursday" or "August 29" means when published on a given day.

Pure: nothing here knows today's date. The publication day stands in for a date only where the words say so ("today").
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crosswire.model.moment import CalendarHint

AHEAD_SLACK = 2
"""Days a date without a year may lie after the publication day and still be of that year: zones and pre-dating."""

NEAR = 60
"""Days: a date without a year this near the publication day is taken even where its weekday does not fit (a slip)."""

YEARS_BACK = 28
"""Years searched for one in which weekday, month and day agree: the calendar repeats after 28."""

YEAR_PORTIONS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "first_half": (1, 6),
    "second_half": (7, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
}
"""First and last month of each part of a year. Seasons are left out: they differ with the hemisphere."""

MONTH_WEEKS = {"week_1": 1, "week_2": 8, "week_3": 15, "week_4": 22}
"""The day of the month on which each of its first four weeks begins, counted from the 1st as writers do."""

SEASONS = ("spring", "summer", "autumn", "winter")


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `first` to `last`, both counted; `relative` where the publication day was needed to find them."""

    first: date
    last: date
    relative: bool = False


def days_of(hint: CalendarHint, published: date | None) -> Days | None:
    """The days that `hint` means when published on `published`, or null.

    Raises ValueError where the hint names no day of the calendar (30 February).
    """
    days = _base(hint, published)
    if days is None:
        return None
    last = days.last if hint.days is None else days.first + timedelta(days=hint.days - 1)
    shift = timedelta(days=hint.shift_days or 0)
    return Days(days.first + shift, last + shift, days.relative)


def _base(hint: CalendarHint, published: date | None) -> Days | None:
    year, month, relative = hint.year, hint.month, False
    if year is None and hint.year_shift is not None and published:
        year, relative = published.year + hint.year_shift, True
    if month is None and hint.month_shift is not None and published:
        count = published.year * 12 + published.month - 1 + hint.month_shift
        year, month, relative = count // 12, count % 12 + 1, True
    if year is not None:
        return _of_year(year, month, hint, relative)
    if hint.year_shift is not None or hint.month_shift is not None or published is None:
        return None
    found: Days | None = None
    if month is not None and hint.day is not None:
        found = _one(_yearless(month, hint.day, hint, published))
    elif month is not None:
        found = _yearless_month(month, hint, published)
    elif hint.day is not None:
        found = _one(_day_of_month(hint.day, published, hint.direction))
    elif hint.offset_days is not None:
        found = _one(published + timedelta(days=hint.offset_days))
    elif hint.week_shift is not None:
        found = _of_week(hint, published)
    elif hint.portion == "weekend":
        found = _weekend(published, hint.direction)
    elif hint.weekday is not None:
        found = _one(nearest_weekday(hint.weekday, published, hint.direction))
    elif hint.portion in SEASONS:
        found = Days(published - timedelta(days=365), published)
    return replace(found, relative=True) if found else None


def _one(day: date | None) -> Days | None:
    return Days(day, day) if day else None


def _of_year(year: int, month: int | None, hint: CalendarHint, relative: bool) -> Days:
    if month is not None and hint.day is not None:
        day = date(year, month, hint.day)
        return Days(day, day, relative)
    if month is not None:
        first, last = _part_of_month(year, month, hint.portion)
        return Days(first, last, relative)
    low, high = YEAR_PORTIONS.get(hint.portion or "", (1, 12))
    return Days(date(year, low, 1), date(year, high, monthrange(year, high)[1]), relative)


def _part_of_month(year: int, month: int, portion: str | None) -> tuple[date, date]:
    # Thirds for early, mid and late; halves cut after the 15th; weeks counted from the 1st, the last one from the end.
    end = monthrange(year, month)[1]
    bounds = {"early": (1, 10), "mid": (11, 20), "late": (21, end), "first_half": (1, 15), "second_half": (16, end)}
    bounds |= {name: (first, first + 6) for name, first in MONTH_WEEKS.items()} | {"last_week": (end - 6, end)}
    low, high = bounds.get(portion or "", (1, end))
    return date(year, month, low), date(year, month, high)


def _of_week(hint: CalendarHint, published: date) -> Days:
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=hint.week_shift or 0)
    if hint.portion == "weekend":
        return Days(monday + timedelta(days=5), monday + timedelta(days=6))
    if hint.weekday is not None:
        day = monday + timedelta(days=hint.weekday)
        return Days(day, day)
    low, high = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}.get(hint.portion or "", (0, 6))
    return Days(monday + timedelta(days=low), monday + timedelta(days=high))


def _weekend(published: date, direction: str | None) -> Days:
    saturday = nearest_weekday(5, published, "future" if direction == "future" else None)
    if direction == "past" and published.weekday() >= 5:
        saturday -= timedelta(weeks=1)
    return Days(saturday, saturday + timedelta(days=1))


def nearest_weekday(weekday: int, published: date, direction: str | None = None) -> date:
    """The day with that weekday (Monday 0) nearest before `published`, that day included unless `direction` is past.

    With `direction` future it is the nearest on or after it. (The news convention: a bare weekday lies within a week.)
    """
    if direction == "future":
        return published + timedelta(days=(weekday - published.weekday()) % 7)
    back = (published.weekday() - weekday) % 7
    return published - timedelta(days=back or (7 if direction == "past" else 0))


def _yearless(month: int, day: int, hint: CalendarHint, published: date) -> date | None:
    def on(year: int) -> date | None:
        return date(year, month, day) if day <= monthrange(year, month)[1] else None

    if hint.direction == "future":
        years = range(published.year, published.year + YEARS_BACK)
        fitting = [d for d in map(on, years) if d and d >= published]
    else:
        years = range(published.year + 1, max(published.year - YEARS_BACK, 1), -1)
        fitting = [d for d in map(on, years) if d and d <= published + timedelta(days=AHEAD_SLACK)]
    if not fitting:
        return None
    if hint.weekday is None or abs((published - fitting[0]).days) <= NEAR:
        return fitting[0]
    return next((d for d in fitting if d.weekday() == hint.weekday), fitting[0])


def _yearless_month(month: int, hint: CalendarHint, published: date) -> Days:
    year = published.year
    if hint.direction == "future":
        year += month < published.month
    else:
        # "last August" said in August is last year's.
        year -= month > published.month or (month == published.month and hint.direction == "past")
    first, last = _part_of_month(year, month, hint.portion)
    return Days(first, last)


def _day_of_month(day: int, published: date, direction: str | None) -> date | None:
    step = 1 if direction == "future" else -1
    at = published
    for _ in range(62):
        if at.day == day:
            return at
        at += timedelta(days=step)
    return None
