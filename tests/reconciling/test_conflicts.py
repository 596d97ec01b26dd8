"""Conflicts: what two figures are checked for, what tells them apart, and the sentence that says it."""

from dataclasses import replace

import pytest

from crosswire.model.claim import Feature
from crosswire.model.question import Question
from crosswire.model.words import Scope
from crosswire.reconciling.conflicts import CHECKS
from crosswire.reconciling.tables import table
from tests.reconciling.factories import Told, told

TWO = ["a army: killed 14 people", "b ministry: killed 15 people"]


def dated(lines: list[str], *days: str) -> list[str]:
    """The lines, each with its day."""
    return [f"{line} (on {day})" for line, day in zip(lines, days, strict=True)]


def killed(story: Told) -> Question:
    """The question of those killed."""
    question = story.event().question("killed")
    assert question is not None
    return question


def test_every_check_is_described() -> None:
    assert [check.__name__.lstrip("_") for check in CHECKS] == list(table("checks"))


def test_a_conflict_says_what_was_checked() -> None:
    story = told(dated(TWO, "2021-03-04", "2021-03-04"))
    clash = (
        "14 (army) and 15 (ministry) count the same people on the same day; "
        "neither is a part or an older figure of the other."
    )
    assert (killed(story).status, killed(story).reason) == ("disputed", clash)
    assert story.explained()[1][0].lines[2] == (
        "14 and 15 are in conflict: both are of one day (date); no other place is named (place); both count people (group); "
        "both count people (unit); both are told of this incident (scope); neither is told as a part of the other (part); "
        "neither replaced the other (older); no number fits both (bound)."
    )


def test_another_day_is_no_conflict_but_the_next_may_be_the_same_night() -> None:
    apart = killed(told(dated(TWO, "2021-03-04", "2021-03-07")))
    assert (apart.status, apart.reason) == (
        "ranged",
        "14 (army) and 15 (ministry) are no conflict: 14 is of 2021-03-04, 15 of 2021-03-07.",
    )
    assert killed(told(dated(TWO, "2021-03-04", "2021-03-05"))).status == "disputed"


def test_two_days_side_by_side_in_one_report_are_two_counts() -> None:
    lines = ["a army: killed 14 people", "a ministry: killed 15 people"]
    assert killed(told(dated(lines, "2021-03-04", "2021-03-05"))).status == "ranged"


def test_an_older_figure_is_no_conflict() -> None:
    story = told(["a@2021-03-05 police: killed 6 people", "b@2021-03-06 police: killed 9 people"])
    assert killed(story).reason == "6 no longer stands, as police later gave 9 (2021-03-06); 9 (police) stands."
    line = "6 (police) and 9 (police) are no conflict: 6 no longer stands, as police later gave 9 (2021-03-06)."
    assert line in story.explained()[1][0].lines


def test_another_unit_is_no_conflict() -> None:
    story = told(TWO)
    quantity = story.claims[1].quantity
    assert quantity is not None
    story.claims[1] = replace(story.claims[1], quantity=replace(quantity, unit="crews"))
    assert killed(story).reason == "14 (army) and 15 (ministry) are no conflict: 14 counts people, 15 crews."


def test_what_another_scope_or_day_leaves_out_is_named_with_its_check() -> None:
    story = told(["a army: killed 14 people", "b -: killed 330 people (background)", "c town: killed 2 people (other)"])
    earlier = Feature("scope", "happened on 2021-02-01, before this incident (2021-03-04)")
    story.claims[2] = replace(story.claims[2], scope=Scope.OTHER, features=(earlier,))
    assert [line for line in story.explained()[1][0].lines if line.startswith("Left out")] == [
        "Left out (scope): “330” (killed) in b news (b), a standing or historic figure.",
        "Left out (date): “2” (killed) in c news (c), another incident: "
        "happened on 2021-02-01, before this incident (2021-03-04).",
    ]


@pytest.mark.parametrize(
    ("lines", "status", "reason"),
    [
        (
            ["a police: killed 4 people", "b hospital: killed 4 people"],
            "agreed",
            "Hospital and police give 4, each for themselves, and no other figure stands.",
        ),
        (
            ["a police: killed 4 people", "b police: killed 4"],
            "single_origin",
            "Police alone gives 4, in two reports, and no other figure stands.",
        ),
        (
            ["a police: killed 4 people", "b police: killed 7 people"],
            "ranged",
            "4 and 7 both come from police, and no date or word puts them in order.",
        ),
        (
            ["a union: killed at least 3 people", "b army: killed 10 to 12 people"],
            "ranged",
            "At least 3 (union) and 10 to 12 (army) can both hold: none rules another out.",
        ),
        (
            ["a police: killed dozens people"],
            "unknown",
            "No report gives a number, only “dozens” (police).",
        ),
        (
            ["a army: killed 4 people", "b union: killed 7 people", "c town: killed 9 people"],
            "disputed",
            "4 (army), 7 (union) and 9 (town) count the same people; none is a part or an older figure of another.",
        ),
        (
            ["a army: killed 4 people", "b union: killed dozens people"],
            "disputed",
            "4 (army) and “dozens” (union) count the same people; neither is a part or an older figure of the other.",
        ),
        (
            [f"{'abcdefg'[n]} voice{n}: killed {n + 4} people" for n in range(7)],
            "disputed",
            "4 (voice0), 5 (voice1), four figures between and 10 (voice6) count the same people; "
            "none is a part or an older figure of another.",
        ),
        (
            [*(f"{'abcde'[n]} voice{n}: killed 4 people" for n in range(5)), "f army: killed 9 people"],
            "disputed",
            "4 (voice0, voice1 and three others) and 9 (army) count the same people; "
            "neither is a part or an older figure of the other.",
        ),
    ],
)
def test_the_reason_of_a_status_is_one_sentence(lines: list[str], status: str, reason: str) -> None:
    question = killed(told(lines))
    assert (question.status.value, question.reason) == (status, reason)
