import pytest

from tests.cli.conftest import Run
from tests.cli.fake_desk import FakeDesk, Rebuilt
from tests.publishing.hand_made import RAID


def test_nothing_otherwise(run: Run) -> None:
    rebuilt = run("rebuild", "--workers", "3")
    assert (rebuilt.code, rebuilt.err) == (0, "")
    assert rebuilt.out == "Two events derived again from six reports; nothing is otherwise than it was.\n"
    assert ("rebuild", 3) in FakeDesk.calls


def test_what_came_out_otherwise_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeDesk, "rebuilt", Rebuilt(1, 1, (RAID.id, "egone"), ()))
    rebuilt = run("rebuild")
    assert rebuilt.code == 0
    lines = rebuilt.out.splitlines()
    assert lines[0] == "One event derived again from one report; otherwise than before:"
    assert lines[1].startswith(f"  {RAID.id}  {RAID.label[:20]}")
    assert lines[-1] == "  egone  is no event any longer"


def test_many_are_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeDesk, "rebuilt", Rebuilt(90, 30, tuple(f"e{n:02}" for n in range(23)), ()))
    lines = run("rebuild").out.splitlines()
    assert len(lines) == 22 and lines[-1] == "  and three more"


def test_no_workers_is_wrong_use(run: Run) -> None:
    assert run("rebuild", "--workers", "0").code == 2
