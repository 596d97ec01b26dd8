from pathlib import Path

from tests.cli.conftest import Run, golden
from tests.cli.fake_desk import FakeDesk


def test_the_list_the_records_and_what_to_try_next(run: Run) -> None:
    shown = run("demo")
    assert (shown.code, shown.err, shown.out) == (0, "", golden("demo.txt"))
    opened, added = FakeDesk.calls
    assert not Path(opened[1][0]).parent.exists()
    assert [Path(p).name for p in added[1][0]] == ["fog", "raid"]


def test_keeping_the_store(run: Run) -> None:
    shown = run("demo", "--keep", "kept.db")
    assert FakeDesk.calls[0] == ("open", ("kept.db", True))
    assert "crosswire --store kept.db explain 1" in shown.out


def test_nothing_is_overwritten(run: Run) -> None:
    Path("kept.db").write_text("mine")
    shown = run("demo", "--keep", "kept.db")
    assert (shown.code, FakeDesk.calls) == (2, [])
    assert "kept.db is there already" in shown.err
