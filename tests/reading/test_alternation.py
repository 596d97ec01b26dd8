"""Alternation: the longest of many phrases, at the cost of few."""

import re

from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.alternation import alternation

WORDS = st.lists(st.text("abc -", min_size=1, max_size=6), min_size=1, max_size=8, unique=True)


def test_phrases_share_what_they_begin_with() -> None:
    assert alternation(["dead", "death", "deaths", "hurt"], {}) == "dea(?:th(?:s)?|d)|hurt"


def test_a_character_may_stand_for_more_than_itself() -> None:
    pattern = re.compile("(?:" + alternation(["old town", "old"], {" ": r"\s+"}) + ")")
    assert [m.group() for m in pattern.finditer("the old   town, an old mill, a golden one")] == [
        "old   town",
        "old",
        "old",
    ]


@given(WORDS, st.text("abc -", max_size=20))
def test_finds_what_the_phrases_one_after_the_other_find(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    assert re.findall(f"(?:{alternation(words, {})})", text) == re.findall(f"(?:{plain})", text)
