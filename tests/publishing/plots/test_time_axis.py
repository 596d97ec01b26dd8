from xml.etree.ElementTree import fromstring

import pytest

from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.time_axis import DAY, draw_days, time_scale


def days(first: str, last: str, width: int = 300) -> list[str]:
    sheet = Drawing(width)
    draw_days(sheet, 10, time_scale([first, last], 0, width))
    return [t.text or "" for t in fromstring(sheet.inline(20, "p", "t", "d")).iter("text")]


def test_the_first_day_has_its_year_and_others_stand_where_there_is_room() -> None:
    assert days("2031-05-07T09:00", "2031-05-10T23:00") == ["7 May 2031", "8 May", "9 May", "10 May"]
    assert days("2031-05-07T09:00", "2031-05-07T10:00") == ["7 May 2031"]


@pytest.mark.parametrize(("last", "most"), [("2031-05-30T00:00", 8), ("2035-01-01T00:00", 8)])
def test_over_long_times_few_days_are_named(last: str, most: int) -> None:
    assert 1 < len(days("2031-05-07T09:00", last)) <= most


def test_a_scale_is_a_day_long_at_least() -> None:
    scale = time_scale(["2031-05-07T09:00"], 0, 100)
    assert scale.high - scale.low == DAY
