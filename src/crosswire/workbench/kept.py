"""Kept: what was looked up lately, so that pages of one event need not work it out again each.

Always holds: what is kept is of one state of the store and is given out for that state alone; it changes no answer.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")

MOST = 96
"""Things that are kept, those that were asked for last: records, voices and histories of some fifteen events."""


class Kept:
    """The things by their names. Usable from several threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._things: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gave for that name, or gives now."""
        with self._lock:
            if name in self._things:
                self._things.move_to_end(name)
                known: T = self._things[name]
                return known
        made = make()
        with self._lock:
            self._things[name] = made
            while len(self._things) > self._most:
                self._things.popitem(last=False)
        return made

    def forget(self) -> None:
        """Lets go of all."""
        with self._lock:
            self._things.clear()
