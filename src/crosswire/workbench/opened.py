"""An open store: how it is opened and closed, read as one state, and told in one sentence when it fails.

The parts of the desk stand on this.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.model.outlets import use
from crosswire.workbench.kept import Kept
from crosswire.workbench.outlet_lists import registry_of
from crosswire.workbench.results import (
    DeskError,
)

T = TypeVar("T")

State = tuple[int, int, int]
"""Numbers of the last change of an event, the last decision and the last report in a store."""

DEFAULT_STORE = "crosswire.db"
"""The store's name in the working folder, where none is named."""


class Opened:
    """An open store. Failures come as DeskError, one clear sentence each."""

    def __init__(self, path: str | os.PathLike[str] = DEFAULT_STORE, *, create: bool = True) -> None:
        self._path = Path(path)
        self._registry = registry_of(self._path)
        self._seen = threading.local()
        self._kept = Kept()
        with one_sentence():
            self._store = open_ledger(self._path, create=create)

    @property
    def path(self) -> Path:
        """The store's file."""
        return self._path

    def state(self) -> State:
        """The state that the store is in: equal ones are equal records, also when it is opened again."""
        with one_sentence():
            return self._ledger.state()

    def events_changed_since(self, state: State) -> int:
        """How many events came, changed or went after the store was in that state."""
        with one_sentence():
            return self._ledger.events_changed_since(state[0])

    def holds_more_events_than(self, most: int) -> bool:
        """True where there are more events than `most`; its time does not grow with the store."""
        with one_sentence():
            return self._ledger.holds_more_events_than(most)

    @property
    def _ledger(self) -> Ledger:
        """The store; whoever asks for it works under the registry of outlets that goes with it, whatever else is open."""
        use(self._registry)
        return self._store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the store; it is then one whole file."""
        self._kept.forget()
        self._ledger.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read inside is one state of the store, whatever other programs write meanwhile."""
        with one_sentence(), self._ledger.snapshot():
            outermost = self._state_seen() is None
            if outermost:
                self._seen.state = self._ledger.state()
            try:
                yield
            finally:
                if outermost:
                    self._seen.state = None

    def _once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives. Within a snapshot it is made once for as long as the store stays as it is: what is called by that
        `name` is then the same.
        """
        state = self._state_seen()
        return make() if state is None else self._kept.once((state, name), make)

    def _state_seen(self) -> State | None:
        """The state of the store in the snapshot under way in this thread; null outside of one."""
        state: State | None = getattr(self._seen, "state", None)
        return state


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turns the store's failures into the desk's."""
    try:
        yield
    except LedgerError as error:
        raise DeskError(str(error)) from error
