"""Steps: the times at which reports of an event came out, to look back to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.out_by import last_minute
from crosswire.model.report import Report
from crosswire.publishing.time_words import interval_words


@dataclass(frozen=True, slots=True)
class Step:
    """A time at which reports came out: as it is asked for (`2031-03-04`, `2031-03-03T15:10`), in words, and how many reports
    were out by then.
    """

    as_of: str
    said: str
    out: int


def steps_of(reports: Sequence[Report]) -> tuple[Step, ...]:
    """The steps, the earliest first, each once; reports without a date make none."""
    times = sorted(
        (last_minute(r.published.end or r.published.start), r.published.end or r.published.start)
        for r in reports
        if r.published.start is not None
    )
    steps: dict[str, Step] = {}
    for out, (last, time) in enumerate(times, 1):
        # An hour that is only the last minute of a day is that day.
        written = time[:16] if "T" in time else time
        steps[last] = Step(written, interval_words(written, short=True) or written, out)
    return tuple(steps.values())
