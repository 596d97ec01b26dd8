"""Quick patterns: the same matches as the pattern alone, at less cost where there are none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.quick import Quick, lowered, needs
from crosswire.reading.scan import DIGIT


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:killed|dead)\s+(?:man|woman)", ("dead", "killed")),
        (r"(?i:(?:rural\s+)?(?:Town|village)s?)", ("town", "village")),
        (r"(?<!\w)(?:the\s+)?(?P<day>3[01]|[12]\d|0?[1-9])\b", (DIGIT,)),
        (r"(?:x\d|y)\s+foo(?!bar)", ("foo",)),
        (r"m(?:ount(?:ains\s+of)?|arsh)\s+\w", ("marsh", "mount")),
        (r"colou?r", ("color", "colour")),
        (r"(?:kill|killed) \w+", ("kill ", "killed ")),
        (r"\(", ("(",)),
        (r"[A-Z]\w+", ()),
        (r"(?:dead)?", ()),
        (r"(?:dead|\w+)", ()),
        (r"a|killed", ()),
    ],
)
def test_needs_are_strings_of_which_every_match_holds_one(pattern: str, expected: tuple[str, ...]) -> None:
    assert needs(pattern) == expected


def test_a_needed_string_that_holds_another_is_not_looked_for() -> None:
    assert needs(r"(?:dead|the dead)\b") == ("dead",)


@given(st.text("deaIDl kr20 ,", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_finds_what_the_pattern_finds(text: str, start: int, end: int) -> None:
    for pattern in (r"\b(?:dead|killed)\b", r"\d+\s+dead", r"(?i:DEAD)(?:\s+(?P<n>\d))?", r"[A-Z]\w*", r"(?<=a )\w"):
        quick, plain = Quick(pattern, re.IGNORECASE), re.compile(pattern, re.IGNORECASE)
        assert [m.span() for m in quick.finditer(text, start, end)] == [
            m.span() for m in plain.finditer(text, start, end)
        ]
        assert [m and m.span() for m in (quick.search(text, start, end), quick.match(text, start, end))] == [
            m and m.span() for m in (plain.search(text, start, end), plain.match(text, start, end))
        ]
        assert quick.findall(text) == plain.findall(text)
        assert quick.sub("-", text) == plain.sub("-", text)


def test_lowered_text_says_whether_it_has_a_digit() -> None:
    assert lowered("At Noon", 0, 7) == "at noon"
    assert lowered("At 5 PM", 0, 4) == "at 5" + DIGIT
