"""Speakers taken back to whom they mean; the words stay what stands there."""

import pytest

from tests.reading.attribution.helpers import said, statements


def labels(text: str) -> list[tuple[str, str | None]]:
    return [(words, label) for words, label, _ in said(text)]


def test_the_doctor() -> None:
    text = "Nine fell ill, a Danish army doctor said. Two recovered, according to the doctor. He said it was dark."
    assert labels(text) == [
        ("a Danish army doctor", "Danish army doctor"),
        ("the doctor", "Danish army doctor"),
        ("He", "Danish army doctor"),
    ]
    assert {s.speaker.actor_id for s in statements(text)} == {"denmark/army"}


def test_an_organisation_that_a_translation_calls_she() -> None:
    text = (
        "The Harbour Rescue Command said nine had died. She stressed that the search went on. It added that two fled."
    )
    assert {label for _, label in labels(text)} == {"Harbour Rescue Command"}


def test_a_body_by_its_last_word() -> None:
    text = "The Northern Rescue Council said nine had died. The council added that two were missing."
    assert labels(text)[1] == ("The council", "Northern Rescue Council")


def test_another_body_is_not_the_last_one() -> None:
    text = "The health ministry said nine had died. The army said it had hit a depot."
    assert labels(text)[1] == ("The army", "army")


def test_a_surname_goes_back_to_the_full_name() -> None:
    text = "Police chief John Harrow said nine had died. Later Harrow said two were missing."
    assert [label for _, label in labels(text)] == ["Police chief John Harrow"] * 2


@pytest.mark.parametrize(
    ("text", "label", "actor"),
    [
        ("Baghdad said nine had died.", "Iraqi government", "iraq/government"),
        ("The White House said nine had died.", "US government", "us/government"),
        ("The US Africa Command (AFRICOM) said nine had died.", "US Africa Command", "us-africa-command"),
        ("A CENTCOM official said nine had died.", "CENTCOM official", "us-central-command"),
        ("A UN report said nine had died.", "United Nations", "un"),
        ("A statement by the Iraqi army said nine had died.", "Iraqi army", "iraq/army"),
    ],
)
def test_labels(text: str, label: str, actor: str) -> None:
    (statement,) = statements(text)
    assert (statement.speaker.label, statement.speaker.actor_id) == (label, actor)


def test_words_stand_where_they_are_said_to() -> None:
    text = "Nine were hurt, an army doctor said. “Two fell,” she added. They told Reuters it was dark."
    for s in statements(text):
        for a in s.chain:
            assert a.start is not None and a.end is not None and text[a.start : a.end] == a.text


def test_a_known_name_in_brackets_says_who_it_is() -> None:
    (statement,) = statements("The American staff for half a continent (AFRICOM) said nine had fallen ill.")
    assert (statement.speaker.label, statement.speaker.actor_id) == ("US Africa Command", "us-africa-command")
