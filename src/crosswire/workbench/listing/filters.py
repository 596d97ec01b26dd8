"""Filters of the list: what is asked for, as plain words and numbers, each checked when the filter is made."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crosswire.model.listing import folded_words
from crosswire.workbench.results import DeskError

PERIOD = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
MOST_WORDS = 16
"""Words of a search that are looked at."""

LEAST_BEGINNING = 2
"""Letters from which the last word is looked for as the beginning of one: one letter begins words of nearly every event."""

Box = tuple[float, float, float, float]
"""West, south, east and north in degrees; where west is greater than east the box crosses the 180th meridian."""


class BadFilter(DeskError):
    """A filter that cannot be understood."""


class Sort(StrEnum):
    """In what order the events of a list stand; ties go by date and id."""

    DATE = "date"
    OLDEST = "oldest"
    CHANGED = "changed"
    TOLL = "toll"
    OUTLETS = "outlets"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingFilter:
    """Which events are asked for; what is null or empty asks for nothing.

    `q`: words that must all find the event, the last one as it begins. `first`, `last`: a day, month or year (ISO 8601), both
    inclusive; an event of several days is in where one of them is. `place`: a place or province by its name. `type`: an
    incident type, or the broader type of several. `least`, `most`: of the dead, by some account. `outlet`: by its name;
    `outlets`, `voices`: at least so many. `reviewed`: whether a person decided on anything of it. `matter`: a sort of reason to
    look at it, or `any`. Raises BadFilter where one cannot be understood.
    """

    q: str = ""
    first: str = ""
    last: str = ""
    place: str = ""
    country: str = ""
    type: str = ""
    least: float | None = None
    most: float | None = None
    status: str = ""
    outlet: str = ""
    outlets: int | None = None
    voices: int | None = None
    reviewed: bool | None = None
    matter: str = ""
    box: Box | None = None
    sort: Sort = Sort.DATE

    def __post_init__(self) -> None:
        days = self.days
        if days is not None and days[0] > days[1]:
            raise BadFilter(f"nothing lies between {self.first} and {self.last}: the first comes after the last")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise BadFilter(f"no toll is at least {self.least:g} and at most {self.most:g}")
        if self.box is not None:
            west, south, east, north = self.box
            if not all(map(math.isfinite, self.box)) or not (-90 <= south <= north <= 90):
                raise BadFilter("a box on the map is west, south, east and north in degrees, south below north")
            if not (-360 <= west <= 360 and -360 <= east <= 360):
                raise BadFilter("a box on the map lies between 180 degrees west and 180 degrees east")

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day asked for, as ordinals; null where neither is."""
        if not self.first and not self.last:
            return None
        return (
            days_of(self.first)[0] if self.first else date.min.toordinal(),
            days_of(self.last)[1] if self.last else date.max.toordinal(),
        )

    @property
    def search(self) -> str:
        """The words as SQLite's FTS5 wants them; empty where there is nothing to look for."""
        words = folded_words(self.q)[:MOST_WORDS]
        begun = "*" if words and len(words[-1]) >= LEAST_BEGINNING else ""
        return " ".join(f'"{word}"' for word in words) + begun


def days_of(period: str) -> tuple[int, int]:
    """The first and the last day, as ordinals, of a day, a month or a year in ISO 8601. Raises BadFilter where it is none."""
    found = PERIOD.fullmatch(period.strip())
    try:
        if found is None:
            raise ValueError
        year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
        first = date(year, month, day)
        if found[3]:
            return first.toordinal(), first.toordinal()
        month = int(found[2] or 12)
        return first.toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
    except ValueError:
        raise BadFilter(f"“{period}” is no day, month or year; write it as 2024-08-29, 2024-08 or 2024") from None
