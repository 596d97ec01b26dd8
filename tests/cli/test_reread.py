from pathlib import Path

import pytest

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind
from tests.cli.conftest import Run
from tests.cli.fake_desk import Change, FakeDesk, Refused, Reread
from tests.publishing.hand_made import COURIER, WIRE

BY = "In the store: 2 read by hand/1, 4 read by rules/1.0.\n"


def test_what_is_asked_of_the_desk(run: Run) -> None:
    run("reread")
    run("reread", "r1", "r2", "--workers", "3")
    run("reread", "--all", "--reader", "far")
    assert [told for verb, told in FakeDesk.calls if verb == "reread"] == [
        ((), {"everything": False, "reader": None, "workers": 1}),
        (("r1", "r2"), {"everything": False, "reader": None, "workers": 3}),
        ((), {"everything": True, "reader": "far", "workers": 1}),
    ]


def test_the_environment_s_reader_is_for_reading_not_for_rereading(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_READER", "far")
    run("reread")
    run("add", "a.txt")
    assert FakeDesk.calls[1][1][1]["reader"] is None
    assert FakeDesk.calls[-1][1][3] == "far"


def test_a_choice_of_reports_and_of_all_is_wrong_use(run: Run) -> None:
    for arguments in (("--all", "--outdated"), ("r1", "--all")):
        wrong = run("reread", *arguments)
        assert (wrong.code, wrong.out) == (2, "")
        assert "name reports, or give one of --outdated and --all" in wrong.err


def test_nothing_to_do(run: Run) -> None:
    told = "Nothing to read again: every report was read by its reader as it is now.\n"
    assert run("reread").out == told + BY


def test_what_changed_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = (
        Change(WIRE, "rules/0.9", ("c1", "c2"), ("c3",), ()),
        Change(COURIER, "rules/0.9", (), (), ("c4",)),
    )
    idle = Decision("d1", DecisionKind.REJECT, ("c3",), "Ada\x1b", "2031-05-01", "")
    done = Reread(3, changes, (Refused("report 'x'", "could not be read"),), ("e1",), (idle,))
    monkeypatch.setattr(FakeDesk, "reread_result", done)
    read = run("reread")
    assert read.code == 1
    assert read.err == "crosswire: refused report 'x': could not be read\n"
    assert read.out.splitlines() == [
        "3 reports read again, 2 changed: 2 claims gained, 1 lost, 1 altered; 1 event touched.",
        f"  {WIRE.id}     +2 −1 ~0  {WIRE.title}",
        f"  {COURIER.id}  +0 −0 ~1  {COURIER.text[:60]}",
        "Kept, but about a claim that no report states now: reject c3, by Ada, 2031-05-01.",
        BY.strip(),
    ]


def test_many_changes_are_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Reread(30, (Change(WIRE, "", ("c1",), (), ()),) * 30, (), (), ())
    monkeypatch.setattr(FakeDesk, "reread_result", done)
    assert run("reread").out.splitlines()[-2] == "  and ten more"


def test_readers(run: Run) -> None:
    known = [
        "rules  version 1.0, from crosswire",
        "far    the reader 'far' cannot be loaded (ImportError: no key)",
    ]
    assert run("readers").out.splitlines() == known
    Path("crosswire.db").touch()
    assert run("readers").out.splitlines() == [*known, "", BY.strip()]
