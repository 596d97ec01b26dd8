"""Sessions: steps that happen as a whole or not at all, and reads that see one state of the store.

Always holds: whatever fails in a step, nothing of the step is kept; every failure comes out as a LedgerError.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Executable, Row
from sqlalchemy.exc import SQLAlchemyError

from crosswire.ledger.engine import for_writing
from crosswire.ledger.errors import LedgerError, as_ledger_error
from crosswire.ledger.rows import from_json

T = TypeVar("T")
FAILURES = (SQLAlchemyError, sqlite3.Error, UnicodeEncodeError)

IDS_AT_ONCE = 500
"""Values in one IN (...): well under the 999 that old builds of SQLite allow."""

ROWS_AT_ONCE = 200
"""Rows fetched together while streaming."""


def in_pieces(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """`values` in pieces of `IDS_AT_ONCE`."""
    for at in range(0, len(values), IDS_AT_ONCE):
        yield values[at : at + IDS_AT_ONCE]


class Session:
    """An open store and what is going on in it. Usable from several threads; a transaction belongs to its thread."""

    def __init__(self, engine: Engine, path: Path, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._engine = engine
        self._thread = threading.local()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One step: all that is written inside is kept together when the block ends, or not at all when it raises.

        Raises LedgerError where another program holds the store for longer than `BUSY_SECONDS`, the store is
        read-only, or the disk is full; RuntimeError inside another transaction of the same thread.
        """
        if self._current() is not None:
            raise RuntimeError("a transaction is under way in this thread; do all of the step in it")
        if not self.writable:
            raise LedgerError(f"{self.path}: it is read-only; give a store that you may write to")
        self._thread.failure = raised = None
        try:
            with for_writing(self._engine.connect()) as connection, connection.begin():
                self._thread.connection, self._thread.writing = connection, True
                try:
                    yield
                    # After a failure SQLite may have dropped the step already: what was written since is worth nothing.
                    if self._thread.failure is not None:
                        raise self._thread.failure
                except BaseException as error:
                    raised = error
                    raise
                finally:
                    self._thread.connection, self._thread.writing = None, False
        except FAILURES as error:
            if error is raised:  # the caller's own affair
                raise
            raise as_ledger_error(error, self.path) from error

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Reads inside see one state of the store, whatever others write meanwhile. May stand inside a transaction."""
        if self._current() is not None:
            yield
            return
        try:
            connection = self._engine.connect()
            connection.begin()
        except FAILURES as error:
            raise as_ledger_error(error, self.path) from error
        self._thread.connection = connection
        try:
            yield
        finally:
            self._thread.connection = None
            with suppress(*FAILURES):  # there is nothing to keep
                connection.close()

    @contextmanager
    def inside(self, connection: Connection) -> Iterator[None]:
        """Reads and writes inside are part of the transaction that somebody else began on `connection` and will end."""
        self._thread.connection, self._thread.writing = connection, True
        try:
            yield
        finally:
            self._thread.connection, self._thread.writing = None, False

    def close(self) -> None:
        """Closes the store; the one file then holds everything.

        While another program reads, or where the disk is full, what was committed stays in the `-wal` file beside it
        until the store is next closed.
        """
        if self.writable:
            with suppress(*FAILURES), self._engine.connect() as connection:
                cursor = connection.connection.cursor()
                cursor.execute("PRAGMA busy_timeout = 0")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._engine.dispose()

    def _current(self) -> Connection | None:
        connection: Connection | None = getattr(self._thread, "connection", None)
        return connection

    def _reach(self) -> AbstractContextManager[Connection]:
        """The connection of what is under way in this thread, or one of its own."""
        current = self._current()
        return nullcontext(current) if current is not None else self._engine.connect()

    def _rows(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[Row[Any]]:
        """All rows that `statement` finds."""
        try:
            with self._reach() as connection:
                return connection.execute(statement, values).all()
        except FAILURES as error:
            raise self._failed(error) from error

    def _row(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Row[Any] | None:
        """The first row that `statement` finds, or null."""
        rows = self._rows(statement, values)
        return rows[0] if rows else None

    def _stream(self, statement: Executable) -> Iterator[Row[Any]]:
        """The rows that `statement` finds, a few at a time."""
        try:
            with self._reach() as connection:
                yield from connection.execute(statement, execution_options={"yield_per": ROWS_AT_ONCE})
        except FAILURES as error:
            raise self._failed(error) from error

    def _write(
        self, statement: Executable, values: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None
    ) -> int:
        """Runs a statement that writes, once for each of `values`; how many rows it touched."""
        connection = self._current()
        if connection is None or not getattr(self._thread, "writing", False):
            raise RuntimeError("writing needs `with ledger.transaction():` around it")
        if isinstance(values, Sequence) and not values:
            return 0
        try:
            return connection.execute(statement, values).rowcount
        except FAILURES as error:
            raise self._failed(error) from error

    def _object(self, cls: type[T], body: str) -> T:
        """The object of class `cls` that is kept as `body`."""
        try:
            return from_json(cls, body)
        except ValueError as error:
            raise LedgerError(f"{self.path}: it is damaged ({cls.__name__} unreadable); go back to a backup") from error

    def _failed(self, error: Exception) -> LedgerError:
        """The failure as a LedgerError; it fails the transaction under way, even if somebody catches it."""
        told = as_ledger_error(error, self.path)
        self._thread.failure = told
        return told
