"""The queue's reasons together: their order, and what a person accepted."""

from dataclasses import replace

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind, QuestionStatus
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.reasons import left, reasons_of
from crosswire.workbench.queue.table import reason
from tests.factories import make_province
from tests.workbench.queue.records import make_question, make_record

DISPUTED = make_question((3, 3), (5, 5), status=QuestionStatus.DISPUTED, reason="x")


def test_the_weightiest_comes_first() -> None:
    record = make_record(DISPUTED, make_question((2, 2), (80, 80), of="guards"), place=make_province("Low March"))
    assert [m.matter for m in reasons_of(record, Beside())] == ["wide/killed/guards", "disputed/killed", "place"]


def test_equal_records_give_equal_reasons() -> None:
    record = make_record(DISPUTED, place=None)
    assert reasons_of(record, Beside()) == reasons_of(replace(record), Beside())


def test_an_event_of_many_reports_weighs_more() -> None:
    few, many = (
        reasons_of(make_record(DISPUTED, reports=tuple(f"r{n}" for n in range(count))), Beside())[0].weight
        for count in (1, 40)
    )
    assert few < many


def test_what_was_accepted_is_left_out_until_what_was_seen_changes() -> None:
    seen, other = reason("place", "", "seen", place="x"), reason("place", "", "changed since", place="x")
    values = (("matter", "place"), ("seen", seen.seen))
    accepted = Decision("d1", DecisionKind.ACCEPT, ("r1",), "Ana", "2031-06-01", "", values)
    assert left([seen, other], [accepted]) == [other]
    assert left([seen, other], []) == [seen, other]


def test_a_dispute_of_which_each_side_was_upheld_is_settled() -> None:
    question = make_question((3, 3), (5, 5), status=QuestionStatus.DISPUTED, reason="x", claims=("c1",))
    record = make_record(question)
    confirmed = Decision("d1", DecisionKind.CONFIRM, ("c1",), "Ana", "2031-06-01", "")
    rejected = Decision("d2", DecisionKind.REJECT, ("c1",), "Ben", "2031-06-02", "")
    assert reasons_of(record, Beside(verdicts={"c1": (confirmed,)})) == ()
    assert [m.matter for m in reasons_of(record, Beside(verdicts={"c1": (confirmed, rejected)}))] == ["disputed/killed"]


def test_a_place_that_a_person_settled_is_not_asked_again() -> None:
    assert reasons_of(make_record(place=make_province("Low March")), Beside(is_placed=True)) == ()
