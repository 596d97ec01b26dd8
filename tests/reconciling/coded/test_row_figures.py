"""Counts in rows chosen by a rule's steps for figures: voices, days, ends and reasons as in texts."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.coded import CodedPosition
from crosswire.model.words import QuestionStatus
from crosswire.reconciling.coded.row_figures import RowCount, answer
from crosswire.reconciling.rulebook import bundled_rules

RULES = bundled_rules()
DEFAULT = RULES["majority-of-origins"]
GOVERNOR = [RowCount(f"g{i}", "governor", "2031-05-18", 9.0) for i in range(3)]
TWO = [RowCount("h", "hospital", "2031-05-18", 6.0), RowCount("f", "ferrymen", "2031-05-20", 6.0, 5.0, 7.0)]


def test_voices_are_counted_and_not_reports() -> None:
    found = answer([*GOVERNOR, *TWO], DEFAULT)
    assert found is not None
    assert (found.low, found.best, found.high, found.status) == (5, 6, 9, QuestionStatus.DISPUTED)
    assert found.positions == (
        CodedPosition(6, 6, ("f", "h"), ("ferrymen", "hospital"), True),
        CodedPosition(9, 9, ("g0", "g1", "g2"), ("governor",), True),
    )
    by_reports = answer([*GOVERNOR, *TWO], RULES["representative"])
    assert by_reports is not None and by_reports.best == 9


def test_a_voice_s_later_figure_replaces_its_earlier_one() -> None:
    rows = [RowCount("a", "hospital", "2031-06-02", 2.0, 1.0, 2.0), RowCount("b", "hospital", "2031-06-03", 4.0)]
    found = answer(rows, DEFAULT)
    assert found is not None
    assert (found.low, found.best, found.high, found.status) == (4, 4, 4, QuestionStatus.REVISED)
    assert [position.stands for position in found.positions] == [False, True]


def test_what_can_t_be_told_says_why() -> None:
    found = answer([RowCount("a", "elder", None, 3.0), RowCount("b", "police", None, 4.0)], DEFAULT)
    assert found is not None
    assert (found.low, found.best, found.high) == (3, None, 4)
    assert found.why.startswith("Can't tell, because ")


def test_a_row_with_ends_and_no_best_number_is_a_range() -> None:
    found = answer([RowCount("a", "elder", None, None, 3.0, 5.0)], RULES["ucdp"])
    assert found is not None and (found.low, found.high) == (3, 5)
    upside_down = answer([RowCount("a", "elder", None, None, 5.0, 3.0)], RULES["ucdp"])
    assert upside_down is not None and (upside_down.low, upside_down.high) == (3, 5)


def test_no_number_is_no_answer() -> None:
    assert answer([], DEFAULT) is None
    assert answer([RowCount("a", "elder", None, None)], DEFAULT) is None


ROWS = st.lists(
    st.builds(
        RowCount,
        st.uuids().map(str),
        st.sampled_from(["governor", "hospital", "elder"]),
        st.none() | st.sampled_from(["2031-05-17", "2031-05-18", "2031-05-18T09:30"]),
        st.none() | st.integers(0, 6).map(float),
        st.none() | st.integers(0, 3).map(float),
        st.none() | st.integers(3, 9).map(float),
    ),
    max_size=6,
)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_the_order_of_rows_never_matters_and_best_lies_between(rule: object) -> None:
    @settings(max_examples=40, deadline=None)
    @given(ROWS, st.randoms(use_true_random=False))
    def law(rows: list[RowCount], chance: random.Random) -> None:
        mixed = list(rows)
        chance.shuffle(mixed)
        found = answer(rows, rule)  # type: ignore[arg-type]
        assert answer(mixed, rule) == found  # type: ignore[arg-type]
        if found is not None and found.best is not None:
            assert (found.low is None or found.low <= found.best) and (found.high is None or found.best <= found.high)
        if found is not None:
            assert found.why.endswith(".") and found.positions

    law()
