"""Places and dates that are known too coarsely."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.event import Event
from crosswire.model.reviewing import Matter
from crosswire.publishing.place_words import place_words
from crosswire.publishing.time_words import interval_words
from crosswire.workbench.queue.table import reason, table


def of_precision(event: Event, *, is_placed: bool = False, is_dated: bool = False) -> Iterator[Matter]:
    """The reasons that where and when an event was give, unless a person settled the place or upheld a date."""
    if not is_placed:
        yield from _of_place(event)
    if not is_dated:
        yield from _of_date(event)


def _of_place(event: Event) -> Iterator[Matter]:
    place, said = event.place, table()["place"]
    if place is None:
        yield reason("place", "", None, place=said["none"])
    elif place.precision.value in said:
        words = place_words(place)
        seen = (words, place.precision.value)
        yield reason("place", "", seen, place=said[place.precision.value].format(place=words))


def _of_date(event: Event) -> Iterator[Matter]:
    date, said = event.date, table()["date"]
    when = interval_words(date.start, date.end)
    if when is None:
        yield reason("date", "", None, date=said["none"])
    elif date.precision.value in said:
        seen = (date.start or "", date.end or "")
        yield reason("date", "", seen, date=said[date.precision.value].format(date=when))
