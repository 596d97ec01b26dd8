"""Stores that are none, too new, damaged, or on a full disk: one sentence, and what was there stays as it was."""

import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.command import crosswire, environment
from tests.end_to_end.invented import report_lines

VERBS: list[tuple[str, ...]] = [
    ("add", "-"),
    ("events",),
    ("show", "1"),
    ("explain", "1"),
    ("export",),
    ("check",),
    ("check", "--derived"),
    ("rebuild",),
]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: str(verb[0]))
def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path, verb: tuple[str, ...]) -> None:
    (tmp_path / "notes.db").write_text("These are my notes.")
    ran = crosswire(tmp_path, "--store", "notes.db", *verb, stdin=report_lines(1).encode())
    assert (ran.code, ran.out) == (1, "")
    assert ran.sentences == ["notes.db: it is no crosswire store; name another file"]
    assert (tmp_path / "notes.db").read_text() == "These are my notes."


@pytest.mark.parametrize("verb", VERBS[1:], ids=lambda verb: str(verb[0]))
def test_where_there_is_no_store_only_adding_makes_one(tmp_path: Path, verb: tuple[str, ...]) -> None:
    ran = crosswire(tmp_path, *verb)
    assert (ran.code, ran.out) == (1, "")
    assert ran.sentences == ["crosswire.db: there is no store; add reports first, or name another"]
    assert list(tmp_path.iterdir()) == []


def test_a_later_store_is_told_and_left_alone(tmp_path: Path) -> None:
    assert crosswire(tmp_path, "add", "-", stdin=b"7\n").code == 1
    with closing(sqlite3.connect(tmp_path / "crosswire.db")) as database:
        database.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
        database.commit()
    for verb in VERBS:
        ran = crosswire(tmp_path, *verb, stdin=report_lines(1).encode())
        assert (ran.code, ran.out, len(ran.sentences)) == (1, "", 1)
        assert "it was written by a later crosswire (store version 99" in ran.err


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crosswire.db"
    assert crosswire(tmp_path, "add", "-", stdin=report_lines(9).encode()).code == 0
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\x55" * (len(data) - 8192))
    for verb in VERBS:
        ran = crosswire(tmp_path, *verb, stdin=report_lines(10).encode())
        assert ran.code == 1 and len((ran.out + ran.err).splitlines()) <= 2, ran
    path.write_bytes(data)
    assert crosswire(tmp_path, "check").code == 0


def test_a_full_disk_stops_adding_with_a_sentence_and_it_can_go_on(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk, which not everybody may make."""
    limited = (
        "import resource, signal, sys\n"
        "from crosswire.workbench import adding\n"
        "from crosswire.cli import main\n"
        "adding.REPORTS_A_STEP = 4\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000))\n"
        "sys.exit(main())\n"
    )
    assert resource.RLIMIT_FSIZE is not None and signal.SIGXFSZ
    (tmp_path / "in.jsonl").write_text(report_lines(60), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", limited, "add", "in.jsonl"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1 and "nothing of this step was kept" in done.stderr
    checked = crosswire(tmp_path, "check")
    assert checked.code == 0 and "The store is whole: 0 reports" not in checked.out
    assert crosswire(tmp_path, "add", "in.jsonl").code == 0
    shutil.move(tmp_path / "crosswire.db", tmp_path / "stopped.db")
    assert crosswire(tmp_path, "add", "in.jsonl").code == 0
    whole, stopped = (crosswire(tmp_path, "--store", name, "export").out for name in ("crosswire.db", "stopped.db"))
    assert whole == stopped


def test_a_small_disk_that_fills_up(tmp_path: Path, small_disk: Path) -> None:
    store = f"{small_disk.name}/a.db"
    ran = crosswire(tmp_path, "--store", store, "add", "-", stdin=report_lines(120).encode())
    assert (ran.code, ran.out) == (1, "")
    [sentence] = ran.sentences
    assert "the disk is full, nothing of this step was kept; make room and do it again" in sentence
    assert crosswire(tmp_path, "--store", store, "check").code == 0
    shutil.copy(small_disk / "a.db", tmp_path / "a.db")
    exported = crosswire(tmp_path, "--store", "a.db", "export", "-o", f"{small_disk.name}/out.jsonl")
    assert exported.code in (0, 1) and len(exported.sentences) == exported.code
    assert [each.name for each in small_disk.iterdir() if each.name.startswith(".")] == []
