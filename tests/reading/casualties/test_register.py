"""Who is the same person: tolls of one victim each, through a whole report."""

import pytest

from tests.reading.casualties.helpers import tolls


def told(text: str) -> list[tuple[str, str | None]]:
    """The tolls of one person each: kind and the person's key."""
    return [(t.kind.value, t.person) for t in tolls(text) if t.single]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man was shot on Elm Street. The victim died at the hospital.",
            [("injured", "p1"), ("killed", "p1")],
        ),
        (
            "A 34-year-old woman was shot near the mill. Marta Olin, 34, died on Sunday.",
            [("injured", "p1"), ("killed", "p1")],
        ),
        (
            "Piet Karran, 27, was shot. Karran was pronounced dead an hour later.",
            [("injured", "p1"), ("killed", "p1")],
        ),
        (
            "A 19-year-old man was wounded in the leg. A 24-year-old man was wounded in the arm.",
            [("injured", "p1"), ("injured", "p2")],
        ),
        (
            "A man was wounded in the leg. Another man was wounded in the arm.",
            [("injured", "p1"), ("injured", "p2")],
        ),
        (
            "An officer was shot in the face. Her partner returned fire and killed the driver.",
            [("injured", "p1"), ("killed", "p2")],
        ),
        (
            "A farmer was trampled to death, and his wife broke a leg.",
            [("killed", "p1"), ("injured", "p2")],
        ),
        (
            "A 10-month-old was shot by his brother. Deputies said the boy accidentally shot his younger brother.",
            [("injured", "p1"), ("injured", "p1")],
        ),
        (
            "Her husband and their adult son were shot.",
            [("injured", "p1"), ("injured", "p2")],
        ),
        (
            "Tarn Olvik, 33, lay on the floor with gunshot wounds. Medics pronounced him dead.",
            [("injured", "p1"), ("killed", "p1")],
        ),
        (
            "A woman was shot at the salon. He had shot her twice.",
            [("injured", "p1"), ("injured", "p1")],
        ),
        (
            "A woman was killed. Her brother was wounded.",
            [("killed", "p1"), ("injured", "p2")],
        ),
        (
            "A boy was shot in the yard. He died on the way to hospital.",
            [("injured", "p1"), ("killed", "p1")],
        ),
        ("A judge died after he was shot in the yard.", [("killed", "p1")]),
        ("The 5-year-old was wounded.", [("injured", "p1")]),
        ("A 2-year-old is in critical condition.", [("injured", "p1")]),
        ("He followed Abu al-Tarvi, who was killed in March.", [("killed", "p1")]),
        (
            "A mother and her son were found dead. Police said a 34-year-old woman and a 6-year-old boy had been shot at home.",
            [("killed", "p1"), ("killed", "p2"), ("injured", "p1"), ("injured", "p2")],
        ),
    ],
)
def test_one_person_is_one_person(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_a_pronoun_that_stands_for_nobody_told_of_is_no_toll() -> None:
    assert told("A woman was killed. The mayor spoke. He died in 1990.") == [("killed", "p1")]


def test_a_pronoun_tells_of_the_only_death_of_a_report() -> None:
    assert told("The bullet hit her in the head. She died at the hospital.") == [("killed", "p1")]


def test_a_life_taken_is_that_of_the_person_behind() -> None:
    assert told("The crash claimed the life of a 9-year-old girl.") == [("killed", "p1")]


def test_kin_whom_somebody_lost_are_nobody_new() -> None:
    assert told("Marta Olin was killed. Her brother said he lost his sister.") == [("killed", "p1"), ("killed", "p1")]
    assert told("He lost both his parents.") == []


def test_a_boy_who_shot_himself_is_wounded_and_one_who_did_so_fatally_is_dead() -> None:
    assert [t.kind.value for t in tolls("A boy accidentally shot himself in the foot.")] == ["injured"]
    assert [t.kind.value for t in tolls("A boy fatally shot himself.")] == ["killed"]
