"""Stops: Ctrl-C, kill -9 and two programs at once. The store is whole after each, and adding again gives the same record."""

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.command import begin, crosswire, outcome
from tests.end_to_end.invented import report_lines

pytestmark = pytest.mark.slow
REPORTS = 80


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The reports in a file, and the record of a store to which they were added in peace."""
    folder = tmp_path_factory.mktemp("undisturbed")
    reports = folder / "reports.jsonl"
    reports.write_text(report_lines(REPORTS), encoding="utf-8")
    ran = crosswire(folder, "add", "reports.jsonl")
    assert (ran.code, ran.err) == (0, "") and ran.out.startswith(f"{REPORTS} reports added; ")
    yield reports, exported(folder)


def exported(folder: Path) -> str:
    """The record as `crosswire export` writes it; the store must be whole."""
    checked = crosswire(folder, "check")
    assert (checked.code, checked.err) == (0, ""), checked
    ran = crosswire(folder, "export")
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def reports_in(record: str) -> int:
    """How many reports a record has."""
    return sum(json.loads(line)["type"] == "report" for line in record.splitlines())


def wait_for_growth(store: Path, steps: int) -> None:
    """Waits until the store has been written to some more times."""
    waiting = store.with_name(store.name + "-wal")
    seen: set[tuple[int, int]] = set()
    until = time.monotonic() + 120
    while len(seen) <= steps and time.monotonic() < until:
        if waiting.exists():
            state = waiting.stat()
            seen.add((state.st_size, state.st_mtime_ns))
        time.sleep(0.002)


def test_adding_again_changes_nothing(undisturbed: tuple[Path, str]) -> None:
    reports, record = undisturbed
    ran = crosswire(reports.parent, "add", "reports.jsonl", "reports.jsonl")
    assert (ran.code, ran.out, ran.err) == (0, f"0 reports added, {2 * REPORTS} already there.\n", "")
    assert exported(reports.parent) == record


def test_killed_at_any_moment_and_taken_up_again(tmp_path: Path, undisturbed: tuple[Path, str]) -> None:
    reports, record = undisturbed
    moments = random.Random(11)
    for _ in range(3):
        program = begin(tmp_path, "add", str(reports))
        wait_for_growth(tmp_path / "crosswire.db", 2)
        time.sleep(moments.random() * 0.6)
        program.kill()
        program.communicate()
        part = exported(tmp_path) if (tmp_path / "crosswire.db").exists() else ""
        assert set(part.splitlines()[:1]) <= set(record.splitlines()) or reports_in(part) < REPORTS
    ran = crosswire(tmp_path, "add", str(reports))
    assert (ran.code, ran.err) == (0, "")
    assert exported(tmp_path) == record


@pytest.mark.parametrize("workers", [1, 2])
def test_interrupted_says_so_and_keeps_what_was_done(
    tmp_path: Path, undisturbed: tuple[Path, str], workers: int
) -> None:
    reports, record = undisturbed
    program = begin(tmp_path, "add", str(reports), "--workers", str(workers), start_new_session=True)
    wait_for_growth(tmp_path / "crosswire.db", 3)
    os.killpg(program.pid, signal.SIGINT)  # as a terminal does: to all processes
    stopped = outcome(program)
    if stopped.code != 0:  # else it was done before
        assert (stopped.code, stopped.out) == (130, "")
        assert stopped.sentences == ["stopped; what was done before is kept"]
        assert not (tmp_path / "crosswire.db-wal").exists()
        assert 0 < reports_in(exported(tmp_path)) <= REPORTS
    ran = crosswire(tmp_path, "add", str(reports))
    assert (ran.code, ran.err) == (0, "") and f"{REPORTS:,} already" not in ran.out
    assert exported(tmp_path) == record


def test_two_programs_add_to_one_store_at_once(tmp_path: Path, undisturbed: tuple[Path, str]) -> None:
    reports, record = undisturbed
    lines = reports.read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "back.jsonl").write_text("".join(lines[::-1]), encoding="utf-8")
    programs = [begin(tmp_path, "add", str(reports)), begin(tmp_path, "add", "back.jsonl")]
    for each in map(outcome, programs):
        if each.code:
            assert each.code == 1 and each.sentences == [
                "crosswire.db: another program is writing to it; wait until that is done and do it again"
            ]
    if any(program.returncode for program in programs):
        assert crosswire(tmp_path, "add", str(reports)).code == 0
    assert exported(tmp_path) == record


def test_reading_goes_on_while_another_program_adds(tmp_path: Path, undisturbed: tuple[Path, str]) -> None:
    reports, record = undisturbed
    program = begin(tmp_path, "add", str(reports))
    wait_for_growth(tmp_path / "crosswire.db", 2)
    while program.poll() is None:
        ran = crosswire(tmp_path, "export")
        assert ran.code == 0
        kinds = [json.loads(line) for line in ran.out.splitlines()]
        known = {each["id"] for each in kinds if each["type"] == "report"}
        assert all(set(each["reports"]) <= known for each in kinds if each["type"] == "event")
        assert all(each["report_id"] in known for each in kinds if each["type"] == "claim")
    assert outcome(program).code == 0
    assert exported(tmp_path) == record


def test_a_store_copied_while_nobody_is_in_it_is_the_record(tmp_path: Path, undisturbed: tuple[Path, str]) -> None:
    reports, record = undisturbed
    assert [each.name for each in reports.parent.iterdir() if each.suffix.startswith(".db-")] == []
    shutil.copy(reports.parent / "crosswire.db", tmp_path)
    assert exported(tmp_path) == record
