"""Titles: the number that a title states marks the same number in the text, and bears no claim itself."""

import pytest

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.reading.claims.titles import title_numbers
from crosswire.reading.rules import RulesReader


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Two dead, four hurt in Karsa market fire", [("killed", 2, "Two dead"), ("injured", 4, "four hurt")]),
        ("Four injured, two critically, as tram overturns in Orsk - Channel 9 News", [("injured", 4, "Four injured")]),
        ("Baker, 43, killed in Karsa explosion", []),
        ("Man killed in Karsa explosion", []),
        ("Council meets on budget", []),
        ("", []),
    ],
)
def test_the_numbers_of_a_title(title: str, numbers: list[tuple[str, float, str]]) -> None:
    found = title_numbers(Report(id="r", text="-", title=title))
    assert [(n.kind.value, n.low, n.words) for n in found] == numbers


def test_the_same_number_in_the_text_says_so_and_no_other() -> None:
    text = "A fire in a market in Karsa left four people injured, police said. One of them, a cook, was burned."
    claims = RulesReader().read(Report(id="r", text=text, title="Four hurt in market fire")).claims
    told = [(c.low, c.feature("title")) for c in claims if c.kind is ClaimKind.INJURED]
    assert told == [(4, "Four hurt"), (1, None)]
    assert all(c.evidence.stands_in(text) for c in claims)


@pytest.mark.parametrize(
    "title",
    ["2 adults, 2 children killed in crash", "Fire results in 9 victims, 1 critical", "Woman, 3 daughters shot"],
)
def test_a_title_that_counts_more_people_than_its_tolls_states_no_total(title: str) -> None:
    assert title_numbers(Report(id="r", text="x", title=title)) == ()
