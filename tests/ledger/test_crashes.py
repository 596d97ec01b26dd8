"""Crashes: a program killed at any moment, or a disk that fills, leaves a store that is whole to its last step."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crosswire.ledger.check import check
from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from tests.ledger.making import add, report

ROOT = Path(__file__).parents[2]
ADD_FOREVER = """
import sys
from pathlib import Path
from crosswire.ledger.opening import open_ledger
from tests.ledger.making import add, report
with open_ledger(Path(sys.argv[1])) as ledger:
    print("open", flush=True)
    number = int(sys.argv[2])
    while True:
        add(ledger, report(number), report(number + 1))
        number += 2
"""
FILE_LIMIT = """
import resource, signal, sys
from pathlib import Path
from crosswire.ledger.errors import LedgerError
from crosswire.ledger.opening import open_ledger
from tests.ledger.making import add, report
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
added = 0
try:
    with open_ledger(Path(sys.argv[1])) as ledger:
        while True:
            add(ledger, report(2 * added), report(2 * added + 1))
            added += 1
except LedgerError as error:
    print(added, error)
"""


def run(program: str, *arguments: str) -> subprocess.Popen[str]:
    """A program that can import what the tests import."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment)


def assert_whole(path: Path, *, at_least: int) -> int:
    """Asserts that the store holds whole steps only; how many."""
    with open_ledger(path) as ledger:
        assert check(ledger) == []
        counts = ledger.counts()
        steps = counts["events"]
        assert steps >= at_least
        expected = {"reports": 2, "claims": 4, "events": 1, "dependences": 1, "links": 1, "decisions": 0}
        assert counts == {name: each * steps for name, each in expected.items()}
        for one in ledger.reports():
            assert len(ledger.events_of(one.id)) == 1
            assert ledger.reading(one.id) is not None
    return steps


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of Unix")
def test_a_program_killed_while_it_adds_leaves_whole_steps(tmp_path: Path) -> None:
    path, steps = tmp_path / "a", 0
    moments = random.Random(7)
    for turn in range(4):
        program = run(ADD_FOREVER, str(path), str(100_000 * turn))
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        time.sleep(0.15 + moments.random() * 0.25)
        program.send_signal(signal.SIGKILL)
        assert program.wait() == -signal.SIGKILL
        program.stdout.close()
        steps = assert_whole(path, at_least=steps)
    assert steps > 0


@pytest.mark.skipif(sys.platform == "win32", reason="limits on files are a thing of Unix")
def test_a_file_that_may_not_grow_stops_the_step_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a"
    program = run(FILE_LIMIT, str(path))
    said, _ = program.communicate(timeout=60)
    assert program.returncode == 0
    added, message = said.strip().split(" ", 1)
    assert "nothing of this step was kept" in message
    assert assert_whole(path, at_least=1) == int(added)


def fill(ledger: Ledger, start: int = 0) -> int:
    """Adds until the disk is full; how many steps were kept."""
    added = 0
    with pytest.raises(LedgerError, match="the disk is full, nothing of this step was kept"):
        while True:
            add(ledger, report(start + 2 * added), report(start + 2 * added + 1))
            added += 1
    return added


def test_a_full_disk_stops_the_step_and_keeps_the_store(small_disk: Path) -> None:
    path = small_disk / "a"
    with open_ledger(path) as ledger:
        added = fill(ledger)
        again = fill(ledger, start=10_000)  # nothing is wrong with the open store either
    assert assert_whole(path, at_least=1) == added + again


def test_a_store_goes_on_when_there_is_room_again(small_disk: Path) -> None:
    path, ballast = small_disk / "a", small_disk / "ballast"
    ballast.write_bytes(b"x" * 600_000)
    with open_ledger(path) as ledger:
        added = fill(ledger)
        ballast.unlink()
        add(ledger, report(10_000), report(10_001))
    assert assert_whole(path, at_least=1) == added + 1


def test_a_new_store_on_a_full_disk_is_refused_and_works_later(small_disk: Path) -> None:
    path, ballast = small_disk / "a", small_disk / "ballast"
    ballast.write_bytes(b"x" * (1_048_576 - 16_384))
    with pytest.raises(LedgerError, match=r"the disk (is full|cannot be read or written)|cannot be opened"):
        open_ledger(path)
    ballast.unlink()
    with open_ledger(path) as ledger:
        add(ledger, report(1), report(2))
    assert assert_whole(path, at_least=1) == 1
