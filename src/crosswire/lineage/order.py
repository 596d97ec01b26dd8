"""Order: the reports of an event by the time at which they came out."""

from collections.abc import Sequence

from crosswire.model.report import Report


def by_time(reports: Sequence[Report]) -> list[Report]:
    """The reports by the time at which they came out, undated ones last, ties by id."""
    return sorted(reports, key=lambda r: (r.published.start is None, r.published.start or "", r.id))
