"""Day votes: which day the reports of one event support best.

Each report has up to one vote, shared among the days its moments name by their weights, so that a long report counts no
more than a short one, and one that is sure of its day more than one that names it in passing. Equal support goes to the
earlier day.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crosswire.model.calendar import at_days, bounds, is_day
from crosswire.model.moment import CalendarHint, Moment
from crosswire.model.words import TimePrecision

PRECISION_POINTS = {
    TimePrecision.MINUTE: 1.2,
    TimePrecision.HOUR: 1.2,
    TimePrecision.PART_OF_DAY: 1.1,
    TimePrecision.DAY: 1.0,
}
"""Finer words weigh more: who gives the hour has the day at first hand."""

SECOND_DAY = 0.5
"""Share of its weight that a night over two days gives to the second."""

HALF_A_VOTE = 1.0
"""Weight of its likeliest day with which a report has half a vote: one that names only doubtful days says little."""

SHARPNESS = 1.5
"""Power to which a report's weights are raised before its vote is shared: the likeliest day takes most of it."""

AGAINST = 1.0
"""Votes that a report takes from every day after it came out: an incident is not told of before it happens."""

OTHER_CLOCK = 0.1
"""Share of its weight of a time on a named zone's clock, whose day may be the one before or after that of the place."""

ZONE_SLACK = 1
"""Days a moment may lie after its report's publication day and still count: zones and pre-dated pages."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One report's moments of the event with a weight each (empty: all alike) and its publication day, if known."""

    moments: tuple[Moment, ...]
    weights: tuple[float, ...] = ()
    published: str | None = None

    def is_before(self, day: date) -> bool:
        """True where the report came out before `day`, so that its incident cannot have been then."""
        return self.published is not None and date.fromisoformat(self.published) + timedelta(days=ZONE_SLACK) < day

    def usable(self) -> list[tuple[Moment, float]]:
        """The resolved moments with their weights, without those after publication."""
        weights = self.weights if len(self.weights) == len(self.moments) else (1.0,) * len(self.moments)
        out = []
        for moment, weight in zip(self.moments, weights, strict=True):
            days = bounds(moment)
            if days is None or weight <= 0:
                continue
            if moment.hint is not None and moment.hint.zone is not None:
                weight *= OTHER_CLOCK
            if self.is_before(days[0]):
                continue
            out.append((moment, weight))
        return out


def best_day(votes: Sequence[Vote]) -> Moment | None:
    """The day that `votes` support best, or, where none names a day, the best week or month; null for neither.

    A year alone dates no event: it is nearly always background. A night that all who name the day give as two days
    stays two days.
    """
    support: dict[date, float] = defaultdict(float)
    for vote in votes:
        for day, share in _shares(vote).items():
            support[day] += share
    if not support:
        return _best_period(votes)
    for day in support:
        support[day] -= AGAINST * sum(1 for vote in votes if vote.is_before(day))
    best = min(support, key=lambda day: (-round(support[day], 9), day))
    return _span_of(best, (moment for vote in votes for moment, _ in vote.usable() if is_day(moment)))


def _shares(vote: Vote) -> dict[date, float]:
    sums: dict[date, float] = defaultdict(float)
    for moment, weight in vote.usable():
        days = bounds(moment)
        if days is None or not is_day(moment):
            continue
        points = weight * PRECISION_POINTS[moment.precision]
        sums[days[0]] += points
        if days[1] != days[0]:
            sums[days[1]] += points * SECOND_DAY
    sharp = {day: points**SHARPNESS for day, points in sums.items()}
    whole, top = sum(sharp.values()), max(sums.values(), default=0.0)
    voice = top / (top + HALF_A_VOTE)
    return {day: voice * points / whole for day, points in sharp.items()} if whole else {}


def _span_of(day: date, moments: Iterable[Moment]) -> Moment:
    """`day`, or the two days of the night that everybody who names it gives."""
    spans = {days for moment in moments if (days := bounds(moment)) and days[0] <= day <= days[1]}
    first, last = min(spans) if len(spans) == 1 else (day, day)
    night = CalendarHint(part_of_day="night", days=2) if first != last else None
    return at_days(Moment(None, None, TimePrecision.UNKNOWN, hint=night), first, last)


def _best_period(votes: Sequence[Vote]) -> Moment | None:
    for precision in (TimePrecision.WEEK, TimePrecision.MONTH):
        support: dict[tuple[date, date], float] = defaultdict(float)
        for vote in votes:
            periods = {days for m, _ in vote.usable() if m.precision is precision and (days := bounds(m))}
            for days in periods:
                support[days] += 1 / len(periods)
        if support:
            first, last = min(support, key=lambda days: (-round(support[days], 9), days))
            return at_days(Moment(None, None, precision), first, last)
    return None
