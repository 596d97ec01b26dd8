"""The texts of two reports with their shared passages: the same number on both sides, and the words as they are."""

import re

from crosswire.publishing.pages.joined_text import joined_text
from crosswire.publishing.wording import UNSAFE
from tests.publishing.pages.browser import Element, browsed
from tests.publishing.test_side_by_side import A, B, held

FOUND = held(A, B)
SIDES = {side: browsed(joined_text(FOUND, side, {"a": "cut", "b": "added"}[side])) for side in "ab"}


def numbers(root: Element) -> list[tuple[str | None, str | None, str | None]]:
    return [(a["id"], a["href"], a["class"]) for a in root.find("a")]


def test_each_number_leads_to_the_other_side_in_one_tone() -> None:
    assert numbers(SIDES["a"]) == [("a1", "#b1", "join position position-a"), ("a2", "#b2", "join position position-b")]
    assert numbers(SIDES["b"]) == [("b1", "#a1", "join position position-a"), ("b2", "#a2", "join position position-b")]


def test_words_that_differ_and_sentences_alone_are_told_apart() -> None:
    assert [e.words() for e in SIDES["a"].find("del")] == ["At least eight"]
    assert [e.words() for e in SIDES["b"].find("ins")] == ["Ten"]
    assert [e.words() for e in SIDES["a"].find("span", "alone")] == ["The owner had been fined in the spring."]
    assert [e.words() for e in SIDES["b"].find("span", "alone-word")] == ["added"]


def test_the_words_come_back() -> None:
    for side, report in (("a", A), ("b", B)):
        shown = "".join(p.words(without=("join", "alone-word")) for p in SIDES[side].find("p"))
        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", report.text.translate(UNSAFE))
