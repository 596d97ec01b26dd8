"""Items of the queue, and pages of them, as the desk hands them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.model.listing import Listed
from crosswire.model.reviewing import Matter
from crosswire.workbench.queue.index import Key
from crosswire.workbench.queue.table import Sort, sorts


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One matter of one event, the event as its row in the list."""

    event: Listed
    matter: Matter

    @property
    def sort(self) -> Sort:
        """The sort of matter, with its name and what can be done about it."""
        return sorts()[self.matter.sort]

    @property
    def key(self) -> Key:
        """Its place in the order of the queue."""
        return (-self.matter.weight, self.event.event_id, self.matter.matter)


@dataclass(frozen=True, slots=True)
class QueuePage:
    """Some items of the queue, the weightiest first: page `number` (from 1) of `pages`, of `total` items.

    `counts` is how many items of each sort there are, whichever sort was asked for, in the order of the sorts; of
    `unknown` events in the whole store it is not worked out yet what needs a person.
    """

    items: tuple[QueueItem, ...]
    number: int
    pages: int
    total: int
    counts: Mapping[str, int]
    unknown: int = 0
