"""Calendar arithmetic on moments: what day one means, how far two lie apart, whether they can be the same day.

Pure: nothing here knows today's date. What cannot be resolved stays unresolved; the publication day stands in for a
date only where the words say so ("today").
"""

from dataclasses import replace
from datetime import date, timedelta

from crosswire.model.calendar_days import days_of
from crosswire.model.moment import CalendarHint, Moment
from crosswire.model.words import TimePrecision

DAY_OR_FINER = (TimePrecision.MINUTE, TimePrecision.HOUR, TimePrecision.PART_OF_DAY, TimePrecision.DAY)

LONGEST_SEARCH = 31
"""Days: a longer interval holds every weekday and cannot be told from a hint by trying each of its days."""


def resolve(moment: Moment, publication_day: str | None) -> Moment:
    """`moment` with its days filled in, as far as its hint and the publication day (`YYYY-MM-DD`) allow.

    A weekday is the nearest past one, the publication day included; "last Thursday" lies strictly before it. A date
    without a year is the nearest past one. A moment already resolved, or without a hint, comes back as it is.
    """
    if moment.start is not None or moment.hint is None:
        return moment
    published = date.fromisoformat(publication_day[:10]) if publication_day else None
    try:
        days = days_of(moment.hint, published)
    except (OverflowError, ValueError):
        days = None
    if days is None:
        return moment
    anchor = moment.anchor or (f"published {publication_day[:10]}" if days.relative and publication_day else None)
    return at_days(replace(moment, anchor=anchor), days.first, days.last)


def at_days(moment: Moment, first: date, last: date) -> Moment:
    """`moment` set to the days from `first` to `last`; a clock time in its hint is kept where they are one day."""
    hint = moment.hint or CalendarHint()
    if first == last and hint.hour is not None:
        clock = f"{first.isoformat()}T{hint.hour:02d}:{hint.minute or 0:02d}"
        precision = TimePrecision.HOUR if hint.minute is None else TimePrecision.MINUTE
        return replace(moment, start=clock, end=clock, precision=precision)
    precision = precision_of(first, last)
    if hint.part_of_day is not None and (last - first).days <= 1:
        precision = TimePrecision.PART_OF_DAY
    return replace(moment, start=first.isoformat(), end=last.isoformat(), precision=precision)


def precision_of(first: date, last: date) -> TimePrecision:
    """The smallest unit that is at least as long as the days from `first` to `last` (UCDP's date_prec, in words)."""
    length = (last - first).days + 1
    for longest, precision in ((1, TimePrecision.DAY), (7, TimePrecision.WEEK), (31, TimePrecision.MONTH)):
        if length <= longest:
            return precision
    return TimePrecision.YEAR


def is_day(moment: Moment) -> bool:
    """True where the moment is resolved to a day or finer; a night that runs over two days counts."""
    return moment.start is not None and moment.precision in DAY_OR_FINER


def bounds(moment: Moment) -> tuple[date, date] | None:
    """The first and last day of a resolved moment, or null."""
    if moment.start is None:
        return None
    first = date.fromisoformat(moment.start[:10])
    return first, date.fromisoformat(moment.end[:10]) if moment.end else first


def days_apart(a: Moment, b: Moment) -> int | None:
    """Days between two moments, 0 where they share one; null where one is unresolved or too coarse to tell.

    Moments coarser than a day count only by the gap between their intervals, and give null where those overlap.
    """
    x, y = bounds(a), bounds(b)
    if x is None or y is None:
        return None
    gap = max((y[0] - x[1]).days, (x[0] - y[1]).days)
    if gap > 0:
        return gap
    return 0 if is_day(a) and is_day(b) else None


def compatible(a: Moment, b: Moment) -> bool | None:
    """True where the two can denote the same day, False where they cannot, null where nothing tells.

    A resolved moment is held against the other's days, or, where that is unresolved, against the weekday, day, month
    and year its words fix. A night may run into the next day, and a time in another zone lie a day off.
    """
    x, y = _reach(a), _reach(b)
    if x and y:
        overlap = x[0] <= y[1] and y[0] <= x[1]
        return overlap if not overlap or is_day(a) or is_day(b) else None
    if x:
        return _holds(x, b.hint)
    if y:
        return _holds(y, a.hint)
    return _hints_agree(a.hint, b.hint) if a.hint and b.hint else None


def _reach(moment: Moment) -> tuple[date, date] | None:
    """The days a resolved moment can touch."""
    days = bounds(moment)
    if days is None:
        return None
    before, after = _slack(moment.hint)
    return days[0] - timedelta(days=before), days[1] + timedelta(days=after)


def _slack(hint: CalendarHint | None) -> tuple[int, int]:
    if hint is None:
        return 0, 0
    if hint.zone is not None:
        return 1, 1
    return 0, int(hint.part_of_day == "night" and hint.days is None)


def _tells(hint: CalendarHint) -> bool:
    return any(part is not None for part in (hint.weekday, hint.day, hint.month, hint.year))


def _holds(days: tuple[date, date], hint: CalendarHint | None) -> bool | None:
    """Whether a day of the interval is one that `hint` fixes."""
    if hint is None or not _tells(hint):
        return None
    if (days[1] - days[0]).days > LONGEST_SEARCH:
        years = range(days[0].year, days[1].year + 1)
        return False if hint.year is not None and hint.year not in years else None
    before, after = _slack(hint)
    shift = hint.shift_days or 0
    run = (hint.days or 1) - 1
    at = days[0] - timedelta(days=after + shift + run)
    while at <= days[1] + timedelta(days=before - shift):
        if _fits(at, hint):
            return True
        at += timedelta(days=1)
    return False


def _fits(day: date, hint: CalendarHint) -> bool:
    fixed = ((hint.year, day.year), (hint.month, day.month), (hint.day, day.day), (hint.weekday, day.weekday()))
    return all(wanted is None or wanted == found for wanted, found in fixed)


def _hints_agree(a: CalendarHint, b: CalendarHint) -> bool | None:
    """Whether two hints can mean one day, from the parts that both fix."""
    if a.shift_days or b.shift_days or a.zone or b.zone:
        return None
    for x, y in ((a.year, b.year), (a.month, b.month)):
        if x is not None and y is not None and x != y:
            return False
    if a.day is not None and b.day is not None:
        return _runs_meet(a.day, b.day, a, b, 31)
    if a.weekday is not None and b.weekday is not None:
        return _runs_meet(a.weekday, b.weekday, a, b, 7)
    return None


def _runs_meet(x: int, y: int, a: CalendarHint, b: CalendarHint, cycle: int) -> bool:
    """Whether two runs of days, each with its night's slack, share one."""
    first = {(x + i) % cycle for i in range((a.days or 1) + _slack(a)[1])}
    second = {(y + i) % cycle for i in range((b.days or 1) + _slack(b)[1])}
    return bool(first & second)
