"""Rereading: a store is brought up to date step by step, whole at any moment, without touching people's decisions."""

import io
import json
from pathlib import Path

import pytest

from crosswire.model.decision import Decision
from crosswire.model.report import Report
from crosswire.model.words import DecisionKind
from crosswire.reading.reader import Reading
from crosswire.workbench import Desk, NotFound, readers, rereading
from crosswire.workbench.results import Change
from tests.workbench.desks import add_lines, exported, sample_lines
from tests.workbench.other_readers import Register

TEXTS = [
    "Union: 4 miners killed and 3 miners injured in the Oru shaft on 3 May 2031.",
    "Owner: 4 miners killed in the Oru shaft on 3 May 2031.",
    "Guard: 2 sailors missing off Cape Sallow on 9 June 2031.",
    "Clinic: 7 hikers injured near Upper Dray on 1 July 2031.",
]


def lines() -> list[str]:
    return [json.dumps({"id": str(n), "text": text, "published": "2031-08-01"}) for n, text in enumerate(TEXTS)]


def add(desk: Desk, reader: str = "lines") -> None:
    added = desk.add("-", stdin=io.BytesIO("\n".join(lines()).encode()), reader=reader)
    assert (added.added, added.refused) == (len(TEXTS), ())


def short(changes: tuple[Change, ...]) -> dict[str | None, tuple[int, int, int]]:
    return {c.report.external_id: (len(c.gained), len(c.lost), len(c.altered)) for c in changes}


def test_a_store_that_is_up_to_date_is_left_alone(tmp_path: Path, register: Register) -> None:
    with Desk(tmp_path / "a") as desk:
        add(desk)
        before = exported(desk)
        assert (desk.reread().read, desk.reread(everything=True).read) == (0, 4)
        assert desk.reread(everything=True).changes == ()
        assert exported(desk) == before


def test_a_new_version_reads_what_the_old_one_read(tmp_path: Path, register: Register) -> None:
    with Desk(tmp_path / "a") as desk:
        add(desk)
        assert desk.read_by() == {"lines/1": 4}
        register(version="2")
        done = desk.reread()
        assert (done.read, short(done.changes)) == (4, {"0": (1, 0, 0), "2": (1, 0, 0), "3": (1, 0, 0)})
        assert {c.before for c in done.changes} == {"lines/1"}
        assert desk.read_by() == {"lines/2": 4}
        register(version="3")
        assert short(desk.reread().changes) == {"0": (0, 0, 2), "1": (0, 0, 1), "2": (0, 0, 1), "3": (0, 0, 1)}
        register(version="1")
        assert short(desk.reread().changes)["0"] == (0, 1, 1)


@pytest.mark.parametrize("first", ["lines", "rules"])
def test_a_reread_store_equals_one_that_was_read_so(tmp_path: Path, register: Register, first: str) -> None:
    register(version="3")
    with Desk(tmp_path / "fresh") as desk:
        add(desk)
        expected = exported(desk)
    register(version="1")
    with Desk(tmp_path / "old") as desk:
        add(desk, first)
        register(version="3")
        desk.reread(reader="lines")
        assert desk.check() == []
        assert exported(desk) == expected


_read_one = readers.read_one


def test_named_reports_only(tmp_path: Path, register: Register) -> None:
    with Desk(tmp_path / "a") as desk:
        add(desk)
        register(version="2")
        [clinic] = [r.id for r in desk.reports() if r.external_id == "3"]
        assert short(desk.reread(clinic).changes) == {"3": (1, 0, 0)}
        assert desk.read_by() == {"lines/1": 3, "lines/2": 1}
        with pytest.raises(NotFound, match="there is no report 'r0' in the store"):
            desk.reread("r0")


def test_each_report_by_the_reader_that_read_it_unless_another_is_named(tmp_path: Path, register: Register) -> None:
    with Desk(tmp_path / "a") as desk:
        add(desk)
        add_lines(desk, [json.dumps({"text": "Two people died in Oslo on Monday, the police said."})])
        rules = next(label for label in desk.read_by() if label.startswith("rules/"))
        register(version="2")
        assert desk.reread().read == 4
        assert desk.read_by() == {"lines/2": 4, rules: 1}
        assert desk.reread(reader="lines").read == 1
        assert desk.read_by() == {"lines/2": 5}


def test_a_run_that_was_stopped_is_taken_up_again(
    tmp_path: Path, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "REPORTS_A_STEP", 1)
    register(version="2")
    with Desk(tmp_path / "fresh") as desk:
        add(desk)
        expected = exported(desk)
    for stop in range(len(TEXTS)):
        register(version="1")
        with Desk(tmp_path / str(stop)) as desk:
            add(desk)
        register(version="2")
        left = [stop]

        def stopping(report: Report, reader: str, left: list[int] = left) -> Reading:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return _read_one(report, reader)

        with Desk(tmp_path / str(stop)) as desk, pytest.MonkeyPatch.context() as patch:
            patch.setattr(readers, "read_one", stopping)
            with pytest.raises(KeyboardInterrupt):
                desk.reread()
        with Desk(tmp_path / str(stop)) as desk:
            assert desk.check() == []
            assert desk.read_by().get("lines/2", 0) == stop
            assert desk.reread().read == len(TEXTS) - stop
            assert exported(desk) == expected


def decide(desk: Desk, number: int, kind: DecisionKind, *subjects: str) -> None:
    with desk._ledger.transaction():
        desk._ledger.append_decision(Decision(f"d{number}", kind, subjects, "Ada", "2031-09-01", "looked it up"))


def test_decisions_stay_and_those_that_speak_of_nothing_are_said(tmp_path: Path, register: Register) -> None:
    register(version="2")
    with Desk(tmp_path / "a") as desk:
        add(desk)
        injured = next(c.id for c in desk.claims() if c.kind == "injured" and c.low == 3)
        killed = next(c.id for c in desk.claims() if c.kind == "killed")
        decide(desk, 1, DecisionKind.CONFIRM, killed)
        decide(desk, 2, DecisionKind.REJECT, injured)
        decide(desk, 3, DecisionKind.CONFIRM, injured)
        decide(desk, 4, DecisionKind.UNDO, "d3")
        before = desk._ledger.decisions()
        register(version="3")
        assert desk.reread().idle == ()
        register(version="1")
        assert [d.id for d in desk.reread().idle] == ["d2"]
        assert [d.id for d in desk.reread().idle] == ["d2"]
        assert desk._ledger.decisions() == before
        register(version="2")
        assert desk.reread().idle == ()


def test_reports_held_apart_and_together_stay_so(tmp_path: Path, register: Register) -> None:
    with Desk(tmp_path / "a") as desk:
        add(desk)
        ids = {r.external_id: r.id for r in desk.reports()}
        decide(desk, 1, DecisionKind.SPLIT, ids["0"], ids["1"])
        decide(desk, 2, DecisionKind.MERGE, ids["2"], ids["3"])
        register(version="3")
        desk.reread()
        assert desk.events_of(ids["0"]) != desk.events_of(ids["1"])
        assert desk.events_of(ids["2"]) == desk.events_of(ids["3"])


def test_what_a_reader_may_not_say_is_refused_and_the_rest_is_kept(tmp_path: Path, register: Register) -> None:
    with Desk(tmp_path / "a") as desk:
        add(desk)
        done = desk.reread(everything=True, reader="inventing")
        assert [r.where for r in done.refused] == ["report '0'", "report '1'"]
        assert all("quotes words that do not stand at its offsets; it was left out" in r.reason for r in done.refused)
        assert (desk.claims(), desk.check()) == ([], [])


def test_where_the_reader_fails_the_old_reading_stays(tmp_path: Path, register: Register) -> None:
    with Desk(tmp_path / "a") as desk:
        add(desk)
        before = exported(desk)
        done = desk.reread(reader="failing")
        assert (done.read, len(done.refused), exported(desk)) == (0, 4, before)
        assert done.refused[0].reason == (
            "could not be read, by a fault of the reader 'failing' (ConnectionError: the endpoint does not answer); "
            "please tell its makers"
        )


def test_progress_is_told_out_of_a_known_number(tmp_path: Path, register: Register) -> None:
    told: list[tuple[int, int | None, str]] = []
    with Desk(tmp_path / "a") as desk:
        add(desk)
        desk.reread(everything=True, progress=lambda *step: told.append(step))
    assert [(done, total) for done, total, _ in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.slow
def test_many_incidents_reread_step_by_step_equal_those_that_were_read_so(
    tmp_path: Path, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "REPORTS_A_STEP", 4)
    everything = sample_lines("fire", "raid", "shooting", "train")
    with Desk(tmp_path / "fresh") as desk:
        add_lines(desk, everything)
        expected = exported(desk)
    with Desk(tmp_path / "old") as desk:
        desk.add("-", stdin=io.BytesIO("\n".join(everything).encode()), reader="lines")
        desk.reread(reader="rules")
        assert desk.check() == []
        assert exported(desk) == expected
        desk.reread(reader="lines")
        desk.reread(reader="rules")
        assert exported(desk) == expected
