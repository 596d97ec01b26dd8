from dataclasses import replace

import pytest

from crosswire.model.question import Position
from crosswire.publishing.standpoints import opposed, same_answers, standpoints
from tests.publishing.hand_made import KILLED_CIVILIANS, KILLED_SMUGGLERS


def position(low: float | None, high: float | None) -> Position:
    return Position(low, high, (), (), ())


@pytest.mark.parametrize(
    ("positions", "sentences"),
    [
        ([], []),
        ([(11, 11)], []),
        ([(11, 11), (13, 13)], ["A stands against B"]),
        ([(6, 6), (9, 9), (11, 11)], ["A, B and C stand against each other"]),
        ([(20, None), (30, 40), (34, 34)], []),
        ([(7, 7), (30, 40), (34, 34)], ["A stands against B and C"]),
        ([(4, 4), (4, 6), (9, 9), (9, None)], ["A and B stand against C and D"]),
        ([(None, 5), (3, 3), (6, None)], ["A and B stand against C"]),
        ([(1, 5), (8, 9), (4, 6), (None, None)], ["A and C stand against B"]),
    ],
)
def test_what_cannot_be_true_at_once(positions: list[tuple[float | None, float | None]], sentences: list[str]) -> None:
    assert opposed([position(*p) for p in positions]) == sentences


def test_what_lies_outside_the_ends_was_replaced() -> None:
    positions = tuple(position(n, n) for n in (3, 7, 8, 9))
    question = replace(KILLED_SMUGGLERS, low=8, high=9, positions=positions)
    assert standpoints(question) == ["A and B were replaced", "C stands against D"]


def test_a_group_that_is_everybody() -> None:
    assert same_answers(KILLED_SMUGGLERS, replace(KILLED_SMUGGLERS, of=None, key="killed", why="another"))
    assert not same_answers(KILLED_SMUGGLERS, KILLED_CIVILIANS)
