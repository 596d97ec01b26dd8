"""Projecting: north is up, a kilometre is as long everywhere, and lines end at the frame."""

import re

from hypothesis import given
from hypothesis import strategies as st

from crosswire.publishing.maps.projecting import Frame, frame_over, lies_within, path_of
from tests.publishing.maps.toy_atlas import square

FRAME = frame_over((0, -3, 12, 3), 480, 400, margin=0)


def numbers(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def test_the_box_fills_the_frame_with_its_middle_in_the_middle() -> None:
    assert FRAME.point(6, 0) == (240, FRAME.height / 2)
    assert round(FRAME.point(0, 3)[0]) == 0 and FRAME.height == 240


def test_a_tall_box_is_no_taller_than_allowed() -> None:
    frame = frame_over((0, 0, 1, 30), 480, 400)
    assert (frame.width, frame.height) == (480, 400)


@given(st.floats(-180, 180), st.floats(-85, 84), st.floats(0.05, 20), st.floats(0.05, 20))
def test_every_box_lies_within_its_frame(west: float, south: float, wide: float, high: float) -> None:
    frame = frame_over((west, south, west + wide, min(90, south + high)), 480, 400)
    for lon, lat in ((west, south), (west + wide, min(90, south + high))):
        x, y = frame.point(lon, lat)
        assert -1e-6 <= x <= 480 + 1e-6 and -1e-6 <= y <= frame.height + 1e-6


def test_a_point_of_the_picture_leads_back_to_its_place() -> None:
    assert FRAME.place(*FRAME.point(7.5, -1.25)) == (7.5, -1.25)


def test_a_kilometre_is_as_long_as_it_is() -> None:
    assert round(FRAME.length(111.195), 6) == FRAME.scale == 40


def test_a_place_over_the_date_line_is_next_door() -> None:
    frame = frame_over((178, -20, 182, -16), 480, 400)
    assert 0 < frame.point(-179, -18)[0] < 480


def test_lines_end_a_little_beyond_the_frame() -> None:
    drawn, middle = path_of(square(-50, -40, 50, 40), FRAME)
    assert middle is not None and [round(side, 6) for side in middle] == [240, 120]
    assert all(-4 <= x <= 484 and -4 <= y <= FRAME.height + 4 for x, y in numbers(drawn))


def test_what_lies_elsewhere_or_is_too_small_is_not_drawn() -> None:
    assert path_of(square(40, 0, 50, 3), FRAME) == ("", None)
    assert path_of(square(5, 0, 5.01, 0.01), FRAME) == ("", None)


def test_a_place_lies_within_an_outline_or_not() -> None:
    assert lies_within((1, 1), square(0, 0, 2, 2)) and not lies_within((3, 1), square(0, 0, 2, 2))


def test_frames_are_values() -> None:
    assert hash(FRAME) == hash(Frame(FRAME.west, FRAME.north, 480, 240, FRAME.scale, FRAME.narrowing))
