"""Reach: single people told of far below the first passages on people hit are no further people of the incident."""

from tests.reconciling.factories import told

FILLER = (
    "The road stayed shut for the night while engineers looked at the damage to the bridge and its two lanes, and " * 2
)
TOP = ["a -: killed a driver", "a -: injured a nurse", "a -: injured a cook", "a -: injured a guard"]


def best(lines: list[str], key: str) -> float | None:
    question = told(lines).event().question(key)
    return question.best if question else None


def test_one_person_far_below_is_left_out_with_the_reason() -> None:
    event, explanations = told([*TOP, f"a -: {FILLER}| killed a farmer"]).explained()
    question = event.question("killed")
    assert question is not None and question.best == 1
    assert (
        "Left out (scope): one (killed) in a news (a), one person, told of below the first 4 passages on people hit and apart from "
        "them: taken as counted above or as another incident's."
    ) in explanations[0].lines


def test_a_list_of_victims_is_counted_to_its_end() -> None:
    assert best([*TOP, "a -: killed a farmer", "a -: killed a miller"], "killed") == 3


def test_a_number_counts_wherever_it_stands() -> None:
    assert best([*TOP, f"a -: {FILLER}| killed 6 people"], "killed") == 6


def test_few_passages_reach_to_the_end_of_the_report() -> None:
    assert best(["a -: killed a driver", f"a -: {FILLER}| killed a farmer"], "killed") == 2
