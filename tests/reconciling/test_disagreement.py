"""The measures of disagreement over invented columns, worked out by hand; null and the empty string kept apart."""

from math import sqrt

from hypothesis import given
from hypothesis import strategies as st

from crosswire.reconciling.disagreement import (
    Disagreement,
    disagreement,
    disagreement_of_numbers,
    dscore,
    event_level_disagreement,
    mean_dscore,
    mean_range,
    mean_sd,
    modal_confidence,
    normalised_dscore,
    share_of_disagreement,
    standard_deviation,
    value_range,
)

TOWNS: list[list[str | None]] = [["Oru", "Oru", ""], ["Lemba"], [None, "Oru"], [None, None]]
DEAD: list[list[float | None]] = [[3, 5, 5, 3], [8], [2, None], [None], [4, 10]]


def test_different_values_less_one() -> None:
    assert [dscore(values) for values in TOWNS] == [1, 0, 1, 0]
    assert dscore([None, "", "0"]) == 2
    assert dscore([]) == 0


def test_the_share_not_given_by_most_leaves_nulls_out() -> None:
    assert [event_level_disagreement(values) for values in TOWNS] == [1 - 2 / 3, 0, 0, None]
    assert event_level_disagreement(["", "", "Oru", None]) == 1 - 2 / 3


def test_measures_of_text() -> None:
    assert disagreement(TOWNS) == Disagreement(0.5, 0.5 / 4, None, None, 0.5, (2 / 3 + 1 + 1) / 3)


def test_measures_of_numbers() -> None:
    assert [standard_deviation(values) for values in DEAD] == [sqrt(4 / 3), None, None, None, sqrt(18)]
    assert [value_range(values) for values in DEAD] == [2, 0, 0, None, 6]
    assert disagreement_of_numbers(DEAD) == Disagreement(
        3 / 5,
        3 / 5 / 7,
        (sqrt(4 / 3) + sqrt(18)) / 2,
        2.0,
        3 / 5,
        (0.5 + 1 + 1 + 0.5) / 4,
    )


def test_nothing_to_measure_is_null() -> None:
    assert disagreement_of_numbers([]) == Disagreement(None, None, None, None, None, None)
    assert mean_sd([[1], [2]]) is None
    assert mean_range([[None], []]) is None
    assert modal_confidence([[None]]) is None
    assert disagreement([[]]) == Disagreement(0.0, 0.0, None, None, 0.0, None)


CELLS = st.none() | st.sampled_from(["", "a", "b", "c"])


@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=6), st.randoms())
def test_order_never_matters(groups: list[list[str | None]], random: object) -> None:
    mixed = [list(values) for values in groups]
    for values in mixed:
        random.shuffle(values)  # type: ignore[attr-defined]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert disagreement(mixed) == disagreement(groups)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=6))
def test_measures_stay_in_their_bounds(groups: list[list[str | None]]) -> None:
    share, mean, normalised = share_of_disagreement(groups), mean_dscore(groups), normalised_dscore(groups)
    assert share is not None and mean is not None and normalised is not None
    assert 0 <= share <= min(1, mean)
    assert 0 <= normalised < 1
    assert all(0 <= (event_level_disagreement(values) or 0) < 1 for values in groups)
