"""Counts that a report gives of several places: each with its town, and the word of harm said once."""

import pytest

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.reading.rules import RulesReader

HEAD = "LIMA, March 5, 2021 (Costa News) - "


def counted(text: str) -> list[tuple[str, float | None, str | None]]:
    """Kind, number and town of each claim of people hit, in order of the text."""
    reading = RulesReader().read(Report(id="r1", text=HEAD + text))
    people = [c for c in reading.claims if c.kind in (ClaimKind.KILLED, ClaimKind.INJURED)]
    ordered = sorted(people, key=lambda c: (c.evidence.end, c.evidence.start))
    return [(c.kind.value, c.low, c.where.name if c.where else None) for c in ordered]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Five people were killed in Tarma and three in Jauja when rivers burst their banks, officials said.",
            [("killed", 5, "Tarma"), ("killed", 3, "Jauja")],
        ),
        (
            "Floods killed five people in the town of Tarma and three people in Jauja, the fire brigade said.",
            [("killed", 5, "Tarma"), ("killed", 3, "Jauja")],
        ),
        (
            "Gunmen attacked three towns, killing five people in Tarma, three in Jauja and two others in Huancayo, police said.",
            [("killed", 5, "Tarma"), ("killed", 3, "Jauja"), ("killed", 2, "Huancayo")],
        ),
        (
            "Rivers burst their banks. In Tarma, six people were killed. In Jauja, two people died.",
            [("killed", 6, "Tarma"), ("killed", 2, "Jauja")],
        ),
        ("Six people were killed in Tarma when a river burst its banks.", [("killed", 6, None)]),
        (
            "Six people were killed in Tarma. The flood also hurt nine people in Jauja.",
            [("killed", 6, None), ("injured", 9, None)],
        ),
        (
            "Six people were killed in Tarma. The six people were killed in Jauja, another official said.",
            [("killed", 6, None), ("killed", 6, None)],
        ),
        ("Five people were killed in Tarma and three in custody were questioned.", [("killed", 5, None)]),
        ("Five people were killed in Tarma in May and three in June.", [("killed", 5, None)]),
    ],
)
def test_counts_of_several_places(text: str, counts: list[tuple[str, float | None, str | None]]) -> None:
    assert counted(text) == counts
