"""Cues: words of saying that say nothing where they stand with certain others."""

import pytest

from tests.reading.attribution.helpers import said


@pytest.mark.parametrize(
    "sentence",
    [
        "A shooting in Orvel claimed the life of a baby girl on Monday.",
        "The clash in Orvel claimed 15 lives on Monday.",
        "The fire that claimed twelve lives broke out at noon.",
    ],
)
def test_what_claims_a_life_says_nothing(sentence: str) -> None:
    assert said(sentence) == []


def test_who_claims_to_have_killed_speaks() -> None:
    assert [who for who, _, _ in said("The group claimed it killed 15 soldiers on Monday.")] == ["The group"]
