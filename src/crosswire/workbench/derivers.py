"""Derivers: the records of events worked out one after the other, here or in several processes, in the order asked for.

Always holds: what comes back is checked and ready to be written, and does not depend on the number of processes; only so many
records are held at a time as the processes are busy with.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from crosswire.ledger.events import EventRows
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.model.outlet import Outlet
from crosswire.model.outlets import Registry, registry, use
from crosswire.workbench.deriving import Kept, event_record
from crosswire.workbench.results import DeskError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Wanted = tuple[str, tuple[str, ...], Kept | None]
"""An event to derive: its id, its reports, and which claims of them are its own where that is not all."""

AT_ONCE = 16
"""Events that are handed over together."""

AHEAD = 4
"""Times the number of processes that so many are handed over before the first come back."""


class Derivers:
    """Derives events here or in `workers` processes: `with Derivers(ledger, 4) as derive: for rows in derive(wanted): …`.

    The processes read the store for themselves: what is not committed yet of reports and readings they do not see.
    """

    def __init__(self, ledger: Ledger, workers: int) -> None:
        self._ledger = ledger
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        if self._workers > 1:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self._pool = ProcessPoolExecutor(
                self._workers,
                mp_context=get_context("spawn"),
                initializer=_open,
                initargs=(self._ledger.path, registry().own),
            )
        return self

    def __call__(self, wanted: Iterable[Wanted]) -> Iterator[EventRows]:
        """The rows of those events, `AT_ONCE` events at a time. Raises DeskError where one of the processes is gone."""
        left = iter(wanted)
        if self._pool is None:
            while some := list(islice(left, AT_ONCE)):
                yield derived(self._ledger, some)
            return
        from concurrent.futures.process import BrokenProcessPool

        under_way: deque[Future[EventRows]] = deque()
        try:
            while True:
                while len(under_way) < self._workers * AHEAD and (some := list(islice(left, AT_ONCE))):
                    under_way.append(self._pool.submit(_derived, some))
                if not under_way:
                    return
                yield under_way.popleft().result()
        except BrokenProcessPool as error:
            raise DeskError(
                "a process that derives was ended from outside (is there memory enough?); the store is as it was, "
                "do it again with fewer --workers"
            ) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def derived(ledger: Ledger, wanted: Iterable[Wanted]) -> EventRows:
    """The rows of those events."""
    return ledger.event_rows([event_record(ledger, *each) for each in wanted])


_opened: list[Ledger] = []
"""The store as a process of the pool has it open."""


def _open(path: Path, outlets: tuple[Outlet, ...]) -> None:
    """Readies a process: the store is opened, with the user's own lines of outlets, and Ctrl-C is left to the process that was
    started by hand.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use(Registry(outlets))
    _opened.append(open_ledger(path, create=False))


def _derived(wanted: list[Wanted]) -> EventRows:
    with _opened[0].snapshot():
        return derived(_opened[0], wanted)
