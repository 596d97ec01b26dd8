"""Out by a time: which reports of an event had come out by then, as far as their dates tell.

Always holds: a later time has every report that an earlier one has; the order of the reports does not matter.
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.model.moment import Publication
from crosswire.model.words import PublicationBasis

LAST_MINUTE = "T23:59"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutBy:
    """The reports of an event (ids, by publication) parted by a time `until` (local, `2024-08-30` or `2024-08-30T12:00`).

    `out` had come out by then; `inferred` are those of them whose day only the other reports of the event settle. `later` came
    out after it. `unsettled` may have come out before or after it: their dates are too coarse to tell. `undated` have none.
    """

    until: str
    out: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many reports there are in all."""
        return len(self.out) + len(self.later) + len(self.unsettled) + len(self.undated)


def out_by(publications: Mapping[str, Publication], until: str) -> OutBy:
    """The reports of an event, by id with when they came out as settled in it, parted by the time `until`.

    A report is out once the whole of the interval in which it came out is over: of a day without an hour, at the day's end. A
    report whose day only its siblings settle counts by that day like any other: when it came out does not change with
    what is known of it. Clocks are compared as written, whatever their zones.
    """
    end = last_minute(until)
    out, inferred, later, unsettled, undated = [], [], [], [], []
    for report, published in sorted(publications.items(), key=lambda item: (item[1].start or "", item[0])):
        if published.start is None:
            undated.append(report)
        elif _last(published) <= end:
            out.append(report)
            if published.basis is PublicationBasis.SIBLINGS:
                inferred.append(report)
        elif published.start <= end:
            unsettled.append(report)
        else:
            later.append(report)
    return OutBy(
        until=until,
        out=tuple(out),
        inferred=tuple(inferred),
        later=tuple(later),
        unsettled=tuple(unsettled),
        undated=tuple(undated),
    )


def last_minute(time: str) -> str:
    """The last minute of an ISO 8601 year, month, day or time: `2024-08-30` is over at `2024-08-30T23:59`."""
    if len(time) == len("2024"):
        return f"{time}-12-31{LAST_MINUTE}"
    if len(time) == len("2024-08"):
        return f"{time}-{calendar.monthrange(int(time[:4]), int(time[5:7]))[1]:02d}{LAST_MINUTE}"
    return time[:16] if "T" in time else time[:10] + LAST_MINUTE


def _last(published: Publication) -> str:
    return last_minute(published.end or published.start or "")
