"""Inflection: the forms in which a word can stand."""

import pytest

from crosswire.reading.inflection import forms


@pytest.mark.parametrize(
    ("word", "stands_as"),
    [
        ("shoot", "shoot shoots shot shooting shooter"),
        ("stab", "stab stabs stabbed stabbing"),
        ("die", "die dies died dying"),
        ("bury", "bury buries buried burying"),
        ("knife", "knife knives"),
        ("man", "man men"),
        ("say", "say says said saying"),
        ("crash", "crash crashes crashed crashing"),
    ],
)
def test_forms_of_a_word(word: str, stands_as: str) -> None:
    assert set(stands_as.split()) <= forms(word)


def test_nothing_has_no_forms() -> None:
    assert forms("") == frozenset()
