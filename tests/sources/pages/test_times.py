"""Times on pages and in feeds: made ISO 8601, believed only where they can be."""

from datetime import UTC, datetime

import pytest

from crosswire.sources.pages.times import believed

SEEN = datetime(2031, 5, 18, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2031-05-17", "2031-05-17"),
        ("2031-05-17T23:41:00+02:00", "2031-05-17T23:41:00+02:00"),
        ("2031-05-17T21:41:00.000Z[UTC]", "2031-05-17T21:41:00"),
        ("Sat, 17 May 2031 23:41:00 +0200", "2031-05-17T23:41+02:00"),
        ("1936906860", "2031-05-18T21:41+00:00"),
        ("1936906860000", "2031-05-18T21:41+00:00"),
        ("2031-05-19T09:00:00Z", None),
        ("2099-01-01", None),
        ("yesterday", None),
        ("0000-00-00", None),
        ("", None),
        (None, None),
    ],
)
def test_what_is_believed(written: str | None, expected: str | None) -> None:
    assert believed(written, SEEN) == expected


def test_without_a_time_of_sight_the_future_is_possible() -> None:
    assert believed("2099-01-01") == "2099-01-01"
