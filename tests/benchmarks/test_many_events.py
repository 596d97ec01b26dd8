"""The generated store: whole, as many events as asked for, the same each time."""

from pathlib import Path

import pytest

from benchmarks.invented_places import PLACES, TOWN_LETTERS
from benchmarks.many_events import many_events
from crosswire.workbench import Desk


@pytest.mark.slow
def test_a_generated_store_is_whole_and_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        many_events(tmp_path / name, 60)
    with Desk(tmp_path / "one") as one, Desk(tmp_path / "other") as other:
        assert one.check() == []
        assert (one.counts()["events"], one.counts()) == (60, other.counts())
        assert [(e.id, e.label, e.place) for e in one.events()] == [(e.id, e.label, e.place) for e in other.events()]


def test_a_town_can_stand_for_another() -> None:
    assert {len(town) for town, *_ in PLACES} == {TOWN_LETTERS}
    assert len({town for town, *_ in PLACES}) == len(PLACES)
