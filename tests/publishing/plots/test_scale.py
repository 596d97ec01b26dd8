from hypothesis import given
from hypothesis import strategies as st

from crosswire.publishing.plots.scale import scale_over


def marks(*values: float) -> tuple[float, ...]:
    return scale_over(list(values), 0, 100).marks


def test_round_marks_from_nought_or_near_the_least() -> None:
    assert marks(2, 13) == (0, 5, 10, 15)
    assert marks(868, 983) == (850, 875, 900, 925, 950, 975, 1000)
    assert marks(95, 95) == (0, 20, 40, 60, 80, 100)
    assert marks(0, 0) == (0, 1)
    assert marks() == (0, 1)


@given(st.lists(st.floats(0, 1e12), max_size=6))
def test_every_value_stands_on_the_line_and_no_mark_parts_a_person(values: list[float]) -> None:
    scale = scale_over(values, 100, 300)
    assert all(100 - 1e-6 <= scale.at(v) <= 300 + 1e-6 for v in values)
    assert all(mark == int(mark) for mark in scale.marks) and 2 <= len(scale.marks) <= 12
