"""Ordering: the events of a list one after the other, a page at a time; each order is worked out once for a state of the list."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosswire.workbench.listing.columns import NO_DAY, Columns, Mask
from crosswire.workbench.listing.filters import Sort

FEW = 8
"""Where the filters leave less than one in so many, those alone are put in order."""


class Orders:
    """The orders of one state of a list."""

    def __init__(self) -> None:
        self._whole: dict[Sort, NDArray[np.int64]] = {}

    def forget(self) -> None:
        """The list is in another state now."""
        self._whole.clear()

    def page(self, columns: Columns, mask: Mask, sort: Sort, offset: int, most: int) -> list[int]:
        """The places of the events `offset` + 1 to `offset` + `most` among those in `mask`."""
        if sort not in self._whole and FEW * np.count_nonzero(mask) < len(columns):
            places = np.flatnonzero(mask)
            found = places[_order(columns, sort, places)]
        else:
            if sort not in self._whole:
                self._whole[sort] = _order(columns, sort, np.arange(len(columns)))
            order = self._whole[sort]
            found = order[mask[order]]
        return [int(place) for place in found[offset : offset + most]]


def _order(columns: Columns, sort: Sort, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The order of the events at `places`: by what is asked for, then the latest first, then by id; what is unknown last."""

    def column(name: str) -> NDArray[Any]:
        found: NDArray[Any] = columns[name][places]
        return found

    first = column("first").astype(np.int64)
    latest = np.where(first == NO_DAY, np.iinfo(np.int64).max, -first)
    if sort is Sort.OLDEST:
        latest = np.where(first == NO_DAY, np.iinfo(np.int64).max, first)
    keys = [column("beginning"), latest]
    if sort is Sort.CHANGED:
        keys.append(-column("changed"))
    elif sort is Sort.TOLL:
        high, low = column("killed_high"), column("killed_low")
        toll = np.where(np.isnan(high), low, high)
        keys.append(np.where(np.isnan(toll), np.inf, -toll))
    elif sort is Sort.OUTLETS:
        keys += [-column("n_origins"), -column("n_outlets")]
    elif sort is Sort.WEIGHT:
        keys.append(-column("weight"))
    return np.lexsort(keys)
