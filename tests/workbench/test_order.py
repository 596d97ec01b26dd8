"""Order: the record is a function of the reports, not of the order, the batches or the sittings in which they came."""

import random
from pathlib import Path

import pytest

from crosswire.workbench import Desk
from tests.support.shared import NOT_HERE, SHARED
from tests.workbench.desks import add_lines, batches, derived_rows, exported, sample_lines, text_line

pytestmark = pytest.mark.usefixtures("quick")

ALL_INCIDENTS = ("fire", "raid", "shooting", "train")


def record_of(path: Path, lines: list[str], size: int, *, sittings: bool) -> tuple[bytes, dict[str, list[str]]]:
    """The record, and all rows of what is derived, of a store to which `lines` were added `size` at a time, closed and opened in between if `sittings`."""
    desk = Desk(path)
    for batch in batches(lines, size):
        add_lines(desk, batch)
        if sittings:
            desk.close()
            desk = Desk(path)
    with desk:
        assert desk.check() == []
        return exported(desk), derived_rows(path)


def assert_any_order(tmp_path: Path, lines: list[str], shuffles: int) -> None:
    """Asserts that some orders, batches and sittings of `lines` give the bytes of adding them at once."""
    at_once = record_of(tmp_path / "at-once", lines, len(lines), sittings=False)
    assert b'"type": "event"' in at_once[0] and at_once[1]["links"]
    orders = [lines[::-1], *(random.Random(n).sample(lines, len(lines)) for n in range(shuffles))]
    for number, order in enumerate(orders):
        size = (1, 3, len(order), 2)[number % 4]
        made = record_of(tmp_path / str(number), order, size, sittings=bool(number % 2))
        assert made == at_once, f"order {number} in batches of {size} gives another record"


def test_one_incident_is_the_same_in_any_order(tmp_path: Path) -> None:
    assert_any_order(tmp_path, sample_lines("raid"), 3)


def test_several_incidents_are_the_same_in_any_order(tmp_path: Path) -> None:
    assert_any_order(tmp_path, sample_lines(*ALL_INCIDENTS), 3)


@pytest.mark.skipif(not SHARED.is_dir(), reason=NOT_HERE)
def test_real_reports_are_the_same_in_any_order(tmp_path: Path) -> None:
    assert_any_order(tmp_path, [text_line(path) for path in sorted((SHARED / "seeds").glob("*.txt"))], 3)


def test_reports_that_an_event_key_holds_together_are_the_same_in_any_order(tmp_path: Path) -> None:
    keyed = [each.replace("{", f'{{"event": "{n % 2}", ', 1) for n, each in enumerate(sample_lines("raid"))]
    assert_any_order(tmp_path, keyed + sample_lines("fire", "raid"), 3)


def test_files_in_any_order_give_the_same_record(tmp_path: Path) -> None:
    lines = sample_lines("fire")
    for number, each in enumerate(lines):
        (tmp_path / f"{number}.jsonl").write_text(each, encoding="utf-8")
    names = [str(tmp_path / f"{n}.jsonl") for n in range(len(lines))]
    records = set()
    for number, order in enumerate((names, names[::-1], [str(tmp_path)])):
        store = tmp_path / "stores" / str(number)
        store.parent.mkdir(exist_ok=True)
        with Desk(store) as desk:
            desk.add(*order)
            records.add(exported(desk))
    assert len(records) == 1
