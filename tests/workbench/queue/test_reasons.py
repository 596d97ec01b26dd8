"""The queue's reasons together: their order, and what a person accepted."""

from dataclasses import replace

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind, QuestionStatus
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.reasons import reasons_of
from crosswire.workbench.queue.reasons import in_order, left
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


def test_only_accepting_takes_a_reason_off() -> None:
    seen, other = reason("place", "", "seen", place="x"), reason("date", "", "seen", date="x")
    confirmed = Decision("d1", DecisionKind.CONFIRM, (), "Ana", "2031-06-01", "", (("seen", seen.seen),))
    assert left([seen, other], [confirmed]) == [seen, other]
    assert in_order([other, seen]) == (other, seen)
