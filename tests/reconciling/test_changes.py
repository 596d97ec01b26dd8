"""Which figures were replaced, by date or by words, and what the question then keeps of them."""

from crosswire.model.words import QuestionStatus
from tests.reconciling.factories import told

RISE = ["a@2021-03-05 police: killed 6 people", "b@2021-03-06 police: killed 9 people"]


def test_replaced_figures_stay_as_positions() -> None:
    question = told(RISE).event().question("killed")
    assert question is not None and question.status is QuestionStatus.REVISED
    assert [(p.low, p.high, p.report_ids) for p in question.positions] == [(6, 6, ("a",)), (9, 9, ("b",))]
    assert (question.low, question.best, question.high) == (9, 9, 9)


def test_the_explanation_says_what_replaced_them() -> None:
    lines = told(RISE).explained()[1][0].lines
    assert "6: police, in one report (replaced)." in lines
    assert "6 in a news (a) no longer stands: police later gave 9 (2021-03-06)." in lines


def test_a_number_corrected_downwards_by_words() -> None:
    lines = ["a council: killed 12 people", "b council: revised down to | killed 9 people (revised)"]
    question = told(lines).event().question("killed")
    assert question is not None
    assert (question.low, question.high, question.status) == (9, 9, QuestionStatus.REVISED)


def test_words_of_a_rise_do_not_replace_a_larger_number() -> None:
    lines = ["a@2021-03-05 hospital: killed 20 people", "b@2021-03-06 police: rose to | killed 14 people (revised)"]
    question = told(lines).event().question("killed")
    assert question is not None
    assert (question.low, question.high, question.status) == (14, 20, QuestionStatus.DISPUTED)


def test_a_day_and_a_minute_of_that_day_are_not_in_order() -> None:
    lines = ["a@2021-03-05 police: killed 6 people", "b@2021-03-05 police: killed 9 people"]
    question = told(lines).event().question("killed")
    assert question is not None and question.status is QuestionStatus.RANGED


def test_something_always_stands() -> None:
    question = told(["a -: killed 6 people (old)", "b -: killed 9 people (old)"]).event().question("killed")
    assert question is not None and question.low is not None
