"""Killed while it derives everything again, at every stage: the store is as it was, and the next run gives the same record."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end.command import crosswire
from tests.end_to_end.test_grouping_stops import add, exported, killed_at, report_line
from tests.workbench.desks import derived_rows

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of Unix"),
]

LEDGER, REBUILDING = "crosswire.ledger.ledger", "crosswire.workbench.rebuilding"
MOMENTS = (
    (LEDGER, "Ledger.drop_derived", 1),  # nothing is dropped yet
    (
        LEDGER,
        "Ledger.put_sketch",
        7,
    ),  # everything is dropped, some reports can be found again
    (LEDGER, "Ledger.put_link", 5),  # in the midst of the links
    (REBUILDING, "grouped", 3),  # all links are there, two sets of reports are grouped
    (LEDGER, "Ledger.put_event_rows", 1),  # events are worked out, not yet written
    (LEDGER, "Ledger.put_event_rows", 2),  # some events are written
    (REBUILDING, "write_changes", 1),  # all is written, but the step is not over
)
"""Module, function, and the call at which it dies."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of some twenty incidents."""
    folder = tmp_path_factory.mktemp("store")
    add(folder, [report_line(number) for number in range(60)])
    return folder


def test_killed_at_every_stage_and_done_again(store: Path) -> None:
    record, rows = exported(store), derived_rows(store / "crosswire.db")
    for module, function, call in MOMENTS:
        killed_at(store, module, function, call, "rebuild")
        assert exported(store) == record, function
        assert derived_rows(store / "crosswire.db") == rows, function
    ran = crosswire(store, "rebuild", "--workers", "2")
    assert (ran.code, ran.err) == (0, "") and ran.out.endswith("nothing is otherwise than it was.\n")
    assert exported(store) == record
    assert derived_rows(store / "crosswire.db") == rows


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_the_order_of_sets_does_not_matter(store: Path, seed: str) -> None:
    rows = derived_rows(store / "crosswire.db")
    ran = crosswire(store, "rebuild", changes={"PYTHONHASHSEED": seed})
    assert (ran.code, ran.err) == (0, "") and ran.out.endswith("nothing is otherwise than it was.\n")
    assert derived_rows(store / "crosswire.db") == rows
