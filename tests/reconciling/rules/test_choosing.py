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
        ("majority-of-origins", 20),
        ("acled", 8),
        ("airwars", None),
        ("conservative", 8),
        ("informative", 20),
        ("latest", 20),
        ("representative", 8),
        ("ucdp", 20),
    ],
)
def test_best(rule: str, best: float | None) -> None:
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
        "Can't tell, because two voices say 14, two say 15, and neither time nor titles nor the number of reports tells them apart."
    )


def test_the_latest_is_not_told_where_two_came_at_once() -> None:
    lines = ["a@2021-03-05 army: killed 5 people", "b@2021-03-05 ministry: killed 8 people"]
    question = told(lines).event("latest").question("killed")
    assert question is not None and question.best is None
