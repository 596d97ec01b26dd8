"""Figures that are no toll: strengths, attacks, durations, counts of things."""

import pytest

from crosswire.model.report import Report
from crosswire.reading.document import Document
from crosswire.reading.figures import figure_words, find_figures
from crosswire.reading.quantities import find_numbers


def figures(text: str) -> list[tuple[str, float | None, float | None, str | None]]:
    document = Document.of(Report(id="r", text=text))
    numbers = {s.index: find_numbers(document.masked, s.span) for s in document.sentences}
    found = find_figures(document, numbers, [])
    return [(f.kind.value, f.quantity.low, f.quantity.high, f.quantity.unit) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army has about 2,500 soldiers in the valley.", [("troops", 2500, 2500, "people")]),
        ("The group carried out 17 attacks in a year.", [("attacks", 17, 17, "attacks")]),
        ("The siege lasted six hours.", [("duration", 6, 6, "hours")]),
        ("The troops found four caves.", [("count", 4, 4, "caves")]),
        ("The fire destroyed 12 houses.", [("count", 12, 12, "houses")]),
        ("The price rose by 12 percent.", []),
        ("It happened five days ago.", []),
        ("The man was jailed for 12 years.", []),
    ],
)
def test_figures(text: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(text) == expected


def test_a_number_without_a_noun_counts_what_the_one_before_counted() -> None:
    text = "There are about 2,500 soldiers in the north and nearly 900 in the south."
    assert figures(text) == [("troops", 2500, 2500, "people"), ("troops", None, 900, "people")]


def test_every_entry_of_the_data_file_is_read() -> None:
    words = figure_words()
    assert all(w == w.lower() for w in words.attacks | words.skipped | words.taking_part | words.troops_groups)
    assert words.not_attacks <= words.attacks
    for singular, unit in words.durations.items():
        assert figures(f"The siege lasted six {unit}.") == [("duration", 6, 6, unit)], singular
