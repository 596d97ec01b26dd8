"""Opening a store: making a new one, recognising an old one, refusing what is none. Loads the database layer."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import SQLAlchemyError

from crosswire.ledger.engine import for_writing, make_engine
from crosswire.ledger.errors import LedgerError, as_ledger_error
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.schema import APPLICATION_ID, PRODUCT, SCHEMA_VERSION, meta, metadata
from crosswire.ledger.views import SEARCH, TRIGGERS, VIEWS

FIRST_BYTES = b"SQLite format 3\0"
"""How every SQLite file begins (sqlite.org/fileformat2.html, 1.3)."""


def open_ledger(path: Path, *, create: bool = True) -> Ledger:
    """The store at `path`; a new one is made where there is none and `create` is true.

    An empty file counts as none. A store of an earlier version is brought up to date first. A store in a place that
    may not be written to is opened for reading. Raises LedgerError where there is no store and none can be made, where
    the file is no crosswire store or one of a later version, or where it cannot be opened.
    """
    path = Path(path)
    try:
        mode = _mode(path, create)
        engine = make_engine(path, mode)
    except OSError as error:
        raise LedgerError(
            f"{path}: it cannot be opened ({(error.strerror or 'failed').lower()}); check the path"
        ) from error
    writable = mode.startswith("rw")
    try:
        _make_ready(engine, path, writable)
    except (SQLAlchemyError, sqlite3.Error) as error:
        engine.dispose()
        raise as_ledger_error(error, path) from error
    except LedgerError:
        engine.dispose()
        raise
    return Ledger(engine, path, writable=writable)


READ_ONLY = "ro"
"""SQLite's mode for a file that may not be written to, while another program is in it or left a step beside it."""

UNCHANGING = "ro&immutable=1"
"""SQLite's mode for a file that nobody is in: no lock is taken, so the folder need not be written to either."""


def _mode(path: Path, create: bool) -> str:
    """How to open the file at `path`. Raises LedgerError where it is plain from outside that it cannot be a store."""
    if path.is_dir():
        raise LedgerError(f"{path}: it is a folder; name a file in it")
    if not path.exists():
        if path.is_symlink():
            raise LedgerError(f"{path}: it is a link to something that is not there; mend the link")
        if not create:
            raise LedgerError(f"{path}: there is no store; add reports first, or name another")
        if not path.absolute().parent.is_dir():
            raise LedgerError(f"{path}: its folder is not there; make the folder first")
        return "rwc"
    if not path.is_file():
        raise LedgerError(f"{path}: it is no file; name a file")
    with path.open("rb") as file:
        first = file.read(len(FIRST_BYTES))
    if first and first != FIRST_BYTES:
        raise LedgerError(f"{path}: it is no crosswire store; name another file")
    if not first and not create:
        raise LedgerError(f"{path}: there is no store in the file, it is empty; add reports first, or name another")
    may_write = os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
    if may_write:
        return "rw"
    waiting = path.with_name(path.name + "-wal")
    return READ_ONLY if waiting.exists() and waiting.stat().st_size else UNCHANGING


def _make_ready(engine: Engine, path: Path, writable: bool) -> None:
    """Sees to it that the file behind `engine` is a store of this version."""
    with engine.connect() as connection:
        version = _version(connection, path)
    if version == SCHEMA_VERSION:
        return
    if not writable:
        wrong = "it is empty" if version is None else "it is of an earlier version"
        raise LedgerError(f"{path}: {wrong} and read-only; copy it to where you may write and open it there")
    if version is None:
        _make_new(engine, path)
        return
    from crosswire.ledger.upgrade import upgrade_store

    upgrade_store(path)


def _version(connection: Connection, path: Path) -> int | None:
    """The version of the store, or null where the file holds nothing yet."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if mark == 0 and tables == 0:
        return None
    if mark != APPLICATION_ID:
        raise LedgerError(f"{path}: it is another program's SQLite file; name another file")
    written = connection.execute(select(meta.c.value).where(meta.c.key == "schema_version")).scalar_one_or_none()
    if written is None or not written.isdecimal():
        raise LedgerError(f"{path}: it is damaged (it does not tell its version); go back to a backup")
    if int(written) > SCHEMA_VERSION:
        raise LedgerError(
            f"{path}: it was written by a later crosswire (store version {written}, this one reads {SCHEMA_VERSION}); "
            "upgrade crosswire"
        )
    return int(written)


def _make_new(engine: Engine, path: Path) -> None:
    """Makes an empty store, in one step; does nothing where another program made it meanwhile."""
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        # Is kept in the file, and cannot be set inside a transaction. A row not fetched would keep the file locked.
        cursor.execute("PRAGMA journal_mode = WAL").fetchall()
    with for_writing(engine.connect()) as connection, connection.begin():
        if _version(connection, path) is None:
            make_schema(connection)


def make_schema(connection: Connection) -> None:
    """Makes the tables, views and triggers of this version and writes down whose they are."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    metadata.create_all(connection)
    for statement in (*VIEWS.values(), *TRIGGERS.values(), *SEARCH.values()):
        connection.exec_driver_sql(statement)
    connection.execute(
        insert(meta),
        [{"key": "product", "value": PRODUCT}, {"key": "schema_version", "value": str(SCHEMA_VERSION)}],
    )
    # Alembic's own mark, written by hand: loading Alembic takes most of a second and is only for old stores.
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"v{SCHEMA_VERSION:04}",))
