"""Dates compared: the days of the incident and the days of publication of two sketches."""

from datetime import date

from crosswire.grouping.measures import Measure, Measures
from crosswire.grouping.sketch import Sketch
from crosswire.model.calendar import compatible, days_apart, is_day
from crosswire.model.moment import Moment

LADDER = ((0, "date_same"), (1, "date_next"), (3, "date_near"), (10, "date_week"))
"""Days between two incidents' days, and the measure up to there."""

PUBLISHED = ((1, "published_same"), (7, "published_week"), (30, "published_month"))
"""Days between two publications, and the measure up to there."""

BEFORE = 1
"""Days that a report may bear a date before its incident: time zones and pre-dated editions."""

BARE = 0.3
"""What a clash counts where one of the days is a weekday of no known week."""

SOON = 4
"""Days within which most reports of an incident come out."""


def dates(a: Sketch, b: Sketch) -> Measures:
    """How the incidents' days stand: the nearest resolved pair, else what the unresolved words allow."""
    gaps = [(gap, x, y) for x in a.moments for y in b.moments if (gap := days_apart(x, y)) is not None]
    if gaps:
        gap, x, y = min(
            gaps, key=lambda g: (g[0], *sorted((g[1].text, g[2].text)), *sorted((g[1].day or "", g[2].day or "")))
        )
        name = next((n for most, n in LADDER if gap <= most), "date_far")
        yield Measure(name, f"{_both(x, y)} share a day" if gap == 0 else f"{_both(x, y)}: {gap} days apart")
        return
    verdicts = [(compatible(x, y), x, y) for x in a.moments for y in b.moments]
    named = [
        _both(x, y)
        for verdict, x, y in verdicts
        if verdict is not False and _month_day(x) and _month_day(x) == _month_day(y)
    ]
    if named:
        yield Measure("date_named_same", f"{min(named)} are one day of the year")
        return
    fitting = [_both(x, y) for verdict, x, y in verdicts if verdict]
    if fitting:
        yield Measure("date_fits", f"{min(fitting)} can be one day")
    elif verdicts and all(verdict is False for verdict, _, _ in verdicts):
        amount = BARE if any(_is_bare_weekday(m) for _, x, y in verdicts for m in (x, y)) else 1.0
        yield Measure("date_clashes", f"{min(_both(x, y) for _, x, y in verdicts)} cannot be one day", amount)
    else:
        yield from _against_publication(a, b)


def _is_bare_weekday(moment: Moment) -> bool:
    """True for a weekday of no known week: often the day of a search or a statement after the incident."""
    hint = moment.hint
    return moment.start is None and hint is not None and hint.weekday is not None and not (hint.month or hint.day)


def _month_day(moment: Moment) -> tuple[int, int] | None:
    """Month and day of the year, from the resolved day or from the words."""
    if moment.day and is_day(moment):
        return int(moment.day[5:7]), int(moment.day[8:10])
    hint = moment.hint
    return (hint.month, hint.day) if hint and hint.month and hint.day else None


def _both(x: Moment, y: Moment) -> str:
    first, second = sorted((m.text or m.day or "") + (f" ({m.day})" if m.day else "") for m in (x, y))
    return f"“{first}” and “{second}”"


def _against_publication(a: Sketch, b: Sketch) -> Measures:
    """One incident's day against the other's publication: a report cannot tell what is yet to come."""
    gaps = []
    for dated, other in ((a, b), (b, a)):
        if other.published and not any(m.start for m in other.moments):
            day = date.fromisoformat(other.published)
            gaps += [((day - date.fromisoformat(m.day)).days, m) for m in dated.moments if m.day and is_day(m)]
    if not gaps:
        return
    gap, moment = min(gaps, key=lambda g: (abs(g[0]), g[0], g[1].text))
    if gap < -BEFORE:
        yield Measure("date_clashes", f"one came out {-gap} days before {moment.day}, the other's day")
    elif gap <= SOON:
        yield Measure("date_fits", f"one came out within days of {moment.day}, the other's day")


def published(a: Sketch, b: Sketch) -> Measures:
    """How far apart the two reports came out."""
    if a.published and b.published:
        gap = abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days)
        name = next((n for most, n in PUBLISHED if gap <= most), "published_far")
        yield Measure(name, "published on one day" if gap == 0 else f"published {gap} days apart")
