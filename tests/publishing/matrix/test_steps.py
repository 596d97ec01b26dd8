"""The times to which one can look back."""

from crosswire.publishing.matrix.steps import Step, steps_of
from tests.publishing.hand_made import REPORTS


def test_a_step_for_each_time_at_which_reports_came_out() -> None:
    assert steps_of(REPORTS) == (
        Step("2031-03-03T15:10", "3 Mar 2031, 15:10", 1),
        Step("2031-03-04", "4 Mar 2031", 3),
        Step("2031-03-05", "5 Mar 2031", 4),
    )
