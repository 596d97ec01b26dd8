"""Checking decisions: an entry of the log that cannot be followed is named, changes nothing, and breaks nothing."""

from pathlib import Path

import pytest

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind
from crosswire.workbench import Desk
from tests.workbench.desks import add_lines, exported, line

pytestmark = pytest.mark.usefixtures("quick")

FIRE = "Four people died in a fire at a mill in Tarn Bridge on 3 May 2031, the fire service said."

FAULTS = [
    (DecisionKind.UNDO, ("d9",), (), "undoes d9, which was not decided before it."),
    (DecisionKind.CONFIRM, (), (), "is about nothing."),
    (DecisionKind.ADD, ("c1",), (("kind", "killed"),), "adds a claim that it does not keep."),
    (DecisionKind.CONFIRM, ("c1",), (("seen", "{}"),), "keeps something that is no claim."),
    (DecisionKind.CORRECT, ("c1",), (("seen", "no JSON"),), "keeps something that is no claim."),
    (DecisionKind.PLACE, ("r1",), (("lat", "x"),), "settles no place that can be."),
]


@pytest.mark.parametrize(("kind", "subjects", "values", "words"), FAULTS)
def test_an_entry_that_cannot_be_followed(
    tmp_path: Path, kind: DecisionKind, subjects: tuple[str, ...], values: tuple[tuple[str, str], ...], words: str
) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(FIRE, id="a")])
        before = exported(desk)
        write(desk, Decision("d1", kind, subjects, "Ada", "2031-05-01", "", values))
        assert desk.check() == [f"Decision d1 {words}"]
        desk.rebuild()
        assert exported(desk) == before


def test_a_claim_that_another_program_kept_wrong(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(FIRE, id="a")])
        before = exported(desk)
        claim = next(c for c in desk.as_read("1") if c.kind == "killed")
        done = desk.confirm(claim.id, who="Ada", when="2031-05-01").decisions[0]
        kept = dict(done.values)
        moved = kept["seen"].replace(f'"start":{claim.evidence.start}', f'"start":{claim.evidence.start + 1}', 1)
        desk.undo(done.id, who="Ada", when="2031-05-01")
        write(desk, Decision("d1", done.kind, done.subjects, "Ada", "2031-05-01", "", (("seen", moved),)))
        write(desk, Decision("d2", done.kind, ("c1",), "Ada", "2031-05-01", "", (("seen", kept["seen"]),)))
        write(
            desk,
            Decision("d3", DecisionKind.CORRECT, done.subjects, " ", "2031-05-01", "", (("low", "x"), *done.values)),
        )
        said = f"keeps a claim whose words do not stand in report {claim.report_id}, or another than it is about."
        assert desk.check() == [
            f"Decision d1 {said}",
            f"Decision d2 {said}",
            "Decision d3 does not say who took it.",
            f"Decision d3 gives claim {claim.id} values that cannot be.",
        ]
        desk.rebuild()
        assert desk.check_derived() == []
        assert exported(desk) == before


def write(desk: Desk, decision: Decision) -> None:
    """Writes an entry as another program might."""
    with desk._ledger.transaction():
        desk._ledger.append_decision(decision)
