"""Figures in the queue: disputed ones and implausibly wide ranges."""

from crosswire.model.words import QuestionStatus
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.reasons import reasons_of
from tests.workbench.queue.records import make_question, make_record

DISPUTED = QuestionStatus.DISPUTED


def sentences(*questions: object) -> list[str]:
    """The sentences of all matters of an event of which those questions are asked."""
    return [m.sentence for m in reasons_of(make_record(*questions), Beside())]  # type: ignore[arg-type]


def test_an_agreed_figure_needs_nobody() -> None:
    assert sentences(make_question((3, 3))) == []


def test_a_disputed_figure_says_who_stands_against_whom() -> None:
    question = make_question((3, 3), (5, 5), status=DISPUTED, reason="3 (police) and 5 (mayor) count the same people.")
    assert sentences(question) == ["Killed: 3 (police) and 5 (mayor) count the same people."]


def test_the_further_apart_the_ends_the_weightier() -> None:
    near = make_question((14, 14), (15, 15), status=DISPUTED)
    far = make_question((3, 3), (9, 9), status=DISPUTED)
    (a,), (b,) = (reasons_of(make_record(q), Beside()) for q in (near, far))
    assert a.weight < b.weight <= 100


def test_everybody_together_is_left_to_the_group_with_the_same_figures() -> None:
    of_all = make_question((3, 3), (5, 5), status=DISPUTED, reason="x")
    of_one = make_question((3, 3), (5, 5), status=DISPUTED, reason="x", of="guards")
    matters = reasons_of(make_record(of_all, of_one), Beside())
    assert [m.matter for m in matters] == ["disputed/killed/guards"]


def test_a_range_wider_than_accounts_differ_is_likely_a_misreading() -> None:
    (said,) = sentences(make_question((3, 3), (240, 240)))
    assert said == "Killed runs from 3 to 240, 80 times as many: nearly always a misreading."


def test_small_numbers_and_what_nobody_denies_are_no_wide_range() -> None:
    assert sentences(make_question((1, 1), (9, 9))) == []
    assert sentences(make_question((0, 0), (90, 90))) == []
    assert sentences(make_question((30, None))) == []
