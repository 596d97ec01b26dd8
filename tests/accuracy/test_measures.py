from pathlib import Path

import pytest

from accuracy import measures as module
from accuracy.measures import Measure, measures, read
from accuracy.sets import SETS


def test_every_set_is_described_and_every_floor_is_of_a_measure() -> None:
    described = read("measures.toml")
    assert set(SETS) <= set(described)
    for name, floors in read("floors.toml").items():
        assert set(floors) <= set(described[name]["measures"]), name


def test_floors_and_goals_lie_between_nothing_and_everything() -> None:
    for described in read("measures.toml").values():
        assert described["what"]
        assert all(0 < told.get("goal", 1) <= 1 and told["meaning"] for told in described["measures"].values())
    assert all(0 < floor <= 1 for floors in read("floors.toml").values() for floor in floors.values())


def test_lines_come_in_the_order_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    floors = {"seeds": {"core": 0.9}}
    monkeypatch.setattr(module, "read", lambda name: floors if name == "floors.toml" else read(name))
    figures = {"seeds": {"event": 1.0, "all": 0.5, "core": 0.9, "other": 3.0}}
    assert measures(figures) == [
        Measure("seeds", "core", "core facts", 0.9, 0.9, 1.0),
        Measure("seeds", "all", "all facts", 0.5, None, 1.0),
        Measure("seeds", "event", "the event", 1.0, None, 1.0),
    ]


@pytest.mark.parametrize(
    ("figure", "floor", "goal", "verdict"),
    [
        (0.9, 0.9, 0.9, "ok"),
        (0.8996, 0.9, None, "ok"),
        (0.8994, 0.9, 0.5, "below its floor"),
        (0.91, 0.9, 0.95, "ok, short of its goal"),
        (0.1, None, None, "ok"),
    ],
)
def test_verdicts(figure: float, floor: float | None, goal: float | None, verdict: str) -> None:
    assert Measure("s", "k", "w", figure, floor, goal).verdict == verdict


def test_a_set_without_a_named_figure_is_an_error() -> None:
    with pytest.raises(KeyError):
        measures({"seeds": {"core": 1.0}})


def test_both_tables_say_what_they_are() -> None:
    for name in ("measures.toml", "floors.toml"):
        head = (Path(module.__file__).parent / name).read_text(encoding="utf-8")
        assert head.startswith("# ")
