"""Opening: a store is made, found again, and told from everything that is none; each refusal is one clear sentence."""

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from crosswire.ledger import engine
from crosswire.ledger.check import check
from crosswire.ledger.errors import LedgerError
from crosswire.ledger.opening import open_ledger
from crosswire.ledger.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.ledger.making import add, report


def refused(path: Path, *, create: bool = True) -> str:
    """Why the store is not opened; it must be unchanged after."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LedgerError) as error:
        open_ledger(path, create=create)
    assert (path.read_bytes() if path.is_file() else None) == before
    message = str(error.value)
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


def test_a_new_store_is_one_file_that_says_whose_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a store.crosswire"
    with open_ledger(path) as ledger:
        add(ledger, report(1))
    assert [p.name for p in tmp_path.iterdir()] == ["a store.crosswire"]
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert other.execute("SELECT * FROM meta ORDER BY key").fetchall() == [
            ("product", "crosswire"),
            ("schema_version", str(SCHEMA_VERSION)),
        ]


def test_a_copy_of_the_closed_file_is_whole(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "a") as ledger:
        made = add(ledger, report(1), report(2))
    (tmp_path / "elsewhere").mkdir()
    copy = tmp_path / "elsewhere" / "b"
    copy.write_bytes((tmp_path / "a").read_bytes())
    with open_ledger(copy, create=False) as ledger:
        assert ledger.record(made.event.id) == made
        assert check(ledger) == []


def test_equal_work_gives_equal_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        with open_ledger(tmp_path / name) as ledger:
            add(ledger, report(1), report(2))
    dumps = []
    for name in ("a", "b"):
        with closing(sqlite3.connect(tmp_path / name)) as other:
            dumps.append(list(other.iterdump()))
    assert dumps[0] == dumps[1]


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with open_ledger(tmp_path / "a") as ledger:
        assert ledger.counts() == dict.fromkeys(["reports", "claims", "events", "dependences", "links", "decisions"], 0)


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("These are notes, not a store.")
    (tmp_path / "short").write_bytes(b"SQL")
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE songs (name)")
        other.commit()
    with closing(sqlite3.connect(tmp_path / "marked")) as other:
        other.execute("PRAGMA application_id = 7")
    (tmp_path / "header").write_bytes(b"SQLite format 3\0" + b"\xff" * 500)
    assert refused(tmp_path / "text") == "it is no crosswire store; name another file"
    assert refused(tmp_path / "short") == "it is no crosswire store; name another file"
    assert refused(tmp_path / "other") == "it is another program's SQLite file; name another file"
    assert refused(tmp_path / "marked") == "it is another program's SQLite file; name another file"
    assert refused(tmp_path / "header") == "it is no crosswire store; name another file"


def test_where_there_is_no_store_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path) == "it is a folder; name a file in it"
    assert refused(tmp_path / "gone" / "a") == "its folder is not there; make the folder first"
    assert refused(tmp_path / "a", create=False) == "there is no store; add reports first, or name another"
    assert refused(tmp_path / "link") == "it is a link to something that is not there; mend the link"
    assert refused(tmp_path / "pipe") == "it is no file; name a file"
    assert refused(tmp_path / "empty", create=False).startswith("there is no store in the file, it is empty")
    with pytest.raises(LedgerError, match=r"it cannot be opened \(file name too long\)"):
        open_ledger(Path("x" * 300))
    assert not (tmp_path / "a").exists()


def test_a_later_store_is_refused(tmp_path: Path) -> None:
    open_ledger(tmp_path / "a").close()
    with closing(sqlite3.connect(tmp_path / "a")) as other:
        other.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
        other.commit()
    expected = (
        f"it was written by a later crosswire (store version 99, this one reads {SCHEMA_VERSION}); upgrade crosswire"
    )
    assert refused(tmp_path / "a") == expected


@pytest.mark.parametrize("damage", ["DROP TABLE meta", "DELETE FROM meta", "UPDATE meta SET value = 'one'"])
def test_a_store_without_a_version_is_refused(tmp_path: Path, damage: str) -> None:
    open_ledger(tmp_path / "a").close()
    with closing(sqlite3.connect(tmp_path / "a")) as other:
        other.execute(damage)
        other.commit()
    with pytest.raises(LedgerError):
        open_ledger(tmp_path / "a")


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with open_ledger(path) as ledger:
        add(ledger, *(report(n) for n in range(40)))
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\x55" * (len(data) - 4096))
    with pytest.raises(LedgerError, match="it is damaged"), open_ledger(path) as ledger:
        list(ledger.reports())
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(LedgerError, match="it is damaged"), open_ledger(path) as ledger:
        list(ledger.reports())


def test_a_store_held_by_another_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    path = tmp_path / "a"
    with open_ledger(path) as ledger, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another program is writing to it"), ledger.transaction():
            raise AssertionError("the transaction must not begin")
        assert ledger.report_ids() == []  # reading goes on
        other.execute("ROLLBACK")
        add(ledger, report(1))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert refused(path) == "another program is writing to it; wait until that is done and do it again"


def test_a_store_that_may_not_be_written_to_is_opened_for_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    with open_ledger(path) as ledger:
        made = add(ledger, report(1))
    (tmp_path / "empty").touch()
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with open_ledger(path) as ledger:
        assert ledger.record(made.event.id) == made
        assert check(ledger) == []
        with pytest.raises(LedgerError, match="it is read-only"), ledger.transaction():
            raise AssertionError("the transaction must not begin")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "empty"]
    assert refused(tmp_path / "empty").startswith("it is empty and read-only")


def test_a_store_that_became_read_only_is_told(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "a") as ledger:
        with ledger.transaction():
            ledger.add_report(report(1))
        with pytest.raises(LedgerError, match="it is read-only"), ledger.transaction():
            ledger._write(text("PRAGMA query_only = ON"))
            ledger.add_report(report(2))
        assert ledger.report_ids() == [report(1).id]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    open_ledger(path).close()

    def no_open(self: Path, *given: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", no_open)
    with pytest.raises(LedgerError, match="it cannot be opened \\(permission denied\\)"):
        open_ledger(path)
    assert stat.S_ISREG(path.stat().st_mode)


def test_several_programs_may_make_the_same_store_at_once(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def make(number: int) -> None:
        try:
            with open_ledger(tmp_path / "a") as ledger:
                add(ledger, report(number))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=make, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_ledger(tmp_path / "a") as ledger:
        assert ledger.counts()["reports"] == 6
        assert check(ledger) == []


def test_opening_does_not_load_what_only_old_stores_need(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from crosswire.ledger.opening import open_ledger\n"
        f"for _ in range(2): open_ledger(Path({str(tmp_path / 'a')!r})).close()\n"
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
