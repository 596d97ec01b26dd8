"""Decisions: what a person settles holds over any later run, in any order, until it is undone."""

from pathlib import Path

import pytest

from crosswire.workbench import Desk, DeskError, NotFound
from tests.workbench.desks import add_lines, line, sample_lines

pytestmark = pytest.mark.usefixtures("quick")

BY = {"who": "Mira Oss", "when": "2031-02-03T10:00:00+00:00", "why": "read both"}
FIRE = "Four people died in a fire at a mill in Tarn Bridge on Monday, the fire service said."
FLOOD = "The river Ostel flooded the town of Low Ferring; 300 people were displaced on 7 June, the council said."


def groups(desk: Desk) -> list[set[str]]:
    """The events as sets of ids of reports."""
    return sorted((set(e.reports) for e in desk.events()), key=sorted)


def event_of(desk: Desk, report: str) -> str:
    [event] = desk.events_of(report)
    return event


def test_a_merge_holds_and_an_undo_lets_go(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(FIRE, id="a"), line(FLOOD, id="b")])
        apart = groups(desk)
        a, b = (r.id for r in desk.reports())
        done = desk.merge(event_of(desk, a), b, **BY)
        assert groups(desk) == [{a, b}]
        assert done.events == (event_of(desk, a),)
        add_lines(desk, [line(FLOOD + " Roads were closed.", id="c")])
        assert any({a, b} <= group for group in groups(desk))
        desk.undo(done.decisions[0].id, **BY)
        assert not any({a, b} <= group for group in groups(desk))
        assert len(apart) == 2 and desk.check() == []
        assert [d.kind.value for d in desk.decisions()] == ["merge", "undo"]
        assert done.decisions[0].id not in desk.standing_decisions()


def test_a_split_makes_two_and_the_larger_keeps_its_id(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, sample_lines("raid"))
        [event] = desk.events()
        off = [r for r in event.reports if event.id != event_of(desk, r) or True][-1:]
        desk.split(event.id, *off, **BY)
        parts = groups(desk)
        assert len(parts) == 2 and set(off) in parts
        larger = max(desk.events(), key=lambda e: e.n_reports)
        assert desk.event(event.id).id == larger.id
        assert [c.kind for c in desk.changes()][-1] == "split"


def test_a_move_takes_a_report_to_another_event(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [*sample_lines("raid"), line(FLOOD, id="b")])
        flood = next(r.id for r in desk.reports() if r.external_id == "b")
        raid = next(e for e in desk.events() if e.n_reports > 1)
        desk.move(raid.reports[0], flood, **BY)
        assert {raid.reports[0], flood} in groups(desk)
        assert desk.check() == []


def test_a_decision_holds_whatever_came_first(tmp_path: Path) -> None:
    lines = [*sample_lines("raid"), line(FLOOD, id="b"), line(FIRE, id="a")]
    found = []
    for name, order in (("a", lines), ("b", lines[::-1])):
        with Desk(tmp_path / name) as desk:
            add_lines(desk, order)
            by_id = {r.external_id: r.id for r in desk.reports()}
            desk.merge(by_id["a"], by_id["b"], **BY)
            found.append(sorted((e.id, e.reports) for e in desk.events()))
    assert found[0] == found[1]


def test_what_makes_no_sense_is_said(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(FIRE, id="a"), line(FLOOD, id="b")])
        a, b = (r.id for r in desk.reports())
        with pytest.raises(DeskError, match="one report only"):
            desk.merge(a, event_of(desk, a), **BY)
        with pytest.raises(DeskError, match="none of that event's"):
            desk.split(event_of(desk, a), b, **BY)
        with pytest.raises(DeskError, match="split nothing off"):
            desk.split(event_of(desk, a), a, **BY)
        with pytest.raises(DeskError, match="already"):
            desk.move(a, event_of(desk, a), **BY)
        with pytest.raises(NotFound, match="no decision"):
            desk.undo("d1", **BY)
        with pytest.raises(DeskError, match="name of who"):
            desk.merge(a, b, who=" ", when=BY["when"])
        assert desk.decisions() == []


def test_two_events_are_set_side_by_side(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [*sample_lines("raid"), line(FLOOD, id="b")])
        raid = next(e for e in desk.events() if e.n_reports > 1)
        flood = next(r.id for r in desk.reports() if r.external_id == "b")
        apart = desk.between(raid.id, flood)
        assert (apart.one_event, apart.held_apart, len(apart.links)) == (False, False, 2)
        assert apart.likelihood < apart.needed == 0.5
        assert not apart.links[0].same and apart.short_of[0] > 0
        together = desk.between(raid.reports[0], raid.reports[1])
        assert together.one_event and len(together.links) == 1
        desk.merge(raid.id, flood, **BY)
        assert desk.between(raid.reports[0], flood).held_together
