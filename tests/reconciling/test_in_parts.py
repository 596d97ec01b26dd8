"""Parts of a figure: the numbers of one report that make it, added up or left out, shown with it."""

import pytest

from tests.reconciling.factories import told

WHOLE = "a police: injured 7 people"


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (
            [
                WHOLE,
                "b police: injured 7 people",
                "b police: injured 5 of the people (of)",
                "b police: injured 2 others (rest)",
            ],
            2,
        ),
        ([WHOLE, "b police: injured 5 people", "b police: injured 2 others (rest)"], 2),
        ([WHOLE, "b police: injured 7 people", "b police: injured 4 of the people (of)"], 0),
        ([WHOLE], 0),
        (["a police: injured 2 people", "a police: injured a welder", "a police: injured a nurse"], 0),
        (["a army: injured 5 people (in Aru)", "a army: injured 3 people (in Belo)"], 2),
        (["a army: injured 8 people", "a army: injured 5 people (in Aru)", "a army: injured 3 people (in Belo)"], 2),
    ],
)
def test_the_claims_that_make_a_number(lines: list[str], parts: int) -> None:
    question = told(lines).event().question("injured")
    assert question is not None
    [position] = question.positions
    assert len(position.parts) == parts
    values = {c.id: c.low or 0 for c in told(lines).claims}
    assert sum(values[c] for c in position.parts) == (position.low if parts else 0)


def test_the_explanation_names_them() -> None:
    lines = [
        WHOLE,
        "b police: injured 7 people",
        "b police: injured 5 of the people (of)",
        "b police: injured 2 others (rest)",
    ]
    line = told(lines).explained()[1][0].lines[0]
    assert line == "7: police, in two reports; told in parts by one report, as “5” and “2”."
