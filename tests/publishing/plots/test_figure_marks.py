"""Marks at one place stand beside each other, to the left, within the time in which their reports may have come out."""

import re
from dataclasses import replace

from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.figure_marks import FEW, draw_marks
from crosswire.publishing.plots.figure_series import SeriesMark
from crosswire.publishing.plots.scale import Scale
from crosswire.publishing.plots.time_axis import minutes

ONE = SeriesMark(
    report_id="r1",
    claim_id="c1",
    first="2031-05-07T00:00",
    last="2031-05-07T23:59",
    low=3,
    high=3,
    letter="a",
    outlet="Wire",
    speaker="police",
    figure="3",
    written="",
    note="first",
    when="7 May 2031",
)
ALONG = Scale(minutes("2031-05-06T00:00"), minutes("2031-05-09T00:00"), 0, 300, ())
UP = Scale(0, 10, 100, 0, ())


def places(*marks: SeriesMark) -> list[float]:
    sheet = Drawing(300)
    draw_marks(sheet, marks, {"police": "round"}, ALONG, UP, lettered=True)
    return [float(x) for x in re.findall(r'cx="([\d.]+)"', sheet.inline(100, "p", "t", "d"))]


def test_one_mark_stands_where_its_report_surely_was_out() -> None:
    assert places(ONE) == [199.9]


def test_many_marks_keep_within_their_day() -> None:
    found = places(*[ONE] * 30)
    assert len(found) == 30
    assert min(found) >= 100 and max(found) == 199.9


def test_marks_known_to_the_minute_move_a_few_pixels_at_most() -> None:
    found = places(*[replace(ONE, first=ONE.last)] * 30)
    assert max(found) - min(found) <= FEW


def test_what_is_open_has_an_arrow_and_a_range_its_line() -> None:
    sheet = Drawing(300)
    draw_marks(sheet, [replace(ONE, high=None)], {"police": "round"}, ALONG, UP, lettered=False)
    draw_marks(sheet, [replace(ONE, high=8)], {"police": "round"}, ALONG, UP, lettered=False)
    drawn = sheet.inline(100, "p", "t", "d")
    assert (drawn.count('class="mark-line"'), drawn.count('class="span"')) == (2, 2)


def test_letters_of_marks_a_few_minutes_apart_stand_side_by_side() -> None:
    sheet = Drawing(300)
    a, b = (
        replace(ONE, first=t, last=t, letter=name) for name, t in (("a", "2031-05-07T23:25"), ("b", "2031-05-07T23:40"))
    )
    draw_marks(sheet, [a, b], {"police": "round"}, ALONG, UP, lettered=True)
    assert "a,b" in re.findall(r">([^<>]+)</text>", sheet.inline(100, "p", "t", "d"))
    apart = Drawing(300)
    draw_marks(apart, [ONE, replace(ONE, low=6, high=6, letter="b")], {"police": "round"}, ALONG, UP, lettered=True)
    assert {"a", "b"} <= set(re.findall(r">([^<>]+)</text>", apart.inline(100, "p", "t", "d")))
