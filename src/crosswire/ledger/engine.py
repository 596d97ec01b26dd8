"""The way to the database file: how connections are made and how their transactions begin.

Always holds: a transaction begins when it is asked for and never by itself; foreign keys are kept; a commit is on the
disk before it is called done; no value of a record stands in an error's message. The store is in write-ahead mode, so
that whatever happens to the program or the disk, the last whole step is what the store holds, and reading never waits
for writing.
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

BUSY_SECONDS = 10.0
"""How long to wait for another program to finish writing."""

BEGIN_OPTION = "crosswire_begin"
"""The execution option that says with which words a transaction begins."""


def make_engine(store: Path, mode: str, *, foreign_keys: bool = True) -> Engine:
    """Connections to the file at `store`; `mode` is SQLite's: rw, rwc (made if absent), or ro&immutable=1."""
    uri = f"{store.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)

    engine = create_engine(
        "sqlite+pysqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(BEGIN_OPTION, "BEGIN"))

    return engine


def for_writing(connection: Connection) -> Connection:
    """`connection`, whose transactions ask for the right to write at their beginning, not half-way."""
    return connection.execution_options(**{BEGIN_OPTION: "BEGIN IMMEDIATE"})
