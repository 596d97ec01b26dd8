"""Migrations: from nothing they make the very schema of today; each happens as a whole or not at all."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from crosswire.ledger import opening, schema, upgrade
from crosswire.ledger.check import check
from crosswire.ledger.engine import for_writing, make_engine
from crosswire.ledger.errors import LedgerError
from crosswire.ledger.opening import open_ledger
from crosswire.ledger.upgrade import MIGRATIONS, run_migrations, upgrade_store
from tests.ledger.making import add, report

NEXT = '''
"""The next version, for trial."""

import sqlalchemy as sa
from alembic import op

revision = "v0006"
down_revision = "v0005"


def upgrade() -> None:
    op.add_column("reports", sa.Column("mood", sa.Text()))
    op.execute("UPDATE reports SET mood = 'grave'")
    {more}
'''


def contents(path: Path) -> list[tuple[str, str, str]]:
    """All that makes up the schema of a store."""
    with closing(sqlite3.connect(path)) as other:
        mark = other.execute("PRAGMA application_id").fetchone()
        rows = other.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        rows += [("row", *row) for row in other.execute("SELECT * FROM meta").fetchall()]
        rows += [("row", "version", *row) for row in other.execute("SELECT * FROM alembic_version").fetchall()]
    return [("mark", "", str(mark)), *sorted((kind, name, tidy(sql)) for kind, name, sql in rows)]


def tidy(sql: str) -> str:
    """A statement without its layout, columns and constraints in one order."""
    head, bracket, body = " ".join(sql.split()).partition("(")
    return head + bracket + ",".join(sorted(part.strip(" )") for part in body.split(", ")))


def with_next(tmp_path: Path, more: str = "") -> Path:
    """The migrations with one more that adds a column."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "versions" / "v0006_mood.py").write_text(NEXT.replace("{more}", more))
    return folder


def test_from_nothing_they_make_the_schema_of_today(tmp_path: Path) -> None:
    open_ledger(tmp_path / "made").close()
    engine = make_engine(tmp_path / "migrated", "rwc")
    connection: Connection
    with for_writing(engine.connect()) as connection, connection.begin():
        run_migrations(connection)
    engine.dispose()
    assert contents(tmp_path / "migrated") == contents(tmp_path / "made")
    with open_ledger(tmp_path / "migrated") as ledger:
        add(ledger, report(1), report(2))
        assert check(ledger) == []


def test_the_last_migration_leads_to_the_version_of_today() -> None:
    scripts = sorted(path.name for path in (MIGRATIONS / "versions").glob("v*.py"))
    assert [int(name[1:5]) for name in scripts] == list(range(1, schema.SCHEMA_VERSION + 1))


def test_an_older_store_is_brought_up_to_date_when_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder = tmp_path / "a", with_next(tmp_path)
    with open_ledger(path) as ledger:
        made = add(ledger, report(1), report(2))
    monkeypatch.setattr(opening, "SCHEMA_VERSION", 6)
    monkeypatch.setattr(upgrade.upgrade_store, "__kwdefaults__", {"migrations": folder, "version": 6})
    with open_ledger(path) as ledger:
        assert ledger.record(made.event.id) == made
        assert check(ledger) == []
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT DISTINCT mood FROM reports").fetchall() == [("grave",)]
        assert other.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone() == ("6",)
        assert other.execute("SELECT * FROM alembic_version").fetchall() == [("v0006",)]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("op.execute('UPDATE nowhere SET a = 1')", "the database failed .no such table: nowhere"),
        ("op.execute('DELETE FROM reports')", "bringing it up to date would break it"),
    ],
)
def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path, more: str, words: str) -> None:
    path, folder = tmp_path / "a", with_next(tmp_path, more)
    with open_ledger(path) as ledger:
        made = add(ledger, report(1))
    before = contents(path)
    with pytest.raises(LedgerError, match=words):
        upgrade_store(path, migrations=folder, version=6)
    assert contents(path) == before
    with open_ledger(path) as ledger:
        assert ledger.record(made.event.id) == made
        assert check(ledger) == []


def test_an_older_store_that_may_not_be_written_to_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_ledger(tmp_path / "a").close()
    monkeypatch.setattr(opening, "SCHEMA_VERSION", 6)
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with pytest.raises(LedgerError, match="it is of an earlier version and read-only"):
        open_ledger(tmp_path / "a")
