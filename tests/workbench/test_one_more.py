"""One more report: a store in which an event of 200 reports gets one more changes in that event and nowhere else."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.invented_events import incident
from benchmarks.store_of_events import keyed, placed
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.ledger.records import EventRecord
from crosswire.workbench import deriving, placing
from tests.workbench.desks import DERIVED

LARGE, OTHERS = 200, 300


def rows(path: Path) -> dict[str, set[str]]:
    """Every row of every table of what is derived, with its number in the file."""
    with closing(sqlite3.connect(path)) as connection:
        return {table: set(map(repr, connection.execute(f"SELECT {rowid(table)} * FROM {table}"))) for table in DERIVED}


def rowid(table: str) -> str:
    return "" if table == "grouping_keys" else "rowid,"


@pytest.mark.slow
def test_only_the_event_of_200_is_derived_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    *before, last = [keyed(one) for one in incident(7, LARGE + 1)]
    others = [one for number in range(OTHERS) for one in incident(number, 1)]
    derived: list[str] = []
    real = deriving.event_record

    def noted(ledger: Ledger, name: str, members: Sequence[str], kept: deriving.Kept | None = None) -> EventRecord:
        derived.append(name)
        return real(ledger, name, members, kept)

    with open_ledger(tmp_path / "store") as ledger:
        placed(ledger, [*before, *others], at_once=LARGE + OTHERS)
        events = ledger.reports_by_event()
        large = next(event for event, reports in events.items() if len(reports) == LARGE)
        assert len(events) > OTHERS / 2
        was = rows(tmp_path / "store")
        monkeypatch.setattr(placing, "event_record", noted)
        placed(ledger, [last])
        assert len(ledger.reports_by_event()[large]) == LARGE + 1
    assert derived == [large]
    now = rows(tmp_path / "store")
    for table in DERIVED:
        changed = was[table] ^ now[table]
        if table in ("sketches", "grouping_keys"):
            assert all(last.report.id in row for row in changed), table
        elif (
            table != "links"
        ):  # which reports are compared may change with the newcomer; what is derived of the others may not
            assert changed and all(large in row for row in changed), table
