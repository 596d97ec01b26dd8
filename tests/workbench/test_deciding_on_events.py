"""Deciding on events: a settled place stands in the record, goes with most of its reports, and can be undone."""

from pathlib import Path

import pytest

from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision
from crosswire.workbench import Desk, DeskError
from tests.workbench.desks import BY, LATER, add_lines, exported, line, sample_lines

pytestmark = pytest.mark.usefixtures("quick")

FLOOD = "The river Ostel flooded the town of Low Ferring; 300 people were displaced on 7 June 2031, the council said."
SPOT = {"name": "Upper  Dray", "lat": "12.50", "lon": "-3", "precision": "near", "country": "Elsewhere"}
UPPER_DRAY = Place("Upper Dray", "Upper Dray", None, 12.5, -3.0, None, "Elsewhere", PlacePrecision.NEAR)


def raid(desk: Desk) -> str:
    return max(desk.events(), key=lambda e: e.n_reports).id


def test_a_settled_place_is_the_event_s_until_it_is_undone(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [*sample_lines("raid"), line(FLOOD, id="b")])
        before, event = exported(desk), raid(desk)
        done = desk.settle_place(event, SPOT, **BY)
        assert (done.events, desk.event(event).place) == ((event,), UPPER_DRAY)
        assert "Upper Dray" in desk.event(event).label
        assert desk.event(event, rule="conservative").place == UPPER_DRAY
        assert desk.judged(event).place == done.decisions[0]
        assert desk.check_derived() == []
        later = desk.settle_place(event, {"name": "Dray", "admin1": "Ostel"}, **LATER)
        assert desk.event(event).place == Place("Dray", "Dray", admin1="Ostel", precision=PlacePrecision.ADMIN1)
        desk.undo(later.decisions[0].id, **BY)
        assert desk.event(event).place == UPPER_DRAY
        desk.undo(done.decisions[0].id, **BY)
        assert exported(desk) == before


def test_it_goes_with_most_of_the_reports(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [*sample_lines("raid"), line(FLOOD, id="b")])
        event = raid(desk)
        flood = next(e.id for e in desk.events() if e.n_reports == 1)
        desk.settle_place(event, SPOT, **BY)
        off = desk.event(event).reports[-1]
        split = desk.split(event, off, **BY)
        assert desk.event(desk.events_of(off)[0]).place != UPPER_DRAY
        assert desk.event(event).place == UPPER_DRAY
        desk.undo(*(d.id for d in split.decisions), **BY)
        merged = desk.merge(event, flood, **BY).events[0]
        assert desk.event(merged).place == UPPER_DRAY
        assert desk.check_derived() == []


def test_a_settled_place_holds_as_of_any_time(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, sample_lines("train"))
        desk.settle_place("1", SPOT, **BY)
        then = desk.stood("1", "2021-05-12")
        assert len(then.reports) < len(desk.event("1").reports)
        assert then.event.place == UPPER_DRAY


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "a place needs a name"),
        ({"name": " "}, "a place needs a name"),
        ({"name": "A", "lat": "1"}, "needs both lat and lon"),
        ({"name": "A", "lat": "91", "lon": "1"}, "lat is '91'; give degrees from -90 to 90"),
        ({"name": "A", "lat": "1", "lon": "east"}, "lon is 'east'; give degrees from -180 to 180"),
        ({"name": "A", "precision": "close"}, "precision is 'close'; it may be exact, near"),
        ({"name": "A", "geonames_id": "1.5"}, "geonames_id is '1.5'; give a whole number"),
        ({"name": "A", "town": "B"}, "'town' is no value of a place; there are name, lat"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(tmp_path: Path, values: dict[str, str], words: str) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(FLOOD, id="b")])
        with pytest.raises(DeskError, match=words):
            desk.settle_place("1", values, **BY)
        assert desk.decisions() == []


def test_what_was_accepted_is_remembered_for_what_was_seen(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, sample_lines("raid"))
        done = desk.accept("1", "of its own", **BY).decisions[0]
        seen = dict(done.values)["seen"]
        assert desk.judged("1").accepts("of its own", seen) == done
        assert desk.judged("1").accepts("of its own", "another") is None
        desk.undo(done.id, **BY)
        assert desk.judged("1").accepts("of its own", seen) is None
        with pytest.raises(DeskError, match="what was looked at"):
            desk.accept("1", " ", **BY)


def test_the_mark_of_a_matter_changes_when_what_is_seen_does(tmp_path: Path) -> None:
    def marks(desk: Desk) -> dict[str, str]:
        matters = ("position/killed", "place", "date", "grouping", "all of it")
        return {m: dict(desk.accept("1", m, **BY).decisions[0].values)["seen"] for m in matters}

    with Desk(tmp_path / "a") as desk:
        add_lines(desk, sample_lines("train"))
        before = marks(desk)
        assert marks(desk) == before
        claim = next(c for c in desk.as_read("1") if c.kind == "killed" and c.low == 8)
        desk.correct(claim.id, {"low": "31", "high": "31"}, **BY)
        desk.settle_place("1", SPOT, **BY)
        changed = {m for m, mark in marks(desk).items() if mark != before[m]}
        assert changed == {"position/killed", "place", "all of it"}
