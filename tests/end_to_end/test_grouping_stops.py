"""Killed while it groups a stream, at every stage of a placing: what is kept is the record of the reports that are in, and
the stream taken up again ends in the same events under the same ids, byte for byte."""

import json
import random
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.end_to_end.command import crosswire, environment
from tests.support.nursery import PATIENCE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of Unix"),
]

STEP = 32
"""Reports that `crosswire add` places and keeps together (`crosswire.workbench.adding.REPORTS_A_STEP`)."""

STEPS = 3
TOWNS = (
    ("Vel", "Kar", "Dun", "Mor", "Tes", "Hal", "Bren", "Osk"),
    ("hollow", "wickham", "stead", "mere"),
)
OUTLETS = ("Harbour Wire", "Dune Radio", "Evening Lantern")
KILLED = -9
DYING = """
import importlib, os, signal, sys
module, name, left = sys.argv[1], sys.argv[2].split("."), int(sys.argv[3])
del sys.argv[1:4]
owner = importlib.import_module(module)
for part in name[:-1]:
    owner = getattr(owner, part)
real = getattr(owner, name[-1])

def dying(*arguments, **named):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*arguments, **named)

setattr(owner, name[-1], dying)
from crosswire.cli import main
sys.exit(main())
"""
"""The command line, in a process that is killed (SIGKILL) when it calls a function for the nth time."""

PLACING, LEDGER, ADDING = "crosswire.workbench.placing", "crosswire.ledger.ledger", "crosswire.workbench.adding"
MOMENTS = (
    (PLACING, "relink", 1, 0),  # reports and keys are in, nothing is compared yet
    (LEDGER, "Ledger.put_link", 5, 0),  # in the midst of its links
    (PLACING, "group", 2, 1),  # the first step is kept; all links of the second are there, its events not yet
    (LEDGER, "Ledger.replace_events", 1, 1),  # events worked out, not yet written
    (LEDGER, "Ledger.append_change", 1, 1),  # events written, their history not yet
    (ADDING, "known_as", 3 * STEP + 8, 2),  # the second step has just been kept
    (PLACING, "event_record", 2, 2),  # in the midst of the last step's events
)
"""Module, function, the call at which it dies, and how many steps are kept then."""


@pytest.fixture(scope="module")
def stream() -> list[str]:
    """Reports of some thirty incidents, mingled so that those of one come in several steps."""
    lines = [report_line(number) for number in range(STEP * STEPS)]
    return random.Random(5).sample(lines, len(lines))


def report_line(number: int) -> str:
    """One of three reports of an incident, each of which has a town and a week of its own."""
    incident, outlet = divmod(number, 3)
    town = TOWNS[0][incident % 8] + TOWNS[1][incident // 8]
    day = date(2031, 1, 3) + timedelta(days=9 * incident)
    what = ("fire at a mill", "blast at a depot", "collapse of a market hall")[incident % 3]
    text = (
        f"A {what} in {town} killed {incident % 7 + 2} people on {day:%B} {day.day}, the rescue service said.\n\n"
        f"{incident + outlet + 8} others were injured, according to the hospital of {town}.\n"
    )
    return json.dumps({"id": f"n{number}", "outlet": OUTLETS[outlet], "published": str(day), "text": text}) + "\n"


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, stream: list[str]) -> list[str]:
    """The record after none of the steps, after the first, and so on, of a run that nothing stops."""
    folder = tmp_path_factory.mktemp("undisturbed")
    records = [""]
    for step in range(STEPS):
        add(folder, stream[: (step + 1) * STEP])
        records.append(exported(folder))
    return records


def add(folder: Path, lines: list[str]) -> None:
    """Adds a stream of reports; those known already are passed over."""
    ran = crosswire(folder, "add", "-", stdin="".join(lines).encode())
    assert (ran.code, ran.err) == (0, ""), ran


def exported(folder: Path) -> str:
    """The whole record: reports, claims, dependences, and events with their ids. The store must be sound."""
    checked = crosswire(folder, "check")
    assert (checked.code, checked.err) == (0, ""), checked
    return crosswire(folder, "export").out


def killed(folder: Path, lines: list[str], module: str, function: str, call: int) -> None:
    """Adds a stream in a program that dies on the way."""
    killed_at(folder, module, function, call, "add", "-", given="".join(lines).encode())


def killed_at(folder: Path, module: str, function: str, call: int, *arguments: str, given: bytes = b"") -> None:
    """Runs `crosswire` with `arguments` in a program that dies when it calls a function for the nth time."""
    command = [sys.executable, "-c", DYING, module, function, str(call), *arguments]
    ran = subprocess.run(
        command, input=given, cwd=folder, env=environment(), capture_output=True, timeout=PATIENCE, check=False
    )
    assert ran.returncode == KILLED, (function, ran)


def test_killed_at_every_stage_and_taken_up_again(tmp_path: Path, stream: list[str], undisturbed: list[str]) -> None:
    for module, function, call, kept in MOMENTS:
        killed(tmp_path, stream, module, function, call)
        assert exported(tmp_path) == undisturbed[kept], function
    add(tmp_path, stream)
    assert exported(tmp_path) == undisturbed[STEPS]


def test_taken_up_again_in_another_order(tmp_path: Path, stream: list[str], undisturbed: list[str]) -> None:
    killed(tmp_path, stream, PLACING, "group", 2)
    add(tmp_path, stream[::-1])
    assert exported(tmp_path) == undisturbed[STEPS]


def test_events_reach_over_the_steps(stream: list[str], undisturbed: list[str]) -> None:
    step_of = {json.loads(line)["id"]: number // STEP for number, line in enumerate(stream)}
    record = [json.loads(line) for line in undisturbed[STEPS].splitlines()]
    sender = {each["id"]: each["external_id"] for each in record if each["type"] == "report"}
    events = [each["reports"] for each in record if each["type"] == "event"]
    assert sum(len({step_of[sender[r]] for r in some}) > 1 for some in events) > 10
