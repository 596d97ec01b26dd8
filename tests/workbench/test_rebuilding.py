"""Rebuilding: everything derived, dropped and derived again, is the same byte for byte; a stop leaves the store as it was."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crosswire.ledger.ledger import Ledger
from crosswire.workbench import Desk, DeskError
from tests.workbench.desks import add_lines, derived_rows, exported, line, sample_lines

pytestmark = pytest.mark.usefixtures("quick")

BY = {"who": "Mira Oss", "when": "2031-02-03T10:00:00+00:00", "why": "read both"}
FLOOD = "The river Ostel flooded the town of Low Ferring; 300 people were displaced on 7 June, the council said."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two incidents and a report of a third, in which people decided this and that."""
    path = tmp_path_factory.mktemp("rebuilding") / "store"
    with Desk(path) as desk:
        add_lines(desk, [*sample_lines("raid", "fire"), line(FLOOD, id="flood")])
        raid, fire = sorted((e for e in desk.events() if e.n_reports > 1), key=lambda e: e.date.start or "")
        [flood] = [r.id for r in desk.reports() if r.external_id == "flood"]
        desk.merge(raid.id, flood, **BY)
        desk.split(fire.id, fire.reports[0], **BY)
        moved = desk.move(fire.reports[1], raid.id, **BY)
        desk.undo(moved.decisions[0].id, **BY)
    return path


@pytest.fixture
def path(tmp_path: Path, made: Path) -> Path:
    """A copy of that store."""
    return Path(shutil.copy(made, tmp_path / "a"))


def changed(path: Path, *statements: str) -> None:
    """Changes rows behind the desk's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_rebuilt_store_is_the_same_byte_for_byte(path: Path) -> None:
    rows = derived_rows(path)
    with Desk(path) as desk:
        record, history, decisions = exported(desk), desk.changes(), desk.decisions()
        told: list[tuple[int, int | None, str]] = []
        done = desk.rebuild(progress=lambda *now: told.append(now))
        assert (done.reports, done.events) == (len(desk.reports()), len(desk.events()))
        assert (done.events_changed, done.reports_changed) == ((), ())
        assert (exported(desk), desk.changes(), desk.decisions()) == (record, history, decisions)
        assert desk.check() == [] == desk.check_derived()
    assert derived_rows(path) == rows
    assert told[-1] == (2 * done.reports, 2 * done.reports, "deriving events")
    assert [n for n, _, _ in told] == sorted(n for n, _, _ in told)


def test_two_processes_derive_the_same(path: Path) -> None:
    rows = derived_rows(path)
    with Desk(path) as desk:
        desk.rebuild(workers=2)
    assert derived_rows(path) == rows


def test_what_is_not_as_it_should_be_is_named_and_mended(path: Path) -> None:
    rows = derived_rows(path)
    with Desk(path) as desk:
        first, second, *_ = (e.id for e in desk.events())
        report = desk.reports()[0].id
    changed(
        path,
        f"UPDATE questions SET why = 'because' WHERE event_id = '{first}'",
        f"DELETE FROM dependences WHERE event_id = '{second}'",
        f"DELETE FROM grouping_keys WHERE report_id = '{report}'",
    )
    with Desk(path) as desk:
        told = [
            *(f"Event {e} is not what its reports and people's decisions give." for e in sorted((first, second))),
            f"What grouping keeps of report {report} is not what the report gives.",
        ]
        assert desk.check_derived() == told
        assert desk.check_derived(workers=2) == told
        done = desk.rebuild()
        assert (done.events_changed, done.reports_changed) == (tuple(sorted((first, second))), (report,))
        assert desk.check_derived() == []
    assert derived_rows(path) == rows


def test_what_is_there_and_should_not_be_goes_and_what_is_gone_comes_back(path: Path) -> None:
    rows = derived_rows(path)
    with Desk(path) as desk:
        gone = desk.events()[0].id
    changed(path, f"UPDATE events SET id = 'e0' WHERE id = '{gone}'")  # what belongs to it now belongs to nothing
    with Desk(path) as desk:
        assert any("speaks of a row of events that is not there" in told for told in desk.check())
        assert desk.rebuild().events_changed == tuple(sorted(("e0", gone)))
        assert desk.check() == []
    assert derived_rows(path) == rows


def test_a_failure_on_the_way_leaves_the_store_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = derived_rows(path)

    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    for name in ("put_sketch", "put_link", "event_rows", "put_event_rows", "derived_marks"):
        with monkeypatch.context() as patched, Desk(path) as desk:
            patched.setattr(Ledger, name, fail)
            with pytest.raises(KeyboardInterrupt):
                desk.rebuild()
            patched.undo()
            assert desk.check() == []
        assert derived_rows(path) == rows, name


def test_reports_may_be_added_after(tmp_path: Path) -> None:
    lines = sample_lines("raid", "fire")
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, lines)
    with Desk(tmp_path / "b") as desk:
        add_lines(desk, lines[::2])
        desk.rebuild()
        add_lines(desk, lines[1::2])
    assert derived_rows(tmp_path / "b") == derived_rows(tmp_path / "a")


def test_an_empty_store_and_one_that_may_not_be_written_to(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        assert (desk.rebuild().events, desk.check_derived()) == (0, [])
        desk._ledger.writable = False
        with pytest.raises(DeskError, match="read-only"):
            desk.rebuild()
