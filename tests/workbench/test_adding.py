"""Adding: what is known changes nothing, what is broken costs nothing else, a step is kept whole or not at all."""

import io
from pathlib import Path

import pytest

from crosswire.model.report import Report
from crosswire.reading.reader import Reading
from crosswire.workbench import Added, Desk, DeskError, Refused, adding, readers
from tests.workbench.desks import add_lines, exported, line, read_once, sample_lines

pytestmark = pytest.mark.usefixtures("quick")


def test_adding_twice_changes_nothing_and_says_so(tmp_path: Path) -> None:
    lines = sample_lines("raid")
    with Desk(tmp_path / "a") as desk:
        first = add_lines(desk, lines)
        assert (first.added, first.known, first.refused) == (len(lines), 0, ())
        assert first.events == tuple(sorted(e.id for e in desk.events()))
        before, counts = exported(desk), desk.counts()
        again = add_lines(desk, lines + lines)
        assert again == Added(0, 2 * len(lines), (), ())
        assert (exported(desk), desk.counts()) == (before, counts)


def test_one_report_twice_in_one_batch_is_one_report(tmp_path: Path) -> None:
    [one, *_] = sample_lines("raid")
    with Desk(tmp_path / "a") as desk:
        added = add_lines(desk, [one, one, one])
        assert (added.added, added.known) == (1, 2)


def test_broken_input_is_refused_by_name_and_the_rest_goes_in(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Two people died in a fire at Port Senn on Monday, police said.")
    (tmp_path / "in" / "b.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "in" / "c.jsonl").write_text('{"text": 3}\n{"text": "One man was hurt in Port Senn."}\n{"text": "cut')
    with Desk(tmp_path / "a") as desk:
        added = desk.add(tmp_path / "in", tmp_path / "gone")
        assert (added.added, added.known) == (2, 0)
        assert added.refused == (
            Refused(f"{tmp_path}/in/b.txt", "is not text (it holds NUL bytes); give a text file, UTF-8 for the best"),
            Refused(f"{tmp_path}/in/c.jsonl line 1", "has a number as its text; give a string, or leave it out"),
            Refused(f"{tmp_path}/in/c.jsonl line 3", "is cut short or is not JSON; end the file with a whole line"),
            Refused(f"{tmp_path}/gone", "is not there; check the path"),
        )
        assert desk.counts()["reports"] == 2 and desk.check() == []


def test_very_many_refusals_are_counted_and_all_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "MOST_REFUSED", 2)
    (tmp_path / "a.csv").write_text("text,outlet\n" + "short\n" * 5)
    told: list[Refused] = []
    with Desk(tmp_path / "a") as desk:
        added = desk.add(tmp_path / "a.csv", told=told.append)
    assert ([one.where[-5:] for one in added.refused], added.refused_beyond) == (["row 2", "row 3"], 3)
    assert [one.where[-5:] for one in told] == ["row 2", "row 3", "row 4", "row 5", "row 6"]


def test_columns_of_tables_are_named_by_keys_of_a_report(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("words,who\nTwo people died in a fire at Port Senn.,Amber Post\n")
    with Desk(tmp_path / "a") as desk:
        with pytest.raises(DeskError, match="'txt' is nothing that a report has"):
            desk.add(tmp_path / "a.csv", columns={"txt": "words"})
        assert desk.add(tmp_path / "a.csv", columns={"text": "words", "outlet": "who"}).added == 1
        assert [report.outlet for report in desk.reports()] == ["Amber Post"]


def test_adding_that_was_stopped_can_be_taken_up_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = sample_lines("raid", "fire")
    monkeypatch.setattr(adding, "REPORTS_A_STEP", 3)
    with Desk(tmp_path / "whole") as desk:
        add_lines(desk, lines)
        expected = exported(desk)
    for stop in range(1, len(lines)):
        left = [stop]

        def stopping(report: Report, reader: str, left: list[int] = left) -> Reading:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return read_once(report)

        monkeypatch.setattr(readers, "read_one", stopping)
        with Desk(tmp_path / str(stop)) as desk:
            with pytest.raises(KeyboardInterrupt):
                add_lines(desk, lines)
            assert desk.counts()["reports"] == stop // 3 * 3
            assert desk.check() == []
            monkeypatch.setattr(readers, "read_one", read_once)
            assert add_lines(desk, lines).known == stop // 3 * 3
            assert exported(desk) == expected


def test_a_stop_while_a_step_is_kept_leaves_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> set[str]:
        raise KeyboardInterrupt

    with Desk(tmp_path / "a") as desk:
        with monkeypatch.context() as patched:
            patched.setattr(adding, "place", failing)
            with pytest.raises(KeyboardInterrupt):
                add_lines(desk, sample_lines("raid"))
        assert set(desk.counts().values()) == {0}
        assert add_lines(desk, sample_lines("raid")).added == len(sample_lines("raid"))


def test_what_is_done_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int | None, str]] = []
    data = "".join(f"{each}\n" for each in [line("One man died.", title="A title"), line("Two men died.\nIn a fire.")])
    with Desk(tmp_path / "a") as desk:
        desk.add("-", stdin=io.BytesIO(data.encode()), progress=lambda *each: told.append(each))
    assert told == [(1, None, "A title"), (2, None, "Two men died.\nIn a fire.")]


def test_several_processes_read_the_same(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(f"{each}\n" for each in sample_lines("raid")), encoding="utf-8")
    records = []
    for workers in (1, 2):
        with Desk(tmp_path / str(workers)) as desk:
            assert desk.add(path, workers=workers).refused == ()
            records.append(exported(desk))
    assert records[0] == records[1]


def test_an_empty_call_adds_nothing(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        assert desk.add() == Added(0, 0, (), ())
        with pytest.raises(DeskError):
            desk.event("1")


def test_a_report_on_which_the_reader_fails_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader promises not to fail (tests/end_to_end/test_evidence.py); this is for the day on which it does."""

    def failing(report: Report, reader: str) -> Reading:
        if report.external_id == "bad":
            raise ZeroDivisionError("division by zero")
        return read_once(report)

    monkeypatch.setattr(readers, "read_one", failing)
    with Desk(tmp_path / "a") as desk:
        added = add_lines(desk, [line("One man died."), line("Two men died.", id="bad"), line("Three men died.")])
        assert (added.added, added.known) == (2, 0)
        [refused] = added.refused
        assert (refused.where, "ZeroDivisionError: division by zero" in refused.reason) == ("report 'bad'", True)
        assert desk.counts()["reports"] == 2 and desk.check() == []
