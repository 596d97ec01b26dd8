"""Round-ups: a report that tells of several incidents stands in the event of each, with the claims that belong there."""

from pathlib import Path

import pytest

from crosswire.workbench import Desk
from tests.workbench.desks import BY, LATER, add_lines, exported, line

pytestmark = pytest.mark.usefixtures("quick")

DELTA = "Four people were killed when the ferry Amberjay sank off Port Ellisk on Tuesday, 6 May 2031, harbour master Oda Venn said."
DELTA_TOO = "The ferry Amberjay went down off Port Ellisk on Tuesday and four passengers drowned. Divers searched the wreck of the Amberjay."
MINE = (
    "Nine miners died in an explosion at the Korvath pit near Draskol on Tuesday, 6 May 2031, the Korvath company said."
)
MINE_TOO = "An explosion in the Korvath pit by Draskol killed nine miners on Tuesday. The Korvath shaft was closed."
BOTH = (
    "Four people were killed when the ferry Amberjay sank off Port Ellisk on Tuesday, 6 May 2031. Divers searched the wreck of the "
    "Amberjay off Port Ellisk.\n\n"
    "Nine miners died in an explosion at the Korvath pit near Draskol on Tuesday. The Korvath shaft near Draskol was closed.\n\n"
    "Roads were blocked on Harrow Street, Tarn Road, Mill Lane, Oster Avenue, Quay Street and Bell Road."
)


def filled(path: Path, backwards: bool = False) -> Desk:
    """A store with two incidents, two reports each, and the round-up of both."""
    lines = [
        line(text, id=name, published="2031-05-07")
        for name, text in zip("abcdr", (DELTA, DELTA_TOO, MINE, MINE_TOO, BOTH), strict=True)
    ]
    desk = Desk(path)
    for each in reversed(lines) if backwards else lines:
        add_lines(desk, [each])
    return desk


def test_a_round_up_stands_in_the_event_of_each_with_its_own_claims(tmp_path: Path) -> None:
    with filled(tmp_path / "a") as desk:
        round_up = next(r.id for r in desk.reports() if r.external_id == "r")
        events = [e for e in desk.events() if round_up in e.reports]
        assert sorted(e.n_reports for e in desk.events()) == [3, 3]
        dead = {
            e.id: {c.low for c in desk.claims(event=e.id) if c.report_id == round_up and c.kind.value == "killed"}
            for e in events
        }
        assert set(dead) == {e.id for e in events}
        assert {4.0} in dead.values() and {9.0} in dead.values()
        assert desk.check() == []
        explained = desk.explain(events[0].id)
        assert explained.event == events[0]


def test_so_it_does_in_any_order(tmp_path: Path) -> None:
    with filled(tmp_path / "a") as one, filled(tmp_path / "b", backwards=True) as other:
        assert exported(one) == exported(other)


def test_what_people_say_of_its_claims_goes_with_the_incident_of_their_words(tmp_path: Path) -> None:
    with filled(tmp_path / "a") as desk:
        round_up = next(r for r in desk.reports() if r.external_id == "r")
        ferry, mine = (desk.events_of(next(r.id for r in desk.reports() if r.external_id == name))[0] for name in "ac")
        before = exported(desk)
        nine = next(c for c in desk.claims(event=mine) if c.report_id == round_up.id and c.low == 9)
        start = BOTH.index("The Korvath shaft")
        values = {"kind": "injured", "low": "3", "high": "3", "of": "miners"}
        added = desk.add_claim(round_up.id, start, start + 17, values, **BY)
        desk.correct(nine.id, {"low": "8", "high": "8"}, **BY)
        claim = added.decisions[0].subjects[0]
        assert [claim in {c.id for c in desk.claims(event=e)} for e in (ferry, mine)] == [False, True]
        assert desk.claim(nine.id).low == 8
        assert (desk.check(), desk.check_derived()) == ([], [])
        desk.reject(claim, nine.id, **LATER)
        assert (desk.check(), desk.check_derived()) == ([], [])
        desk.split(mine, round_up.id, **BY)
        assert (desk.check(), desk.check_derived()) == ([], [])
        desk.undo(*(d.id for d in desk.decisions()), **BY)
        assert exported(desk) == before
        assert (desk.check(), desk.check_derived()) == ([], [])
