"""Counts by place: added up where one report gives them side by side, parts of a whole where one is stated."""

from crosswire.model.question import Question
from tests.reconciling.factories import told

SIDE_BY_SIDE = ["a army: killed 5 people (in Aru)", "a army: killed 3 people (in Belo)"]


def killed(lines: list[str]) -> Question:
    question = told(lines).event().question("killed")
    assert question is not None
    return question


def left_out(lines: list[str]) -> list[str]:
    return [line for line in told(lines).explained()[1][0].lines if line.startswith("Left out")]


def test_counts_of_two_places_are_added_up() -> None:
    question = killed(SIDE_BY_SIDE)
    assert (question.low, question.best, question.high, question.status.value) == (8, 8, 8, "single_origin")
    assert "8: army, in one report; added up from “5” and “3”." in told(SIDE_BY_SIDE).explained()[1][0].lines


def test_a_place_told_of_twice_counts_once() -> None:
    lines = [*SIDE_BY_SIDE, "a army: killed 4 people (in Aru)"]
    assert killed(lines).best == 8
    assert left_out(lines) == ["Left out (place): “4” (killed) in a news (a), counts those of Aru once more."]


def test_they_are_parts_of_a_whole_that_the_report_states() -> None:
    lines = ["a army: killed 9 people", *SIDE_BY_SIDE]
    assert killed(lines).best == 9
    assert left_out(lines) == [
        "Left out (place): “5” (killed) in a news (a), counts those of Aru alone, a part of the 9 that the same report states.",
        "Left out (place): “3” (killed) in a news (a), counts those of Belo alone, a part of the 9 that the same report states.",
    ]


def test_a_count_of_one_place_is_a_part_of_what_others_state_of_all() -> None:
    lines = [*SIDE_BY_SIDE, "b ministry: killed 9 people", "c town: killed 6 people (in Aru)"]
    question = killed(lines)
    assert [(p.low, p.report_ids) for p in question.positions] == [(8, ("a",)), (9, ("b",))]
    assert left_out(lines) == [
        "Left out (place): “6” (killed) in c news (c), counts those of Aru alone, a part of the 9 that others state."
    ]


def test_a_count_of_one_place_is_no_rival_of_the_sum_over_several() -> None:
    question = killed([*SIDE_BY_SIDE, "c town: killed 6 people (in Aru)"])
    assert (question.status.value, question.reason) == (
        "ranged",
        "6 (town) and 8 (army) are no conflict: 6 counts those of Aru, 8 those of Aru and Belo.",
    )


def test_a_street_beside_its_town_is_no_second_place() -> None:
    # Nobody counts people of both side by side, so that the two names may stand for one place.
    question = killed(["a army: killed 5 people (in Aru)", "b ministry: killed 7 people (in Market Street)"])
    assert (question.status.value, question.low, question.high) == ("disputed", 5, 7)
