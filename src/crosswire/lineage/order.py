"""Order: which of several reports came out first, where their times tell."""

from collections.abc import Sequence
from datetime import datetime

from crosswire.model.moment import Publication
from crosswire.model.report import Report


def before(a: Publication, b: Publication) -> bool:
    """True where `a` surely came out before `b`: all of its interval lies before the other's.

    Days are held against days; clock times of one day only where both are given in the same way, with or without a zone.
    """
    last, first = a.end or a.start, b.start
    if not last or not first or a.start is None:
        return False
    if last[:10] != first[:10] or len(last) < 10:
        return last[:10] < first[: len(last[:10])] if len(first) >= len(last[:10]) else last[: len(first)] < first
    try:
        ends, begins = datetime.fromisoformat(last), datetime.fromisoformat(first)
    except ValueError:
        return False
    return "T" in last and "T" in first and (ends.tzinfo is None) == (begins.tzinfo is None) and ends < begins


def by_time(reports: Sequence[Report]) -> list[Report]:
    """The reports by the time at which they came out, undated ones last, ties by id."""
    return sorted(reports, key=lambda r: (r.published.start is None, r.published.start or "", r.id))
