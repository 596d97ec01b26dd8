"""Order: reports by the time at which they came out."""

from crosswire.lineage.order import by_time
from tests.factories import make_report


def test_undated_reports_come_last() -> None:
    dated = make_report("One.", own_id="r9", published="2031-05-07")
    assert by_time([make_report("Two.", own_id="r1"), dated]) == [dated, make_report("Two.", own_id="r1")]
