"""The part of the desk that is asked for the list of events."""

from __future__ import annotations

import os
from threading import Lock
from typing import TYPE_CHECKING

from crosswire.workbench.opened import DEFAULT_STORE, Opened, one_sentence

if TYPE_CHECKING:
    from crosswire.workbench.listing.filters import ListingFilter
    from crosswire.workbench.listing.index import ListingIndex
    from crosswire.workbench.listing.page import ListingPage

ROWS = 50
"""Rows of a page of the list."""


class Listing(Opened):
    """What lists the events of an open store. The list is held in memory and follows the store, whoever writes to it."""

    def __init__(self, path: str | os.PathLike[str] = DEFAULT_STORE, *, create: bool = True) -> None:
        super().__init__(path, create=create)
        self._index: ListingIndex | None = None
        self._making = Lock()

    def listing(self, wanted: ListingFilter, offset: int = 0, most: int = ROWS) -> ListingPage:
        """The events that the filters leave, `most` of them after the first `offset`, with timeline, map and counts."""
        with one_sentence():
            return self._list.page(self._ledger, wanted, offset, most)

    def listed_set(self, wanted: ListingFilter) -> frozenset[str]:
        """The ids of all events that the filters leave, in no order."""
        with one_sentence():
            return self._list.every_id(self._ledger, wanted)

    def ready_listing(self) -> None:
        """Reads the list into memory, so that the first who asks need not wait: a second for a hundred thousand events."""
        with one_sentence():
            self._list.ready(self._ledger)

    @property
    def _list(self) -> ListingIndex:
        from crosswire.workbench.listing.index import ListingIndex

        with self._making:
            if self._index is None:
                self._index = ListingIndex()
            return self._index
