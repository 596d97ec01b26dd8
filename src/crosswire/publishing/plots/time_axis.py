"""A time axis: days and hours along a line, and the days that are named under it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from crosswire.publishing.plots.drawing import SIZES, Drawing, width_of
from crosswire.publishing.plots.scale import Scale
from crosswire.publishing.time_words import interval_words

BEGIN = datetime(1600, 1, 1)
DAY = 24 * 60

STRIDES = (1, 2, 3, 5, 7, 14, 30, 61, 91, 182, 365)
"""Days from one named day to the next."""

APART = 14.0
"""Pixels between the names of two days at least."""


def minutes(time: str) -> float:
    """A minute (`2024-08-30T12:00`) as minutes since the year 1600."""
    return (datetime.fromisoformat(time) - BEGIN).total_seconds() / 60


def time_scale(times: Sequence[str], left: float, right: float) -> Scale:
    """The scale over all of `times`, a day long at least."""
    found = [minutes(t) for t in times]
    first, last = min(found), max(found)
    return Scale(first, max(last, first + DAY), left, right, ())


def draw_days(sheet: Drawing, y: float, along: Scale) -> None:
    """Names days under the line, with their foot at `y`, as many as have room: the first with its year."""
    first = BEGIN + timedelta(minutes=along.low)
    last = BEGIN + timedelta(minutes=along.high)
    head = day_words(first.isoformat()[:10], with_year=True)
    end = along.left + _width(head)
    sheet.words(along.left, y, head, "small grey")
    days = (last.date() - first.date()).days
    stride = next((s for s in STRIDES if _room_for(s, along)), STRIDES[-1])
    for number in range(stride, days + 1, stride):
        day = (first + timedelta(days=number)).isoformat()[:10]
        x = along.at(minutes(f"{day}T12:00"))
        name = day_words(day)
        half = _width(name) / 2
        if x - half > end + APART and x + half <= along.right + 24:
            sheet.words(x, y, name, "small grey", anchor="middle")
            end = x + half


def day_words(day: str, *, with_year: bool = False) -> str:
    """A day in short: "25 Nov", "25 Nov 2031"."""
    said = interval_words(day, None, short=True) or ""
    return said if with_year else said.rpartition(" ")[0]


def _room_for(stride: int, along: Scale) -> bool:
    return along.at(along.low + stride * DAY) - along.left >= _width("25 Nov") + APART


def _width(words: str) -> float:
    return SIZES["small"] * width_of(words)
