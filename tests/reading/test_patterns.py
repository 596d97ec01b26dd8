"""Patterns asked together find what each finds alone."""

import re

from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick

SEVEN = Quick(r"\bseven\s+(?:miners|sailors)\b", re.IGNORECASE)
HURT = Quick(r"\b(?:hurt|injured)\b")
NUMBER = Quick(r"\d+")
CAPITAL = Quick(r"[A-Z]\w+")
END = Quick(r"\bhurt$")
TEXT = "Seven miners were hurt. Nobody was injured at Ostrava pit 9, where seven sailors sang."
ASKED = Patterns([SEVEN, HURT, NUMBER, CAPITAL, END])


def found(start: int, end: int) -> list[tuple[int, str]]:
    return [(number, match[0]) for number, match in ASKED.finditer(TEXT, start, end)]


def test_each_match_of_each_pattern_in_the_order_of_the_patterns() -> None:
    one_by_one = [
        (number, match[0]) for number, p in enumerate(ASKED.patterns) for match in p.compiled.finditer(TEXT, 0, 23)
    ]
    assert found(0, 23) == one_by_one == [(0, "Seven miners"), (1, "hurt"), (3, "Seven")]


def test_what_stands_outside_the_stretch_is_not_seen() -> None:
    assert found(24, 60) == [(1, "injured"), (2, "9"), (3, "Nobody"), (3, "Ostrava")]


def test_a_pattern_whose_strings_are_missing_is_not_tried() -> None:
    assert (ASKED.may_match(TEXT, 0, 23), ASKED.may_match(TEXT, 60, 86)) == ((0, 1, 3, 4), (0, 3))


def test_another_text_is_looked_through_anew() -> None:
    assert [number for number, _ in ASKED.finditer("Two are hurt", 0, 12)] == [1, 3, 4]
    assert found(0, 23)[0] == (0, "Seven miners")


def test_in_a_piece_nothing_around_it_counts_and_offsets_begin_with_it() -> None:
    assert [(number, m.start()) for number, m in ASKED.in_piece(TEXT, 6, 22)] == [(1, 12), (4, 12)]
