"""Columns: what the list is filtered and counted by, one array an attribute, a place in each for every event.

Always holds: a place is one event's as long as the event is listed; what is gone leaves a place that is not `alive`, to be
given away again. Codes stand for words; a code is never given to another word.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosswire.model.words import PlacePrecision
from crosswire.workbench.listing.filters import BadFilter, days_of

Mask = NDArray[np.bool_]
Whole = NDArray[np.int64]

NO_DAY = -1
BEGINNING = 7
"""Letters of an id by which events are put in order where nothing else tells them apart."""

WORDS = ("event_type", "country", "admin1", "place_name", "status")
NUMBERS = ("lat", "lon", "killed_low", "killed_high")
COUNTS = ("n_reports", "n_outlets", "n_origins")
WIDE = (PlacePrecision.COUNTRY.value, PlacePrecision.UNKNOWN.value)


class Codes:
    """Words and the numbers that stand for them; 0 is no word."""

    def __init__(self) -> None:
        self.words: list[str | None] = [None]
        self._codes: dict[str | None, int] = {None: 0}

    def code(self, word: str | None) -> int:
        """The number of a word; a new one gets the next."""
        found = self._codes.get(word)
        if found is None:
            found = self._codes[word] = len(self.words)
            self.words.append(word)
        return found

    def known(self, word: str) -> int | None:
        """The number of a word, null where it has none."""
        return self._codes.get(word)

    def folded(self, word: str) -> list[int]:
        """The numbers of the words that are `word` without regard to case."""
        wanted = word.casefold()
        return [n for n, known in enumerate(self.words) if known is not None and known.casefold() == wanted]


class Several:
    """An attribute of which an event may have several values: pairs of an event's place and a value's code."""

    def __init__(self) -> None:
        self.codes = Codes()
        self._places: list[int] = []
        self._values: list[int] = []
        self._made: tuple[Whole, Whole] | None = None
        self._of: dict[int, tuple[int, int]] = {}

    def put(self, place: int, values: Sequence[str]) -> None:
        """Gives the event at `place` those values and no others."""
        for at in range(*self._of.pop(place, (0, 0))):
            self._values[at] = 0
        begun = len(self._places)
        for value in dict.fromkeys(values):
            self._places.append(place)
            self._values.append(self.codes.code(value))
        if len(self._places) > begun:
            self._of[place] = begun, len(self._places)
        self._made = None

    def pairs(self) -> tuple[Whole, Whole]:
        """The places and the codes, side by side; a code of 0 is a pair that is no longer."""
        if self._made is None:
            self._made = np.array(self._places, np.int64), np.array(self._values, np.int64)
        return self._made

    def having(self, codes: Sequence[int], size: int) -> Mask:
        """The places of the events that have one of those values."""
        places, values = self.pairs()
        out = np.zeros(size, np.bool_)
        out[places[np.isin(values, codes)]] = True
        return out

    def counts(self, mask: Mask) -> Whole:
        """How many of the events in `mask` have each value, by its code."""
        places, values = self.pairs()
        found = np.bincount(values[mask[places]], minlength=len(self.codes.words))
        found[0] = 0
        return found


class Columns:
    """The columns of a list and the codes of their words."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.at: dict[str, int] = {}
        self.codes = {name: Codes() for name in WORDS}
        self.outlets, self.matters = Several(), Several()
        self._free: list[int] = []
        self._arrays: dict[str, NDArray[Any]] = {}
        self._room = 0
        self._grow(1024)

    def __getitem__(self, name: str) -> NDArray[Any]:
        """The column of that name, as long as there are places."""
        return self._arrays[name][: len(self.ids)]

    def __len__(self) -> int:
        return len(self.ids)

    def put(self, row: Any, number: int, outlets: Sequence[str], matters: Sequence[str], weight: float) -> int:
        """Puts an event in its place, a new one where it had none; `number` is that of its words. Its place."""
        event_id = intern(row.event_id)
        place = self.at.get(event_id)
        if place is None:
            place = self._free.pop() if self._free else len(self.ids)
            if place == len(self.ids):
                self.ids.append(event_id)
                if place >= self._room:
                    self._grow(2 * self._room)
            self.ids[place] = event_id
            self.at[event_id] = place
        arrays = self._arrays
        arrays["alive"][place], arrays["number"][place], arrays["weight"][place] = True, number, weight
        arrays["beginning"][place] = int.from_bytes(event_id.encode()[:BEGINNING].ljust(BEGINNING), "big")
        arrays["first"][place], arrays["last"][place] = _days(row.date_start, row.date_end)
        arrays["changed"][place] = _minutes(row.changed)
        arrays["wide"][place] = row.lat is None or row.lon is None or row.precision in WIDE
        for name in WORDS:
            arrays[name][place] = self.codes[name].code(getattr(row, name))
        for name in NUMBERS:
            value = getattr(row, name)
            arrays[name][place] = np.nan if value is None else value
        for name in COUNTS:
            arrays[name][place] = getattr(row, name)
        self.outlets.put(place, outlets)
        self.matters.put(place, matters)
        return place

    def drop(self, event_id: str) -> None:
        """Takes an event out."""
        place = self.at.pop(event_id, None)
        if place is not None:
            self._arrays["alive"][place], self._arrays["number"][place] = False, -1
            self._arrays["reviewed"][place] = False
            self.outlets.put(place, ())
            self.matters.put(place, ())
            self._free.append(place)

    def _grow(self, room: int) -> None:
        kinds: dict[str, Any] = dict.fromkeys((*WORDS, *COUNTS, "first", "last"), np.int32)
        kinds |= dict.fromkeys((*NUMBERS, "weight"), np.float64)
        kinds |= dict.fromkeys(("number", "changed", "beginning"), np.int64)
        kinds |= dict.fromkeys(("alive", "wide", "reviewed"), np.bool_)
        for name, kind in kinds.items():
            made = np.zeros(room, kind)
            if name in self._arrays:
                made[: self._room] = self._arrays[name]
            self._arrays[name] = made
        self._room = room


@lru_cache(maxsize=1 << 15)
def _days(start: str | None, end: str | None) -> tuple[int, int]:
    """The first and last day of an interval as ordinals; `NO_DAY` twice where it is not known."""
    try:
        if start:
            first = days_of(start[:10])
            return first[0], max(first[1], days_of(end[:10])[1]) if end else first[1]
    except BadFilter:
        pass
    return NO_DAY, NO_DAY


@lru_cache(maxsize=1 << 15)
def _minutes(written: str | None) -> int:
    """A time in ISO 8601 as a number that rises with it; 0 where it is not known."""
    digits = "".join(c for c in (written or "")[:16] if c.isascii() and c.isdigit())
    return int(digits.ljust(12, "0")) if digits else 0


def iso_day(ordinal: int) -> str:
    """The day of that ordinal in ISO 8601."""
    return date.fromordinal(ordinal).isoformat()
