"""Readers: reports read one after the other, here or in several processes; the results come in the order of the reports.

Always holds: a report on which the reader fails costs no other report; a reading that raises is a fault of the reader,
which promises not to.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Self

from crosswire.model.report import Report
from crosswire.reading.checking import ReaderFaultError, checked
from crosswire.reading.reader import Reading, label_of
from crosswire.workbench.choosing import DEFAULT_READER, OWN, chosen_reader
from crosswire.workbench.results import DeskError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor


@dataclass(frozen=True, slots=True)
class Unread:
    """A report on which the reader of that name failed, and how."""

    report: Report
    reader: str
    failure: str

    @property
    def reason(self) -> str:
        """The failure as a refusal's reason."""
        if self.reader in OWN:
            return f"could not be read, by a fault of crosswire ({self.failure}); please report it, with the text"
        return f"could not be read, by a fault of the reader '{self.reader}' ({self.failure}); please tell its makers"


def read_one(report: Report, reader: str = DEFAULT_READER) -> Reading:
    """What the reader of that name takes from one report, checked. Raises ReaderFaultError where it gives no reading."""
    chosen = chosen_reader(reader)
    return checked(report, chosen.read(report), label_of(chosen))


def ready(reader: str = DEFAULT_READER) -> None:
    """Sees to it that reports can be read: the reader is there, and for crosswire's own the language model loads and the
    gazetteer is there (built at its first use).

    Raises DeskError where not.
    """
    chosen_reader(reader)
    if reader not in OWN:
        return
    from crosswire.reading.parse import model

    gazetteer_ready()
    try:
        model()
    except RuntimeError as error:
        raise DeskError(str(error)) from error


def gazetteer_ready() -> None:
    """Builds the gazetteer where it is not there yet. Raises DeskError where it can be neither built nor read."""
    import sqlite3

    from crosswire.reading.places.cache import cache_folder
    from crosswire.reading.places.gazetteer import open_gazetteer

    way_out = "set CROSSWIRE_CACHE to a folder with 100 MB of room that you may write to"
    try:
        open_gazetteer()
    except OSError as error:
        reason = (error.strerror or "failed").lower()
        raise DeskError(f"{cache_folder()}: the gazetteer cannot be kept there ({reason}); {way_out}") from error
    except sqlite3.Error as error:
        raise DeskError(
            f"{cache_folder()}: the gazetteer there is damaged ({error}); delete it, or {way_out}"
        ) from error


def read_alone(report: Report, reader: str = DEFAULT_READER) -> Reading:
    """What the reader takes from one report that nothing else is read beside. Raises DeskError where nothing can be read."""
    ready(reader)
    read = try_one(report, reader)
    if isinstance(read, Unread):
        raise DeskError(f"the report {read.reason}")
    return read


def try_one(report: Report, reader: str = DEFAULT_READER) -> Reading | Unread:
    """What the reader takes from one report, or that it failed. Raises what keeps it from reading any report at all."""
    ready(reader)
    try:
        return read_one(report, reader)
    except (MemoryError, ImportError):
        raise
    except ReaderFaultError as fault:
        return Unread(report, reader, str(fault))
    except Exception as error:
        if isinstance(error, OSError) and reader in OWN:  # the disk is full, the gazetteer gone: no report can be read
            raise
        if os.environ.get("CROSSWIRE_DEBUG") == "1":
            raise
        return Unread(report, reader, f"{type(error).__name__}: {error}")


class Readers:
    """Reads reports here or in `workers` processes: `with Readers(4) as read_all: for r in read_all(reports): …`."""

    def __init__(self, workers: int, reader: str = DEFAULT_READER) -> None:
        self._workers = workers
        self._reader = reader
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        if self._workers > 1:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_the_parent
            )
        return self

    def __call__(self, reports: Iterable[Report]) -> Iterator[Reading | Unread]:
        """The readings of `reports`, in their order. Raises DeskError where one of the processes is gone."""
        read = partial(try_one, reader=self._reader)
        if self._pool is None:
            yield from map(read, reports)
            return
        from concurrent.futures.process import BrokenProcessPool

        if self._reader in OWN:
            gazetteer_ready()  # else each process builds one
        try:
            yield from self._pool.map(read, list(reports), chunksize=4)
        except BrokenProcessPool as error:
            raise DeskError(
                "a process that reads was ended from outside (is there memory enough?); what was done before is kept, "
                "do it again with fewer --workers"
            ) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches all processes of a terminal; the one that was started says what is to be said."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
