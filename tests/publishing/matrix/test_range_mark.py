"""Where low, best and high lie on the line."""

from dataclasses import replace

from crosswire.publishing.answers import answers_of
from crosswire.publishing.matrix.range_mark import RangeMark, Spot, range_mark
from crosswire.publishing.outlet_labels import report_labels
from tests.publishing.hand_made import CLAIMS, INJURED_ALL, KILLED_CIVILIANS, KILLED_SMUGGLERS, REPORTS

BY_ID, KNOWN, LABELS = {c.id: c for c in CLAIMS}, {r.id: r for r in REPORTS}, report_labels(REPORTS)


def mark(question: object) -> RangeMark | None:
    [answer] = answers_of([question], BY_ID, KNOWN, LABELS)  # type: ignore[list-item]
    return range_mark(answer.question, answer.stands)


def test_the_ends_of_the_line_are_the_least_and_the_most_that_anybody_gives() -> None:
    made = mark(KILLED_SMUGGLERS)
    assert made == RangeMark(
        least="11",
        most="13",
        low=0.0,
        high=1.0,
        best=None,
        spots=(Spot("A", 0.0, 0.0), Spot("B", 1.0, 1.0)),
        told="low 11, no best figure, high 13; A 11; B 13",
    )


def test_a_floor_is_open_above() -> None:
    made = mark(INJURED_ALL)
    assert made is not None
    assert made.spots == (Spot("A", 1.0, 1.0), Spot("B", 0.0, 1.0, open_above=True))
    assert made.best == 1.0


def test_what_was_replaced_lies_outside_the_band_and_is_marked_as_gone() -> None:
    made = mark(replace(KILLED_SMUGGLERS, low=13, best=13))
    assert made is not None
    assert (made.low, made.high, made.best) == (1.0, 1.0, 1.0)
    assert [s.gone for s in made.spots] == [True, False]


def test_one_figure_needs_no_line() -> None:
    assert mark(KILLED_CIVILIANS) is None
