"""The record under another rule is worked out from what is kept, and is what working it out from the reports gives."""

from pathlib import Path

from crosswire.workbench import Desk
from crosswire.workbench.deriving import event_record, kept_of


def test_it_is_the_same_as_from_the_reports(demo_store: Path) -> None:
    with Desk(demo_store) as desk:
        ledger = desk._ledger
        for event in desk.events():
            for name, _ in desk.rules():
                anew = event_record(ledger, event.id, event.reports, kept_of(ledger, event), desk.rule(name)).event
                assert desk.event(event.id, rule=name) == anew
