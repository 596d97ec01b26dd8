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
