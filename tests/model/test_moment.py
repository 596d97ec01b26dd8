"""Moments: one report came out before another only where their times tell."""

import pytest

from crosswire.model.moment import Publication, out_before
from crosswire.model.words import TimePrecision


def at(start: str | None, end: str | None = None) -> Publication:
    return Publication(start, end or start, TimePrecision.DAY)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (at("2031-05-07"), at("2031-05-08"), True),
        (at("2031-05-07"), at("2031-05-07"), False),
        (at("2031-05-07T09:00"), at("2031-05-07T10:30"), True),
        (at("2031-05-07T09:00+02:00"), at("2031-05-07T08:00+00:00"), True),
        (at("2031-05-07T09:00"), at("2031-05-07T10:00+00:00"), False),
        (at("2031-05-07"), at("2031-05-07T10:00"), False),
        (at("2031-05-05", "2031-05-09"), at("2031-05-08"), False),
        (at("2031-05-05", "2031-05-07"), at("2031-05-08T01:00"), True),
        (at("2031-05"), at("2031-06-02"), True),
        (at("2031-05"), at("2031-05-09"), False),
        (at(None), at("2031-05-08"), False),
        (at("2031-05-08"), at(None), False),
        (at("2031-05-08Tsoon"), at("2031-05-08T10:00"), False),
    ],
)
def test_out_before(a: Publication, b: Publication, expected: bool) -> None:
    assert out_before(a, b) is expected
