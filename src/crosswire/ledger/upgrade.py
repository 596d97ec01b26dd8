"""Bringing a store of an earlier version up to date, in one step. Loads Alembic: import it only when it is needed."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, update
from sqlalchemy.exc import SQLAlchemyError

from crosswire.ledger.engine import for_writing, make_engine
from crosswire.ledger.errors import LedgerError, as_ledger_error
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.schema import SCHEMA_VERSION, meta

MIGRATIONS = Path(__file__).parent / "migrations"
"""The migrations that come with the package."""


def upgrade_store(path: Path, *, migrations: Path = MIGRATIONS, version: int = SCHEMA_VERSION) -> None:
    """Brings the store at `path` to `version` by the scripts in the folder `migrations`.

    Everything happens in one transaction: a store is of the old version or of the new one. Raises LedgerError where a
    step fails, and the store is as it was.
    """
    # Tables that are made anew must not take their children along; what the keys say is looked at before the end.
    engine = make_engine(path, "rw", foreign_keys=False)
    try:
        with for_writing(engine.connect()) as connection, connection.begin():
            run_migrations(connection, migrations)
            store = Ledger(engine, path, writable=True)
            with store.inside(connection):
                store.fill_listing()
            connection.execute(update(meta).where(meta.c.key == "schema_version").values(value=str(version)))
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise LedgerError(f"{path}: bringing it up to date would break it; it is as it was, tell the makers")
    except (SQLAlchemyError, CommandError) as error:
        raise as_ledger_error(error, path) from error
    finally:
        engine.dispose()


def run_migrations(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Runs the scripts that the store behind `connection` has not seen, inside its transaction."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
