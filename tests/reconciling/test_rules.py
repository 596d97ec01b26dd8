"""The rules: the best figure that each makes of the same positions, and the sentence that says why."""

import pytest

from tests.reconciling.factories import told

SPREAD = [
    "a@2021-03-04 army: killed 8 people",
    "b@2021-03-05 union: killed 12 people",
    "c@2021-03-06 council: killed 20 people",
    "d@2021-03-06 union: killed 12 people",
    "e@2021-03-07 monitor: killed at least 20 people",
    "f@2021-03-05 army: killed 8 people",
    "g@2021-03-05 army: killed 8 people",
    "h@2021-03-05 army: killed 8 people",
    "i@2021-03-05 army: killed 8 people",
]


@pytest.mark.parametrize(
    ("rule", "best"),
    [
        ("most_voices_then_latest", 20),
        ("most_voices", 20),
        ("fullest", 20),
        ("conservative", 8),
        ("highest", 20),
        ("latest", 20),
        ("representative", 20),
        ("majority_of_reports", 8),
    ],
)
def test_best(rule: str, best: float) -> None:
    question = told(SPREAD).event(rule).question("killed")
    assert question is not None
    assert (question.rule, question.low, question.best, question.high) == (rule, 8, best, 20)


def test_a_tie_is_told_in_a_sentence() -> None:
    lines = [
        "a army: killed 14 people",
        "b ministry: killed 15 people",
        "c town: killed 14 people",
        "d ward: killed 15",
    ]
    question = told(lines).event().question("killed")
    assert question is not None
    assert question.why == (
        "Two voices say 14, two say 15, and neither time nor titles nor the number of reports tells them apart."
    )


@pytest.mark.parametrize(
    ("lines", "best"),
    [
        (["a army: killed 14 people", "b ministry: killed 15 people", "c ministry: killed 15 people"], 15),
        (["a@2021-03-05 army: killed 15 people", "b@2021-03-06 ministry: killed 14 people"], 14),
        (["a army: killed 14 people", "b ministry: killed 15 people"], 15),
        (["a army: killed 15 people", "b@2021-03-06 ministry: killed 14 people (title)"], 14),
        (["a army: killed 14 people", "b ministry: killed 15 to 18 people"], 14),
    ],
)
def test_the_fullest_takes_a_tie_by_time_then_by_title_then_by_reports_then_by_size(
    lines: list[str], best: float
) -> None:
    question = told(lines).event("fullest").question("killed")
    assert question is not None and question.best == best


def test_a_tie_that_nothing_tells_apart_is_left_open_by_the_default_rule_alone() -> None:
    lines = ["a army: killed 14 people", "b ministry: killed 15 people"]
    bests = {
        r: q.best for r in ("most_voices_then_latest", "fullest") if (q := told(lines).event(r).question("killed"))
    }
    assert bests == {"most_voices_then_latest": None, "fullest": 15}


def test_of_three_votes_the_middle_one_represents() -> None:
    lines = ["a army: killed 5 people", "b ministry: killed 8 people", "c council: killed 30 people"]
    question = told(lines).event("representative").question("killed")
    assert question is not None and question.best == 8


def test_the_latest_is_not_told_where_two_came_at_once() -> None:
    lines = ["a@2021-03-05 army: killed 5 people", "b@2021-03-05 ministry: killed 8 people"]
    question = told(lines).event("latest").question("killed")
    assert question is not None and question.best is None


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(KeyError):
        told(["a army: killed 5 people"]).event("truest")
