"""Counting: the timeline, the map and the values of each filter, from the columns, under the filters as they stand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosswire.ledger.ledger import Ledger
from crosswire.workbench.listing import choosing
from crosswire.workbench.listing.choosing import Chosen
from crosswire.workbench.listing.columns import NO_DAY, Columns, Mask, Whole, iso_day
from crosswire.workbench.listing.filters import ListingFilter
from crosswire.workbench.listing.page import Bar, Bin, Facet, Option, PeriodUnit

MOST_OPTIONS = 24
"""Values of a filter that are told; the rest is counted."""

ACROSS, DOWN = 48, 30
"""Patches of the map, at most, from west to east and from south to north."""

LEAST_PATCH = 0.02
"""The least a patch measures, in degrees: what lies nearer together is one place on any map."""

MOST_NAMED = 200
"""Patches of one event that are given its headline."""

LONGEST_EMPTY = 366 * 30
"""Days of a time asked for that are shown whole, whether anything happened in it or not."""

MOST_BARS = {PeriodUnit.DAY: 31, PeriodUnit.MONTH: 36, PeriodUnit.YEAR: 40}
"""Bars of each sort at most; where there would be more, the next wider sort is taken."""

FINER = {PeriodUnit.DECADE: PeriodUnit.YEAR, PeriodUnit.YEAR: PeriodUnit.MONTH, PeriodUnit.MONTH: PeriodUnit.DAY}


def bars(columns: Columns, chosen: Chosen, wanted: ListingFilter) -> tuple[PeriodUnit, tuple[Bar, ...], int]:
    """The timeline by the day on which each event began, over what the filter of time asks for or else over all; and how many
    of the events chosen have no date.
    """
    first = columns["first"]
    around, here = chosen.but(choosing.TIME), chosen.all
    dated = around & (first != NO_DAY)
    days = wanted.days
    if days is not None:
        dated = dated & (first <= days[1]) & (columns["last"] >= days[0])
    undated = int(np.count_nonzero(here & (first == NO_DAY)))
    some = first[dated]
    if not len(some):
        return PeriodUnit.YEAR, (), undated
    low, high = int(some.min()), int(some.max())
    if days is not None:
        # Of a time that was asked for all is shown, also where nothing happened, unless that is ages.
        wide = (days[0] if wanted.first else max(low, days[0]), days[1] if wanted.last else min(high, days[1]))
        within = max(low, days[0]), max(low, days[0], min(high, days[1]))
        low, high = wide if wide[0] <= wide[1] and wide[1] - wide[0] <= LONGEST_EMPTY else within
    unit = _unit(low, high)
    counts_here, counts_around = (
        np.bincount(np.clip(first[m], low, high) - low, minlength=high - low + 1)
        for m in (here & (first != NO_DAY), dated)
    )
    return unit, _bars(unit, low, high, counts_here, counts_around), undated


def _unit(low: int, high: int) -> PeriodUnit:
    for unit, most in MOST_BARS.items():
        if len(_starts(unit, low, high)) <= most:
            return unit
    return PeriodUnit.DECADE


def _starts(unit: PeriodUnit, low: int, high: int) -> list[int]:
    """The first days of the stretches that hold the days from `low` to `high`."""
    if unit is PeriodUnit.DAY:
        return list(range(low, high + 1)) if high - low < 400 else [0] * 400
    first, last = date.fromordinal(low), date.fromordinal(high)
    if unit is PeriodUnit.MONTH:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [date(m // 12, m % 12 + 1, 1).toordinal() for m in months]
    step = 1 if unit is PeriodUnit.YEAR else 10
    return [date(max(1, year), 1, 1).toordinal() for year in range(first.year // step * step, last.year + 1, step)]


def _bars(unit: PeriodUnit, low: int, high: int, here: Whole, around: Whole) -> tuple[Bar, ...]:
    starts = _starts(unit, low, high)
    ends = [*(s - 1 for s in starts[1:]), _end(unit, starts[-1])]
    out = []
    for start, end in zip(starts, ends, strict=True):
        parts: tuple[tuple[int, int], ...] = ()
        if unit in FINER:
            inner = _starts(FINER[unit], start, end)
            inner_ends = [*(s - 1 for s in inner[1:]), end]
            parts = tuple(
                (_sum(here, a - low, b - low), _sum(around, a - low, b - low))
                for a, b in zip(inner, inner_ends, strict=True)
            )
        out.append(
            Bar(
                iso_day(start),
                iso_day(end),
                _sum(here, start - low, end - low),
                _sum(around, start - low, end - low),
                parts,
            )
        )
    return tuple(out)


def _end(unit: PeriodUnit, start: int) -> int:
    """The last day of the stretch that begins on the day `start`."""
    if unit is PeriodUnit.DAY:
        return start
    first = date.fromordinal(start)
    if unit is PeriodUnit.MONTH:
        return (first.replace(day=28) + timedelta(days=4)).replace(day=1).toordinal() - 1
    last = first.year if unit is PeriodUnit.YEAR else first.year // 10 * 10 + 9
    return date(last, 12, 31).toordinal()


def _sum(counts: Whole, start: int, end: int) -> int:
    return int(counts[max(0, start) : max(0, end + 1)].sum())


def bins(columns: Columns, mask: Mask, ledger: Ledger) -> tuple[tuple[Bin, ...], int]:
    """The patches of the map that hold the events in `mask`, and how many of them lie on none."""
    placed = np.flatnonzero(mask & ~columns["wide"])
    unplaced = int(np.count_nonzero(mask)) - len(placed)
    if not len(placed):
        return (), unplaced
    lat, lon = columns["lat"][placed], columns["lon"][placed]
    south, west = float(lat.min()), float(lon.min())
    size = max((float(lat.max()) - south) / DOWN, (float(lon.max()) - west) / ACROSS, LEAST_PATCH)
    row = np.minimum(((lat - south) / size).astype(np.int64), DOWN - 1)
    column = np.minimum(((lon - west) / size).astype(np.int64), ACROSS - 1)
    patch = row * ACROSS + column
    counts = np.bincount(patch)
    filled = np.flatnonzero(counts)
    somebody = np.zeros(len(counts), np.int64)
    somebody[patch] = placed

    def means(values: NDArray[np.float64], per: NDArray[Any]) -> list[float]:
        found: list[float] = (np.bincount(patch, np.nan_to_num(values))[filled] / per).tolist()
        return found

    n = counts[filled]
    lats, lons = means(lat, n), means(lon, n)
    lows, highs = (means(columns[name][placed], np.ones(1)) for name in ("killed_low", "killed_high"))
    singles = [columns.ids[p] if k == 1 else None for p, k in zip(somebody[filled].tolist(), n.tolist(), strict=True)]
    named = ledger.labels([e for e in singles if e is not None][:MOST_NAMED])
    out = []
    for at, (cell, event) in enumerate(zip(filled.tolist(), singles, strict=True)):
        edge = (west + cell % ACROSS * size, south + cell // ACROSS * size)
        box = (edge[0], edge[1], min(180.0, edge[0] + size), min(90.0, edge[1] + size))
        west_of, south_of, east_of, north_of = (round(e, 5) for e in box)
        out.append(
            Bin(
                round(lats[at], 5),
                round(lons[at], 5),
                int(n[at]),
                round(lows[at]),
                round(highs[at]),
                (west_of, south_of, east_of, north_of),
                event,
                named.get(event or ""),
            )
        )
    return tuple(out), unplaced


def facets(columns: Columns, chosen: Chosen, wanted: ListingFilter) -> tuple[Facet, ...]:
    """The values of the filters that are chosen from a list, each counted under all the other filters."""
    out = []
    for name, column in ((choosing.TYPE, "event_type"), (choosing.COUNTRY, "country"), (choosing.STATUS, "status")):
        codes = columns.codes[column]
        found = np.bincount(columns[column][chosen.but(name)], minlength=len(codes.words))
        found[0] = 0
        out.append(_facet(name, codes.words, found, str(getattr(wanted, name))))
    for name, several in ((choosing.OUTLET, columns.outlets), (choosing.MATTER, columns.matters)):
        found = several.counts(chosen.but(name))
        out.append(_facet(name, several.codes.words, found, str(getattr(wanted, name))))
    mask = chosen.but(choosing.REVIEWED)
    yes = int(np.count_nonzero(mask & columns["reviewed"]))
    no = int(np.count_nonzero(mask)) - yes
    out.append(Facet(choosing.REVIEWED, tuple(Option(v, n) for v, n in (("yes", yes), ("no", no)) if n), 0))
    return tuple(out)


def _facet(name: str, words: list[str | None], counts: Whole, asked: str) -> Facet:
    """The values that leave most, those that leave none left out, and the one that is asked for in any case."""
    known = sorted(
        ((-int(counts[n]), word, n) for n, word in enumerate(words) if word is not None and counts[n]),
        key=lambda each: (each[0], each[1]),
    )
    shown = [Option(word, -less) for less, word, _ in known[:MOST_OPTIONS]]
    if asked and asked.casefold() not in {o.value.casefold() for o in shown}:
        shown += [Option(word, -less) for less, word, _ in known[MOST_OPTIONS:] if word.casefold() == asked.casefold()]
    return Facet(name, tuple(shown), len(known) - len(shown))
