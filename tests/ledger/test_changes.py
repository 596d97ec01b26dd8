"""Changes: what placings joined and split is kept in order, and found by any event that it touched."""

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import EventChange


def test_changes_are_kept_in_order_and_found_by_event(ledger: Ledger) -> None:
    joined, split = (
        EventChange("joined", ("e1", "e2"), ("e1",), ("r9",)),
        EventChange("split", ("e1",), ("e1", "e3"), ()),
    )
    with ledger.transaction():
        for change in (joined, split):
            ledger.append_change(change.kind, change.before, change.after, change.reports)
    assert ledger.event_changes() == [joined, split]
    assert ledger.event_changes("e2") == [joined]
    assert ledger.event_changes("e3") == [split]
    assert ledger.event_changes("e") == []
