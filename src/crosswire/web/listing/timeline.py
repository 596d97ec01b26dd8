"""The timeline of the list: a bar a stretch of time, each a link that asks for that stretch, the finer stretches drawn in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import capital, counted
from crosswire.web.listing.query import Asked
from crosswire.workbench.listing.filters import days_of
from crosswire.workbench.listing.page import Bar, ListingPage, PeriodUnit

LEAST_WIDTH, BAR_WIDTH, HEIGHT, FOOT = 624.0, 26.0, 64.0, 18.0
"""Pixels: the drawing at least, a bar at least (so that a finger finds it), the highest bar, the room for words under it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One finer stretch as it is drawn: from `x`, `width` wide; the heights of all and of the chosen events."""

    x: float
    width: float
    around: float
    n: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bar with its link: what it is called in full and in short, its events, where it is drawn and the `columns` in it."""

    address: str
    first: str
    last: str
    words: str
    short: str
    n: int
    around: int
    x: float
    width: float
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A wider stretch of time that one can go back to."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, `width` by `height` pixels, and the way back to wider stretches; `undated`: events that are not on it."""

    unit: str
    width: float
    height: float
    foot: float
    stretches: tuple[Stretch, ...]
    wider: tuple[Step, ...]
    undated: int
    description: str


def timeline_of(page: ListingPage, asked: Asked) -> Timeline:
    """The timeline of a page of the list."""
    bars = page.bars
    width = max(LEAST_WIDTH, BAR_WIDTH * len(bars))
    each = width / max(1, len(bars))
    highest = max((around for bar in bars for _, around in bar.parts or ((bar.n, bar.around),)), default=0) or 1
    most = max(bars, key=lambda bar: bar.n, default=None)
    said = capital(f"{counted(sum(b.n for b in bars), 'event')} over {counted(len(bars), page.unit.value)}")
    if len(bars) > 1:
        said += f" from {_called(bars[0], page.unit)}"
    if most is not None and most.n and all(bar is most or bar.n < most.n for bar in bars):
        said += f"; the most, {most.n:,}, in {_called(most, page.unit)}"
    return Timeline(
        unit=page.unit.value,
        width=width,
        height=HEIGHT + FOOT,
        foot=HEIGHT,
        stretches=tuple(_stretch(bar, page.unit, asked, n * each, each, highest) for n, bar in enumerate(bars)),
        wider=_wider(asked),
        undated=page.undated,
        description=said,
    )


def _stretch(bar: Bar, unit: PeriodUnit, asked: Asked, x: float, width: float, highest: int) -> Stretch:
    first, last = _short_ends(bar, unit)
    parts = bar.parts or ((bar.n, bar.around),)
    inner = (width - 4) / len(parts)
    columns = tuple(
        Column(
            round(x + 2 + n * inner, 1),
            round(max(0.8, inner - (1 if len(parts) < 3 else 0.3)), 1),
            round(HEIGHT * around / highest, 1),
            round(HEIGHT * here / highest, 1),
        )
        for n, (here, around) in enumerate(parts)
        if around or here
    )
    words = _called(bar, unit)
    short = {PeriodUnit.MONTH: words[:3], PeriodUnit.DAY: words.partition(" ")[0]}.get(unit, bar.first[:4])
    if unit is PeriodUnit.MONTH and bar.first[5:7] == "01":
        short = bar.first[:4]  # a year that begins says more than its first month
    return Stretch(
        address=asked.to_address(from_=first, to=last),
        first=first,
        last=last,
        words=words,
        short=short,
        n=bar.n,
        around=bar.around,
        x=round(x, 1),
        width=round(width, 1),
        columns=columns,
    )


def _called(bar: Bar, unit: PeriodUnit) -> str:
    if unit is PeriodUnit.DECADE:
        return f"the {bar.first[:4]}s"
    return interval_words(bar.first, bar.last) or ""


def _short_ends(bar: Bar, unit: PeriodUnit) -> tuple[str, str]:
    """The ends of a stretch as they are written in an address."""
    letters = {PeriodUnit.DAY: 10, PeriodUnit.MONTH: 7}.get(unit, 4)
    return bar.first[:letters], bar.last[:letters]


def _wider(asked: Asked) -> tuple[Step, ...]:
    """All time, and the year or month around the time asked for."""
    if not asked.from_ and not asked.to:
        return ()
    out = [Step("All time", asked.to_address(from_="", to=""))]
    if asked.from_ and asked.to and asked.from_[:4] == asked.to[:4]:
        for letters in (4, 7):
            if len(asked.from_) > letters and asked.from_[:letters] == asked.to[:letters]:
                around = asked.from_[:letters]
                first, last = (_iso(day) for day in days_of(around))
                out.append(Step(interval_words(first, last) or around, asked.to_address(from_=around, to=around)))
    return tuple(out)


def _iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
