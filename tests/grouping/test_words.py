"""Words: folding, endings, signatures and weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.grouping.incident_types import relation
from crosswire.grouping.signature import KEPT, likeness, signature
from crosswire.grouping.word_weights import weight
from crosswire.grouping.words import content_words, stem


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("raids", "raid"),
        ("bodies", "body"),
        ("wounded", "wounding"),
        ("stabbed", "stabbing"),
        ("organised", "organized"),
        ("harbour", "harbor"),
        ("crashes", "crash"),
        ("town's", "town"),
    ],
)
def test_forms_of_a_word_meet(a: str, b: str) -> None:
    assert stem(a) == stem(b)


def test_content_words_leave_grammar_and_trade_words_out() -> None:
    assert content_words("The mayor said that the old bridge had collapsed, officials said.") == [
        "mayor",
        "old",
        "bridg",
        "collaps",
    ]


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert all(content_words(text))
    assert len(signature(text)) <= KEPT


def test_a_text_is_like_itself_and_unlike_another() -> None:
    text = " ".join(f"word{i}" for i in range(200))
    other = " ".join(f"other{i}" for i in range(200))
    assert likeness(signature(text), signature(text)) == 1.0
    assert likeness(signature(text), signature(other)) == 0.0
    assert 0.5 < likeness(signature(text), signature(text + " and some ten more words at the very end of it")) < 1.0


def test_the_rarer_a_word_the_more_it_weighs() -> None:
    assert weight("peopl") < weight(stem("attack")) < weight(stem("balcony")) < weight("kolmar") == 1.0


def test_kinds_of_incident() -> None:
    assert relation(("raid",), ("raid", "clash")) == "same"
    assert relation(("raid",), ("air_strike",)) == "related"
    assert relation(("fire",), ("stabbing",)) == "other"
    assert relation((), ("fire",)) == "unknown"
