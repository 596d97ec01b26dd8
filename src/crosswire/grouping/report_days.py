"""Report days: when an undated report came out, as far as its event's day and its own words bound it.

"said Saturday" of an event on Thursday the 29th is Saturday the 31st; "yesterday" for the event is the day after it; a
bare weekday for the event means within a week (the news convention). Nothing else is inferred.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from crosswire.model.calendar import bounds, is_day
from crosswire.model.moment import CalendarHint, Moment, Publication
from crosswire.model.words import PublicationBasis, TimePrecision

WITHIN = 6
"""Days after the event in which a report may still name it by its weekday alone."""

SOON = 4
"""Days: speech this soon after the event outweighs a weekday that may have been before it ("had warned on Tuesday")."""

LATEST = 40
"""Days after the event to which a date without a year is still taken for a report's or a speaker's."""


def inferred(event: date, moments: Sequence[Moment], speech: Sequence[Moment], hint: Moment | None) -> Publication:
    """The publication that `event` and the report's moments imply, with basis siblings; blank where they imply none."""
    stated = _after(event, hint.hint) if hint and hint.hint else None
    if stated is not None:
        return _on(stated, stated)
    spoken = [day for moment in speech if (day := _spoken(event, moment)) is not None]
    soon = [day for day in spoken if (day - event).days <= SOON]
    offsets = Counter(
        m.hint.offset_days for m in moments if m.hint and m.hint.offset_days is not None and m.start is None
    )
    if offsets and not soon:
        nearest = min(offsets, key=lambda offset: (-offsets[offset], abs(offset)))
        if nearest <= 0:
            day = event - timedelta(days=nearest)
            return _on(day, day)
    if spoken:
        latest = max(soon or spoken)
        return _on(latest, latest)
    if any(m.hint and m.hint.weekday == event.weekday() and m.hint.day is None for m in moments):
        return _on(event, event + timedelta(days=WITHIN))
    return Publication()


def _on(first: date, last: date) -> Publication:
    precision = TimePrecision.DAY if first == last else TimePrecision.WEEK
    return Publication(first.isoformat(), last.isoformat(), precision, PublicationBasis.SIBLINGS)


def _spoken(event: date, moment: Moment) -> date | None:
    """The day on which the words at `moment` were spoken, where it is on or soon after the event."""
    days = bounds(moment)
    if days is not None and not is_day(moment):
        # "mid-2024" ends on some day, but nobody spoke on it.
        return None
    if days is not None:
        return days[1] if 0 <= (days[1] - event).days <= LATEST else None
    hint = moment.hint
    if hint is None or hint.shift_days or hint.week_shift is not None or hint.direction == "future":
        return None
    run = timedelta(days=(hint.days or 1) - 1)
    if hint.weekday is not None and hint.day is None:
        return event + timedelta(days=(hint.weekday - event.weekday()) % 7) + run
    found = _after(event, hint)
    return found + run if found else None


def _after(event: date, hint: CalendarHint) -> date | None:
    """The first day with the hint's month and day on or after the event (a day of slack for zones), if soon after."""
    if hint.month is None or hint.day is None:
        return None
    for year in (event.year, event.year + 1):
        try:
            day = date(year, hint.month, hint.day)
        except ValueError:
            continue
        if -1 <= (day - event).days <= LATEST:
            return day
    return None
