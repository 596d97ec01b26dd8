"""crosswire watch: what it passes on, and what it says while it runs."""

from pathlib import Path

import pytest

from crosswire.cli.watch import Account
from crosswire.workbench.watching import Pace
from tests.cli.conftest import Run
from tests.cli.fake_desk import FakeDesk


def test_what_happens_is_told_and_logged(run: Run, tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    log.write_text("before\n")
    found = run("watch", "f.opml", "--once", "--every", "5", "--log", str(log), "--reader", "lines")
    assert (found.code, found.out) == (0, "2 reports added, 1 already there, 3 not taken.\n")
    told = [line.split("  ", 1)[1] for line in found.err.splitlines()]
    assert told == [
        "asked      https://gazette.example/feed  2 new",
        "added      https://gazette.example/7  Ferry fire",
        "not taken  https://gazette.example/8  is answered with status 404",
        "event      e1wells  Raid at the wells",
    ]
    assert log.read_text().splitlines() == ["before", *found.err.splitlines()]
    assert FakeDesk.calls[-1] == ("watch", (("f.opml",), Pace(300.0, True), "lines"))


def test_feeds_must_be_named(run: Run) -> None:
    assert run("watch").code == 2
    assert run("watch", "f.opml", "--every", "0").code == 2


def test_on_a_terminal_the_last_line_says_how_things_stand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Account(None) as account:
        account.told("rest", "1", "2031-05-17T12:00:00+00:00")
        assert capsys.readouterr().err == ""
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", "100")
        account.told("report", "https://gazette.example/7", "Ferry fire")
        account.told("rest", "3", "2031-05-17T12:00:00+00:00")
        shown = capsys.readouterr().err.splitlines()[-1]
        assert shown.startswith("following 3 feeds · 1 added, 0 not taken · the next is asked at ")
    assert capsys.readouterr().err == "\r\x1b[2K"
