"""Dates compared: the days of the incident and the days of publication of two reports."""

from functools import lru_cache

from crosswire.grouping.digest import Digest
from crosswire.grouping.measures import Measures
from crosswire.model.calendar import compatible
from crosswire.model.moment import Moment

LADDER = ("date_same", "date_next", *["date_near"] * 2, *["date_week"] * 7)
"""The measure for each number of days between two incidents' days; beyond, `date_far`."""

MAIN = ("day_same", "day_next", *["day_week"] * 9)
"""The same for the days that two reports each give for their own incident; beyond, `day_far`."""

PUBLISHED = (*["published_same"] * 2, *["published_week"] * 6, *["published_month"] * 23)
"""The same for two publications; beyond, `published_far`."""

NEXT_DAY = 1
A_WEEK = 7
"""Days beyond which it counts that the later report tells of the aftermath: for the incident's days, for publications."""

BEFORE = 1
"""Days that a report may bear a date before its incident: time zones and pre-dated editions."""

BARE = 0.3
"""What a clash counts where one of the days is a weekday of no known week."""

YEARS_APART = 2
"""Years from which the latest ones named speak of two incidents: a report of January may name no year but the last."""

SOON = 4
"""Days within which most reports of an incident come out."""


def dates(a: Digest, b: Digest) -> Measures:
    """How the incidents' days stand: the nearest resolved pair, else what the unresolved words allow."""
    if a.day is not None and b.day is not None:
        apart = abs(a.day - b.day)
        later = a if a.day > b.day else b
        name = MAIN[apart] if apart < len(MAIN) else "day_far"
        yield f"{name}_late" if apart > NEXT_DAY and later.stages else name, 1.0
    gap = nearest(a, b)
    if gap is not None:
        yield LADDER[gap] if gap < len(LADDER) else "date_far", 1.0
        return
    if not a.moments or not b.moments:
        yield from _against_publication(a, b)
        return
    verdicts = [(may_be_one_day(x, y), x, y) for x in a.moments for y in b.moments]
    if a.year_days & b.year_days:
        yield "date_named_same", 1.0
    elif any(verdict for verdict, _, _ in verdicts):
        yield "date_fits", 1.0
    elif all(verdict is False for verdict, _, _ in verdicts):
        yield "date_clashes", BARE if any(is_bare_weekday(m) for _, x, y in verdicts for m in (x, y)) else 1.0
    else:
        yield from _against_publication(a, b)


def nearest(a: Digest, b: Digest) -> int | None:
    """The fewest days between an incident's day of one and of the other; null where none is resolved well enough."""
    best = None
    for first, last, exact in a.days:
        for other_first, other_last, other_exact in b.days:
            gap = max(other_first - last, first - other_last)
            if gap <= 0:
                if exact and other_exact:
                    return 0
            elif best is None or gap < best:
                best = gap
    return best


@lru_cache(maxsize=100_000)
def may_be_one_day(a: Moment, b: Moment) -> bool | None:
    """Whether two moments can denote one day; null where nothing tells."""
    return compatible(a, b)


def is_bare_weekday(moment: Moment) -> bool:
    """True for a weekday of no known week: often the day of a search or a statement after the incident."""
    hint = moment.hint
    return moment.start is None and hint is not None and hint.weekday is not None and not (hint.month or hint.day)


def _against_publication(a: Digest, b: Digest) -> Measures:
    """One incident's day against the other's publication: a report cannot tell what is yet to come."""
    gaps = [
        other.published - first
        for dated, other in ((a, b), (b, a))
        if other.published is not None and not other.days
        for first, _, exact in dated.days
        if exact
    ]
    if gaps:
        gap = min(gaps, key=lambda g: (abs(g), g))
        if gap < -BEFORE:
            yield "date_clashes", 1.0
        elif gap <= SOON:
            yield "date_fits", 1.0


def years(a: Digest, b: Digest) -> Measures:
    """How the latest years that the two name stand: a report names hardly a year that is yet to come.

    Where both give their incident's days, those settle what other years would be evidence of.
    """
    if a.year is None or b.year is None:
        return
    dated = a.days and b.days
    if a.year == b.year:
        yield "year_same_dated" if dated else "year_same", 1.0
    elif not dated and abs(a.year - b.year) >= YEARS_APART:
        yield "year_other", 1.0


def published(a: Digest, b: Digest) -> Measures:
    """How far apart the two reports came out."""
    if a.published is not None and b.published is not None:
        gap = abs(a.published - b.published)
        later = a if a.published > b.published else b
        name = PUBLISHED[gap] if gap < len(PUBLISHED) else "published_far"
        yield f"{name}_late" if gap > A_WEEK and later.stages else name, 1.0
    else:
        yield "published_unknown", 1.0
