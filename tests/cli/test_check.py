import pytest

from tests.cli.conftest import Run
from tests.cli.fake_desk import FakeDesk


def test_a_whole_store(run: Run) -> None:
    checked = run("check")
    assert (checked.code, checked.out) == (0, "The store is whole: 6 reports, 1 claim, 2 events.\n")


def test_a_broken_store(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeDesk, "broken", ["claim c01 quotes words that do not stand there"])
    checked = run("check")
    assert checked.code == 1
    assert checked.out == "claim c01 quotes words that do not stand there\nOne thing is broken.\n"


def test_what_is_derived_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run("check", "--derived", "--workers", "2")
    assert whole.code == 0
    assert whole.out == "The store is whole, and deriving it again gives the same: 6 reports, 1 claim, 2 events.\n"
    assert ("check_derived", 2) in FakeDesk.calls
    monkeypatch.setattr(FakeDesk, "underived", ["Event e1 is not what its reports and people's decisions give."])
    unlike = run("check", "--derived")
    assert unlike.code == 1
    assert unlike.out.splitlines() == [
        "Event e1 is not what its reports and people's decisions give.",
        "One thing is derived otherwise than here; 'crosswire rebuild' derives everything again.",
    ]
    monkeypatch.setattr(FakeDesk, "broken", ["claim c01 quotes words that do not stand there"])
    assert run("check", "--derived").out.endswith("One thing is broken.\n")
