"""Order: one report came before another only where their times tell."""

import pytest

from crosswire.lineage.order import before, by_time
from crosswire.model.moment import Publication
from crosswire.model.words import TimePrecision
from tests.factories import make_report


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
def test_before(a: Publication, b: Publication, expected: bool) -> None:
    assert before(a, b) is expected


def test_undated_reports_come_last() -> None:
    dated = make_report("One.", own_id="r9", published="2031-05-07")
    assert by_time([make_report("Two.", own_id="r1"), dated]) == [dated, make_report("Two.", own_id="r1")]
