"""Names: persons, bodies, places and peoples, told by the words in and around them."""

import pytest

from crosswire.model.span import Span
from crosswire.reading.names import labels
from crosswire.reading.parse import parse


def named(text: str) -> list[tuple[str, str]]:
    """The names of a sentence with their labels, in order."""
    return [(e.text, e.label_) for e in parse(text, [Span(0, len(text))]).ents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Irena Dolan was shot near her home.", [("Irena Dolan", "PERSON")]),
        ("Irena Dolan was shot. Dolan died.", [("Irena Dolan", "PERSON"), ("Dolan", "PERSON")]),
        ("Yesterday Sgt. Marwick died.", [("Marwick", "PERSON")]),
        ("Abu Karim al-Tamer was killed.", [("Abu Karim al-Tamer", "PERSON")]),
        ("He succeeded Abu al-Karim al-Tamer al-Ostreli.", [("Abu al-Karim al-Tamer al-Ostreli", "PERSON")]),
        ("It happened in Um Zerafin.", []),
        ("The mayor of Um Zerafin said so.", []),
        ("The Ostrel Mining Company said so.", [("Ostrel Mining Company", "ORG")]),
        ("Troops entered Nairobi.", [("Nairobi", "GPE")]),
        ("She is a native of Toledo.", [("Toledo", "GPE")]),
        ("It cost 40 percent more.", [("40 percent", "PERCENT")]),
        ("They walked 12 miles.", [("12 miles", "QUANTITY")]),
    ],
)
def test_names_by_their_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_only_proper_nouns_and_counted_measures_bear_a_label() -> None:
    words = ["a", "man", "ran", "for", "3", "hours"]
    assert list(labels(words, [False] * 6, [False] * 4 + [True, False])) == [(4, 6, "TIME")]
    assert list(labels([], [], [])) == []
