"""The steps, one by one: what each keeps of the positions that stand, as the best figure of a rule that has it alone."""

import pytest

from crosswire.reconciling.rulebook import Figures, Rule
from crosswire.reconciling.rules.steps import STEPS
from tests.reconciling.factories import told

TIE = ["a army: killed 14 people", "b ministry: killed 15 people"]
RANGE = ["a army: killed 10 to 12 people", "b ministry: killed 15 people"]
DATED = ["a@2021-03-05 army: killed 14 people", "b@2021-03-06 ministry: killed 11 people", "c union: killed 19 people"]
UNEVEN = [
    "a army: killed 4 people",
    "b army: killed 4 people",
    "c army: killed 4 people",
    "d union: killed 6 people",
    "e town: killed 6 people",
    "f clinic: killed 9 people",
]
REVISED = [
    "a@2021-03-05 army: killed 4 people",
    "b@2021-03-06 army: killed 6 to 9 people",
    "c@2021-03-07 town: killed 6 people",
]


def under(*steps: str, lines: list[str], **keys: object) -> tuple[float | None, str]:
    """The best figure and why, of a rule made of these steps."""
    figures = Figures(steps, **keys)  # type: ignore[arg-type]
    question = told(lines).event(Rule("own", "Own.", "", "own.toml", figures)).question("killed")
    assert question is not None
    return question.best, question.why


@pytest.mark.parametrize(
    ("step", "votes", "lines", "best"),
    [
        ("most-votes", "origins", UNEVEN, 6),
        ("most-votes", "reports", UNEVEN, 4),
        ("most-votes", "origins", TIE, None),
        ("more-than-half", "origins", UNEVEN, None),
        ("more-than-half", "reports", UNEVEN[:4], 4),
        ("most-origins", "reports", UNEVEN, 6),
        ("most-reports", "origins", UNEVEN, 4),
        ("latest", "origins", DATED, 11),
        ("latest", "origins", TIE, None),
        ("latest-of-dated", "origins", DATED, None),
        ("latest-of-dated", "origins", DATED[:2], 11),
        ("latest-after-revision", "origins", DATED[:2], None),
        ("latest-after-revision", "origins", REVISED, 6),
        ("counts", "origins", ["a army: killed no people", "b town: killed 9 people"], 9),
        ("counts", "origins", TIE, None),
        ("titled", "origins", [*TIE, "c town: killed 15 people (title)"], 15),
        ("titled", "origins", TIE, None),
        ("one-number", "origins", RANGE, 15),
        (
            "exact",
            "origins",
            ["a army: killed 15 people", "b town: killed at least 3 people", "c -: killed 14 to 16 people"],
            15,
        ),
        ("exact", "origins", TIE, None),
        ("lowest", "origins", TIE, 14),
        ("highest", "origins", TIE, 15),
        ("highest", "origins", ["a army: killed 14 people", "b town: killed at least 20 people"], 20),
        ("middle", "origins", UNEVEN, 6),
        ("middle", "reports", UNEVEN, 4),
        ("leave-open", "origins", TIE[:1], None),
    ],
)
def test_a_step_by_itself(step: str, votes: str, lines: list[str], best: float | None) -> None:
    found, why = under(step, lines=lines, votes=votes)
    assert found == best
    assert (found is None) == why.startswith("Can't tell, because ")


def test_every_step_is_tried_here() -> None:
    [cases] = [m.args[1] for m in test_a_step_by_itself.pytestmark]  # type: ignore[attr-defined]
    assert {step for step, *_ in cases} == set(STEPS)


@pytest.mark.parametrize(("taken", "best"), [("none", None), ("low", 10), ("middle", 11), ("high", 12)])
def test_what_is_taken_of_a_range(taken: str, best: float | None) -> None:
    assert under("lowest", lines=RANGE, range=taken)[0] == best


def test_the_ends_may_be_the_best_figure() -> None:
    figures = Figures(("lowest",), low="best", high="best")
    question = told(TIE).event(Rule("own", "Own.", "", "own.toml", figures)).question("killed")
    assert question is not None and (question.low, question.best, question.high) == (14, 14, 14)


def test_each_step_that_narrowed_is_told_in_turn() -> None:
    lines = [
        *UNEVEN[:3],
        "d union: killed 6 people",
        "e union: killed 6 people (title)",
        "f clinic: killed 6 to 9 people",
    ]
    assert under("most-votes", "one-number", "titled", lines=lines) == (
        6,
        "One voice says 4, one says 6 and one says 6 to 9; of these, 4 and 6 are one number each; "
        "of these, a report's title states 6.",
    )


def test_a_rule_without_a_step_that_decides_says_so() -> None:
    assert under("most-votes", lines=TIE)[1] == (
        "Can't tell, because one voice says 14, one says 15, and the rule has no step that tells them apart."
    )
    lines = [f"{'abcdef'[n]} voice{n}: killed {n + 4} people" for n in range(6)]
    assert under("most-votes", "titled", lines=lines)[1] == (
        "Can't tell, because six figures from 4 to 9 have one voice each, and by titles one cannot tell them apart."
    )
