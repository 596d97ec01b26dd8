"""Choosing: which events each filter leaves, one mask a filter, so that all but one of them can be put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from crosswire.model.incident_types import kin_of
from crosswire.workbench.listing.columns import NO_DAY, Codes, Columns, Mask
from crosswire.workbench.listing.filters import ListingFilter

TIME, PLACE, COUNTRY, TYPE, TOLL, STATUS = "time", "place", "country", "type", "toll", "status"
OUTLET, OUTLETS, VOICES, REVIEWED, MATTER, BOX, WORDS = (
    "outlet", "outlets", "voices", "reviewed", "matter", "box", "words",
)  # fmt: skip
ANY = "any"
"""The matter that stands for every sort of reason."""


@dataclass(frozen=True)
class Chosen:
    """The events of a list that are there (`alive`), and the mask of each filter that asks for something, by its name."""

    alive: Mask
    masks: dict[str, Mask]

    @cached_property
    def all(self) -> Mask:
        """What all filters leave."""
        return self.but("")

    def but(self, name: str) -> Mask:
        """What all filters leave but the one of that name."""
        out = self.alive.copy()
        for other, mask in self.masks.items():
            if other != name:
                out &= mask
        return out


def chosen_by(columns: Columns, wanted: ListingFilter, search: Callable[[str], Mask]) -> Chosen:
    """What the filters leave of the list; `search` finds events by their words."""
    masks: dict[str, Mask] = {}
    if wanted.q.strip():
        masks[WORDS] = search(wanted.search) if wanted.search else np.zeros(len(columns), np.bool_)
    days = wanted.days
    if days is not None:
        first, last = columns["first"], columns["last"]
        masks[TIME] = (first != NO_DAY) & (first <= days[1]) & (last >= days[0])
    if wanted.place:
        masks[PLACE] = _named(columns, "place_name", wanted.place) | _named(columns, "admin1", wanted.place)
    if wanted.country:
        masks[COUNTRY] = _named(columns, "country", wanted.country)
    if wanted.type:
        masks[TYPE] = np.isin(columns["event_type"], _types(columns.codes["event_type"], wanted.type))
    if wanted.least is not None or wanted.most is not None:
        masks[TOLL] = _toll(columns, wanted.least, wanted.most)
    if wanted.status:
        masks[STATUS] = _named(columns, "status", wanted.status)
    if wanted.outlet:
        masks[OUTLET] = columns.outlets.having(columns.outlets.codes.folded(wanted.outlet), len(columns))
    if wanted.outlets is not None:
        masks[OUTLETS] = columns["n_outlets"] >= wanted.outlets
    if wanted.voices is not None:
        masks[VOICES] = columns["n_origins"] >= wanted.voices
    if wanted.reviewed is not None:
        masks[REVIEWED] = columns["reviewed"] == wanted.reviewed
    if wanted.matter:
        codes = columns.matters.codes
        sorts = list(range(1, len(codes.words))) if wanted.matter == ANY else codes.folded(wanted.matter)
        masks[MATTER] = columns.matters.having(sorts, len(columns))
    if wanted.box is not None:
        west, south, east, north = wanted.box
        lat, lon = columns["lat"], columns["lon"]
        across = (lon >= west) & (lon <= east) if west <= east else (lon >= west) | (lon <= east)
        masks[BOX] = (lat >= south) & (lat <= north) & across & ~columns["wide"]
    return Chosen(columns["alive"], masks)


def _named(columns: Columns, name: str, word: str) -> Mask:
    codes = columns.codes[name].folded(word.strip())
    found: Mask = np.isin(columns[name], codes)
    return found


def _types(codes: Codes, wanted: str) -> list[int]:
    """The codes of a type and of the narrower types that it is the broader one of."""
    return [n for n, word in enumerate(codes.words) if word is not None and wanted in (word, kin_of(word))]


def _toll(columns: Columns, least: float | None, most: float | None) -> Mask:
    """The events of which some account of the dead lies between the two."""
    low, high = columns["killed_low"], columns["killed_high"]
    known: Mask = ~(np.isnan(low) & np.isnan(high))
    upper = np.where(np.isnan(high), np.inf, high)
    lower = np.where(np.isnan(low), 0.0, low)
    if least is not None:
        known &= upper >= least
    if most is not None:
        known &= lower <= most
    return known
