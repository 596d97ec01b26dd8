"""Filters: what they mean, and a clear sentence for what cannot be meant."""

from typing import Any

import pytest

from crosswire.workbench.listing.filters import BadFilter, ListingFilter, days_of


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"first": "yesterday"}, "“yesterday” is no day, month or year; write it as 2024-08-29, 2024-08 or 2024"),
        ({"last": "2024-02-30"}, "“2024-02-30” is no day, month or year"),
        ({"first": "2025", "last": "2024"}, "nothing lies between 2025 and 2024"),
        ({"least": 9.0, "most": 3.0}, "no toll is at least 9 and at most 3"),
        ({"box": (0.0, 20.0, 10.0, 10.0)}, "south below north"),
        ({"box": (0.0, float("nan"), 10.0, 10.0)}, "south below north"),
        ({"box": (-999.0, 0.0, 10.0, 10.0)}, "between 180 degrees west and 180 degrees east"),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadFilter) as told:
        ListingFilter(**fields)
    assert sentence in str(told.value)


def test_a_period_has_a_first_and_a_last_day() -> None:
    spans = {period: days_of(period) for period in ("2024", "2024-02", "2024-02-29")}
    assert {p: last - first + 1 for p, (first, last) in spans.items()} == {"2024": 366, "2024-02": 29, "2024-02-29": 1}


def test_words_are_looked_for_without_regard_to_case_and_the_last_as_it_begins() -> None:
    assert ListingFilter(q='Ferry "FIRE" ol').search == '"ferry" "fire" "ol"*'
    assert ListingFilter(q="—").search == ""
