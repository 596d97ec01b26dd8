"""A page of the list: its rows, how many there are in all, and the counts by which they can be narrowed further."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosswire.model.listing import Listed


class PeriodUnit(StrEnum):
    """What one bar of the timeline stands for."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the timeline: from the day `first` to the day `last` (ISO 8601); `n` events in it under all filters, `around`
    under all but that of time; `parts`: `n` and `around` of the finer stretches within it, in order.
    """

    first: str
    last: str
    n: int
    around: int
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of a patch of the map: their mean `lat` and `lon` (degrees), how many, the sums of their dead, the `bbox` of the
    patch (west, south, east, north), and the event's id and label where there is one.
    """

    lat: float
    lon: float
    n: int
    killed_low: int
    killed_high: int
    bbox: tuple[float, float, float, float]
    event: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be filtered by, and how many events it would leave under all the other filters."""

    value: str
    n: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one filter, those that leave most first; `beyond` is how many values there are beside them."""

    name: str
    options: tuple[Option, ...]
    beyond: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage:
    """Rows `offset` + 1 and on of `total` that the filters leave of `of_all` events.

    `undated`: how many of the `total` have no date and so no place on the timeline; `unplaced`: how many have no coordinates, or
    those of a whole country, and so no place on the map.
    """

    rows: tuple[Listed, ...]
    reviewed: frozenset[str]
    offset: int
    total: int
    of_all: int
    unit: PeriodUnit
    bars: tuple[Bar, ...]
    undated: int
    bins: tuple[Bin, ...]
    unplaced: int
    facets: tuple[Facet, ...]

    def facet(self, name: str) -> Facet:
        """The facet of that name. Raises KeyError where there is none."""
        return {f.name: f for f in self.facets}[name]
