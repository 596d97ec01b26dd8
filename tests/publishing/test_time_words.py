import pytest

from crosswire.publishing.time_words import interval_words

CASES = [
    ("2024-08-29", "2024-08-29", "29 August 2024"),
    ("2024-08-14", "2024-08-15", "14–15 August 2024"),
    ("2024-08-30", "2024-09-02", "30 August – 2 September 2024"),
    ("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"),
    ("2024-02-01", "2024-02-29", "February 2024"),
    ("2023-02-01", "2023-02-28", "February 2023"),
    ("2024-03-01", "2024-05-31", "March – May 2024"),
    ("2024-01-01", "2024-12-31", "2024"),
    ("2023-01-01", "2024-12-31", "2023–2024"),
    ("2024", "2024", "2024"),
    ("2024-08", None, "August 2024"),
    (None, "2024-08-29", "29 August 2024"),
    ("2024-08-29T04:00", "2024-08-29T04:00", "29 August 2024, 04:00"),
    ("2024-08-29T04:00", "2024-08-29T06:30", "29 August 2024, 04:00–06:30"),
    ("2024-08-29T15:10:00+02:00", "2024-08-29T15:10:00+02:00", "29 August 2024, 15:10"),
    ("2024-08-29T22:00", "2024-08-30T06:00", "29–30 August 2024"),
    ("soon", None, "soon"),
    (None, None, None),
]


@pytest.mark.parametrize(("start", "end", "words"), CASES)
def test_an_interval_in_words(start: str | None, end: str | None, words: str | None) -> None:
    assert interval_words(start, end) == words


def test_short_months() -> None:
    assert interval_words("2024-08-30", "2024-09-02", short=True) == "30 Aug – 2 Sep 2024"
