"""Grouping in the queue: narrow margins, likenesses across events, and what people settled of them."""

import pytest

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind
from crosswire.workbench.queue.grouping import Near, of_grouping
from tests.factories import make_report

OUTLETS = ("Post", "Orvel Star", "The Sun", "Echo")
REPORTS = {f"r{n}": make_report(f"Text {n}.", own_id=f"r{n}", outlet=o) for n, o in enumerate(OUTLETS)}


def found(*near: tuple[int, int, float], decisions: tuple[Decision, ...] = ()) -> list[tuple[str, str]]:
    """The matters of the event of the first three reports, where those pairs have those points."""
    pairs = [Near(points, f"r{a}", f"r{b}") for a, b, points in near]
    return [(m.matter, m.sentence) for m in of_grouping(("r0", "r1", "r2"), pairs, REPORTS, decisions)]


def test_reports_well_over_the_bar_need_nobody() -> None:
    assert found((0, 1, 6.0), (1, 2, 5.0)) == []


def test_a_report_whose_nearest_is_near_the_bar() -> None:
    ((matter, sentence),) = found((0, 1, 6.0), (1, 2, 0.5))
    assert matter == "grouping/r2"
    assert sentence == (
        "The Sun is here by a narrow margin: the likelihood that it tells of one incident with Orvel Star, its nearest, is 0.62."
    )


def test_two_reports_nearest_to_each_other_are_one_matter() -> None:
    assert [matter for matter, _ in found((0, 1, 0.5))] == ["grouping/r0"]
    assert [matter for matter, _ in found((0, 1, 0.5), (0, 2, 6.0))] == ["grouping/r1"]


def test_a_likeness_across_events_is_told_once_of_the_pair() -> None:
    ((matter, sentence),) = found((0, 1, 6.0), (0, 2, 6.0), (1, 3, 4.0), (2, 3, 3.0))
    assert matter == "apart/r1.r3"
    assert sentence.startswith(
        "Orvel Star and Echo, which is in another event, are as alike as reports of one incident"
    )


@pytest.mark.parametrize("kind", [DecisionKind.MERGE, DecisionKind.MOVE, DecisionKind.SPLIT])
def test_what_a_person_settled_is_not_asked_again(kind: DecisionKind) -> None:
    settled = (Decision("d1", kind, ("r1", "r2"), "Ana", "2031-06-01T10:00:00", ""),)
    assert found((0, 1, 6.0), (1, 2, 0.5), decisions=settled) == []
