"""Phrasing: one path gives one text, another path says the same in other words."""

import random

from accuracy.rewrites.phrasing import capital, exchanged, number, small, telling

GALE = telling("[a gale|a storm] [hit|struck] {town} at noon.")


def test_a_path_is_one_text() -> None:
    assert GALE.words((0, 1), {"town": "Ostra"}) == "A gale struck Ostra at noon."
    assert GALE.words((1, 0), {"town": "Ostra"}) == "A storm hit Ostra at noon."


def test_another_path_takes_other_turns() -> None:
    assert GALE.other((0, 1), 1.0, random.Random(1)) == (1, 0)
    assert GALE.other((0, 1), 0.0, random.Random(1)) == (0, 1)


def test_numbers_in_words_and_figures() -> None:
    found = [number(n, in_words=True) for n in (3, 14, 40, 57, 120)]
    assert found == ["three", "fourteen", "forty", "fifty-seven", "120"]
    assert number(57, in_words=False) == "57"


def test_a_sentence_at_the_beginning_and_inside_another() -> None:
    assert capital("“the gate was shut.”") == "“The gate was shut.”"
    assert (small("The gate was shut"), small("We are late")) == ("the gate was shut", "We are late")


def test_without_alternatives_words_are_exchanged_and_speech_is_turned() -> None:
    said = exchanged("“The bell fell first,” said Mira Tarsky, a weaver.", 1.0, random.Random(1))
    assert said == "Mira Tarsky, a weaver stated: “The bell fell first.”"
    assert (
        exchanged("The victims have not yet been identified.", 1.0, random.Random(1))
        == "The victims remain unidentified."
    )
