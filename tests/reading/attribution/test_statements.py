"""Reporting clauses: who said what, in the shapes that newspapers use."""

import pytest

from tests.reading.attribution.helpers import said, statements


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The mayor said that nine people had died.", "The mayor", ["that nine people had died"]),
        ("Nine people died, the mayor said on Monday.", "the mayor", ["Nine people died"]),
        ("Nine people, the mayor said, were missing.", "the mayor", ["Nine people", "were missing"]),
        (
            "Nine people died, police said, and two were missing.",
            "police",
            ["Nine people died", "and two were missing"],
        ),
        ("Nine people died, according to the fire brigade.", "the fire brigade", ["Nine people died"]),
        ("According to the fire brigade, nine people died.", "the fire brigade", ["nine people died"]),
        ("The navy announced the rescue of 31 migrants.", "The navy", ["the rescue of 31 migrants"]),
        ("The police put the death toll at 17.", "The police", ["the death toll at 17"]),
        ("The army denied having killed any civilians.", "The army", ["having killed any civilians"]),
        ("Three deaths were confirmed by the hospital.", "the hospital", ["Three deaths"]),
        ("Two men were hurt, specified the gendarmerie.", "the gendarmerie", ["Two men were hurt"]),
        ("Nine were injured, as the police in Orlen reported.", "the police in Orlen", ["Nine were injured"]),
        ("The ministry's claim that 30 died was new.", "The ministry", ["that 30 died"]),
        ("Seven died in the blaze, the goverment confirmmed.", "the goverment", ["Seven died in the blaze"]),
    ],
)
def test_one_statement(text: str, speaker: str, content: list[str]) -> None:
    assert [(s, c) for s, _, c in said(text)] == [(speaker, content)]


def test_a_participle_shares_the_speaker() -> None:
    text = "An aide said five were shot, adding that two had fallen."
    assert [(s, c) for s, _, c in said(text)] == [
        ("An aide", ["five were shot"]),
        ("An aide", ["that two had fallen"]),
    ]


def test_a_verb_that_the_same_speaker_goes_on_with() -> None:
    text = "The militia claims that 14 soldiers were killed and acknowledges the loss of two men."
    assert [(s, c) for s, _, c in said(text)] == [
        ("The militia", ["that 14 soldiers were killed"]),
        ("The militia", ["the loss of two men"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No losses were announced.",
        "The mudslide claimed the lives of nine.",
        "In March, the group lost its stronghold.",
        "Nobody would say who fired.",
        "The footage shows that the bridge fell.",
    ],
)
def test_no_speaker_no_statement(text: str) -> None:
    assert said(text) == []


def test_what_the_writer_adds_is_not_said() -> None:
    text = "The navy said two sailors were missing, but did not name the ship."
    assert [c for _, _, c in said(text)] == [["two sailors were missing"]]


def test_hedge_and_kind() -> None:
    text = "The army reportedly said two had died. “It was dark,” he said. She said it was “very dark” there."
    assert [(s.hedge.value, s.kind) for s in statements(text)] == [
        ("reported", "indirect"),
        ("stated", "direct"),
        ("stated", "mixed"),
    ]


def test_a_heading() -> None:
    text = "Seven killed in market fire: police\n\nA market burned on Monday."
    assert said(text)[0] == ("police", "police", ["Seven killed in market fire"])
