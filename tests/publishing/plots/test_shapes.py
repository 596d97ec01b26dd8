import pytest

from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.shapes import ANY, OWN, SHAPES, draw_shape, shapes_of


def test_each_speaker_has_a_shape_and_those_beyond_share_a_point() -> None:
    speakers = [f"s{n}" for n in range(len(SHAPES) + 2)]
    given = shapes_of([speakers[0], "", *speakers])
    assert [given[s] for s in speakers] == [*SHAPES, ANY, ANY]
    assert given[""] == OWN


@pytest.mark.parametrize("shape", [*SHAPES, OWN, ANY])
def test_each_shape_draws_something_of_its_own(shape: str) -> None:
    drawn = set()
    for each in (*SHAPES, OWN, ANY):
        sheet = Drawing(20)
        draw_shape(sheet, 10, 10, each)
        if each != shape:
            drawn.add(sheet.sign(20))
    sheet = Drawing(20)
    draw_shape(sheet, 10, 10, shape)
    assert sheet.sign(20) not in drawn
