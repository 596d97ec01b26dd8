"""The history of an event's figures: each stage is the record as of that time, and its end the record as it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.model.figure_history import EventHistory
from crosswire.model.same_question import same_questions
from crosswire.workbench import Desk, histories
from tests.workbench.desks import add_lines, line, quick, sample_lines

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with a train crash whose figures grew."""
    with pytest.MonkeyPatch.context() as patch, Desk(tmp_path_factory.mktemp("histories") / "a.db") as desk:
        quick.__wrapped__(patch)  # type: ignore[attr-defined]
        add_lines(desk, sample_lines("train"))
        yield desk


def test_each_stage_is_the_record_as_of_its_time(desk: Desk) -> None:
    found = desk.history("1")
    assert not found.as_known_now and found.event == desk.event("1") and len(found.figures) > 2
    for figure in found.figures:
        assert figure.question == found.event.question(figure.question.key) == figure.stages[-1].question
        for stage in figure.stages:
            then = desk.event("1", as_of=stage.time)
            assert stage.question == same_questions(then.questions, found.event.questions).get(figure.question.key)
            assert set(stage.report_ids) <= set(then.reports)
        assert [r for s in figure.stages for r in s.report_ids] == [r.id for r in desk.reports(event="1")]


def test_the_history_as_of_a_time_ends_there(desk: Desk) -> None:
    whole, until = desk.history("1"), "2021-05-13"
    cut = desk.history("1", as_of=until)
    assert cut.event == desk.event("1", as_of=until)
    for figure in cut.figures:
        assert all(s.time <= f"{until}T23:59" for s in figure.stages)
    killed, of_all = (next(f for f in h.figures if f.question.key == "killed") for h in (cut, whole))
    assert list(killed.stages) == [s for s in of_all.stages if s.time <= f"{until}T23:59"]


def test_under_another_rule(desk: Desk) -> None:
    found = desk.history("1", rule="conservative")
    assert {s.question.rule for f in found.figures for s in f.stages if s.question} == {"conservative"}


def test_the_order_in_which_reports_came_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    with Desk(tmp_path / "b.db") as other:
        for each in reversed(sample_lines("train")):
            add_lines(other, [each])
        assert other.history("1") == desk.history("1")


def test_many_reports_are_taken_day_by_day(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = desk.history("1")
    monkeypatch.setattr(histories, "MOST_DERIVED", 2)
    found: EventHistory = desk.history("1")
    assert found.as_known_now and [f.given for f in found.figures] == [f.given for f in exact.figures]
    for figure in found.figures:
        days = [s.time for s in figure.stages]
        assert days == sorted({f"{d[:10]}T23:59" for d in days}) and figure.stages[-1].question == figure.question


def test_an_outlet_that_corrects_itself(tmp_path: Path) -> None:
    with Desk(tmp_path / "c.db") as desk:
        for day, number in (("02", "Nine"), ("03", "Nine"), ("05", "Twelve")):
            text = f"A ferry sank off Port Lume on Monday. {number} people drowned, harbour police said."
            add_lines(desk, [line(text, event="ferry", outlet="The Lume Packet", published=f"2031-06-{day}")])
        add_lines(desk, [line("Fourteen people were killed when a ferry sank off Port Lume.", event="ferry")])
        [killed] = [f for f in desk.history("1").figures if f.question.key == "killed"]
    assert [(g.turn.value, g.low, g.before) for g in killed.given] == [
        ("first", 9, ()),
        ("again", 9, ()),
        ("changed", 12, ((9, 9),)),
    ]
    assert [g.shared for g in killed.given] == [None, None, None]
    assert [(g.turn.value, g.low) for g in killed.undated] == [("first", 14)]
