"""crosswire watch: what it passes on, and what it says while it runs."""

from pathlib import Path

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
