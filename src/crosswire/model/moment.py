"""Moments: when something was, as an interval with its precision, its words and what they were resolved against."""

from dataclasses import dataclass
from datetime import datetime

from crosswire.model.words import PublicationBasis, TimePrecision


@dataclass(frozen=True, slots=True)
class CalendarHint:
    """What an expression says of the calendar before anything resolves it: each part null where it says nothing.

    `weekday` counts Monday as 0. `offset_days` is a distance from the publication day ("yesterday" is -1).
    `hour` and `minute` are clock time; `part_of_day` is one of night, early_morning, morning, noon, afternoon, evening.
    `direction` is `past` ("last Thursday": before the publication day), `future` ("next", "will", "until") or null.
    `week_shift`, `month_shift` and `year_shift` count calendar units from the publication day ("last week" is -1).
    `portion` narrows a month or year: early, mid, late, first_half, second_half, week_1 to week_4, last_week, q1 to q4,
    spring, summer, autumn, winter; with weeks it is `weekend`. `days` is how many days the expression runs ("the night of
    Friday to Saturday" is 2). `shift_days` is added once all else is resolved ("the previous day" after "Thursday" is -1).
    `zone` is the clock's zone where it is not the place's own ("GMT").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset_days: int | None = None
    part_of_day: str | None = None
    hour: int | None = None
    minute: int | None = None
    direction: str | None = None
    week_shift: int | None = None
    month_shift: int | None = None
    year_shift: int | None = None
    portion: str | None = None
    days: int | None = None
    shift_days: int | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """An interval of time: ISO 8601 local `start` and `end` (both inclusive, at `precision`), null where not resolved.

    A day is written `2024-08-29`, an hour or a minute `2024-08-29T04:00`; `text` keeps the words, `anchor` says in
    words what a relative expression was resolved against ("published 2024-08-31"), `hint` what the words fix.
    """

    start: str | None
    end: str | None
    precision: TimePrecision
    text: str = ""
    anchor: str | None = None
    hint: CalendarHint | None = None

    @property
    def day(self) -> str | None:
        """The first day of the interval as `YYYY-MM-DD`, or null."""
        return self.start[:10] if self.start and len(self.start) >= 10 else None

    @property
    def last_day(self) -> str | None:
        """The last day of the interval as `YYYY-MM-DD`, or null."""
        return self.end[:10] if self.end and len(self.end) >= 10 else self.day


@dataclass(frozen=True, slots=True)
class Publication:
    """When a report came out, and what says so."""

    start: str | None = None
    end: str | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN
    basis: PublicationBasis = PublicationBasis.NONE

    @property
    def day(self) -> str | None:
        """The publication day as `YYYY-MM-DD` where it is known to the day, else null."""
        return self.start[:10] if self.start and self.start[:10] == (self.end or self.start)[:10] else None


def out_before(a: Publication, b: Publication) -> bool:
    """True where `a` surely came out before `b`: all of its interval lies before the other's.

    Clock times are held against clock times where both have a zone or neither has; else days against days.
    """
    last, first = a.end or a.start, b.start
    if not a.start or not last or not first:
        return False
    ends, begins = _clock(last), _clock(first)
    if ends is not None and begins is not None and (ends.tzinfo is None) == (begins.tzinfo is None):
        return ends < begins
    shared = min(len(last), len(first), 10)
    return last[:shared] < first[:shared]


def _clock(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if "T" in written else None
    except ValueError:
        return None
