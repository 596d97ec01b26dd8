"""Numbers: what they come to, how they are bound, and which of them count nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.span import Span
from crosswire.reading.number_words import number_words
from crosswire.reading.quantities import NumberMention, find_numbers, value_of


def numbers(text: str) -> list[NumberMention]:
    return find_numbers(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("14", 14),
        ("2,500", 2500),
        ("fourteen", 14),
        ("twenty-three", 23),
        ("one hundred and five", 105),
        ("two dozen", 24),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("three thousand", 3000),
        ("1.5 million", 1500000),
        ("a couple", 2),
        ("soldiers", None),
    ],
)
def test_value_of_words(words: str, value: float | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "low", "high", "modifier"),
    [
        ("14 people died", 14, 14, "exact"),
        ("at least 14 people died", 14, None, "at_least"),
        ("no fewer than 14 died", 14, None, "at_least"),
        ("more than 30 died", 30, None, "more_than"),
        ("over a dozen died", 12, None, "more_than"),
        ("nearly 900 died", None, 900, "less_than"),
        ("up to 40 died", None, 40, "at_most"),
        ("about 20 died", 20, 20, "about"),
        ("perhaps 20 died", 20, 20, "about"),
        ("perhaps as many as 40 died", None, 40, "at_most"),
        ("between 6 and 9 died", 6, 9, "between"),
        ("six or seven died", 6, 7, "between"),
        ("dozens died", 12, None, "at_least"),
        ("several died", 2, None, "at_least"),
        ("an unknown number of people died", None, None, "none"),
        ("they own up to nine dead", 9, 9, "exact"),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None, modifier: str) -> None:
    found = numbers(text)[0].quantity
    assert (found.low, found.high, found.modifier.value) == (low, high, modifier)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("14 people died", "count"),
        ("a 34-year-old man died", "age"),
        ("an 11-month-boy was hurt", "age"),
        ("Tarvi Ombe, 34, died", "age"),
        ("Tarvi Ombe, 34; Lise Kord and a nurse died", "age"),
        ("Tarvi Ombe, 34 and Lise Kord, 41, died", "age"),
        ("a woman of 60 died", "age"),
        ("a group of 60 were hurt", "count"),
        ("a mother of two was killed", "kin"),
        ("in 2019 the mill burnt", "year"),
        ("at 6 pm the mill burnt", "clock"),
        ("on March 3 the mill burnt", "calendar"),
        ("12 percent of it burnt", "share"),
        ("for 40 dollars a day", "money"),
        ("12 km from the mill", "distance"),
        ("a 12-storey block", "size"),
        ("on highway 12", "name"),
        ("a magnitude 6 quake", "magnitude"),
        ("the dead number 38.", "count"),
        ("Tarvi Ombe, 34 (killed on the quay)", "age"),
        ("Tarvi Ombe and Lise Kord, both 34 — were hurt", "age"),
        ("in Karsa, 12 (nine of them boys) died", "count"),
        ("call toll-free 1-877-555-LAMP", "phone"),
        ("call the desk at 555-0142", "phone"),
        ("in their 20's, the women", "age"),
        ("killing both.[7]", "note"),
        ("-- not six -- were hurt", "denied"),
        ("38 — are expected to live", "count"),
        ("11 and 13 years old, are in hospital", "age"),
        ("Tarvi Ombe, 34 of Karsa, was shot", "age"),
        ("another woman, also 34, was hurt", "age"),
        ("a 2014 video of people killed at the mill", "year"),
        ("2014 people were killed", "count"),
        ("a 911 call of people wounded", "name"),
        ("in the district 12 people died", "count"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert numbers(text)[0].role == role


def test_every_age_of_a_list_is_one() -> None:
    assert [n.role for n in numbers("The miners, ages 19, 22, 41 and 57 — are thought to have fled.")] == ["age"] * 4
    found = numbers("Men were hurt, one 17 and the other 21, at the mill.")
    assert [n.role for n in found if n.core.end - n.core.start == 2] == ["age", "age"]


@given(st.integers(min_value=21, max_value=99999))
def test_figures_read_as_themselves(value: int) -> None:
    assert value_of(f"{value:,}") == value_of(str(value)) == value


@given(st.text(max_size=60))
def test_any_text_gives_mentions_that_stand_in_it(text: str) -> None:
    for found in numbers(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.span.covers(found.core)


def test_every_word_for_a_number_is_found() -> None:
    grammar = number_words()
    for word, value in grammar.words.items():
        assert value_of(word) == value
    for phrase, modifier in grammar.before.items():
        found = numbers(f"{phrase} 44 people died")[0]
        assert found.quantity.modifier is modifier, phrase
    for phrase in grammar.vague:
        assert numbers(f"{phrase} people died")[0].role == "vague", phrase


def test_a_question_for_a_number_gives_none() -> None:
    assert numbers("It is not known how many died.") == []
