import json
import tomllib

import pytest

from benchmarks import reading
from benchmarks.reading import FLOORS, Memory, Turn, below, summed, table

SPEED = summed([Turn(2.0, 5.0), Turn(2.0, 7.0)], reports=40, words=12_000, claims=900, workers=2)
MEMORY = Memory(100, 1200, 400.0, 450.0)


def test_what_turns_show() -> None:
    assert (SPEED.ratio, SPEED.ratio_lowest, SPEED.ratio_highest) == (3.0, 2.5, 3.5)
    assert (SPEED.reports_a_second, SPEED.words_a_second, SPEED.bare_reports_a_second) == (10.0, 3000.0, 40 / 12)


def test_the_table() -> None:
    assert table(SPEED, MEMORY).splitlines() == [
        "texts                       40 reports, 12,000 words, 900 claims",
        "processes                   2 each",
        "bare en_core_web_sm         3.3 reports a second",
        "crosswire                   10.0 reports a second, 3,000 words a second",
        "ratio                       3.00 times as fast (2.50 to 3.50 a block)",
        "peak memory, 100 reports    400 MiB",
        "peak memory, 1,200 reports  450 MiB",
    ]


def test_a_figure_under_its_floor_is_named() -> None:
    floors = {"ratio": 3.0, "peak_mib": 1024.0, "growth_mib": 100.0}
    assert below(SPEED, MEMORY, floors) == []
    assert below(SPEED, None, floors | {"ratio": 3.1}) == [
        "crosswire reads 3.00 times as fast as the bare model; the floor is 3.1"
    ]
    assert below(SPEED, Memory(100, 1200, 400.0, 1100.0), floors) == [
        "a process held 1100 MiB; it may hold 1024",
        "memory grew by 700 MiB from 100 to 1200 reports; it may grow by 100",
    ]


def test_every_floor_is_there() -> None:
    assert set(tomllib.loads(FLOORS.read_text(encoding="utf-8"))["reading"]) == {"ratio", "peak_mib", "growth_mib"}


@pytest.mark.slow
def test_a_small_run(capsys: pytest.CaptureFixture[str]) -> None:
    reading.main(["--reports", "4", "--block", "2", "--memory", "0", "--json"])
    shown = json.loads(capsys.readouterr().out)
    assert (shown["speed"]["reports"], shown["speed"]["workers"], shown["memory"]) == (4, 1, None)
    assert shown["speed"]["claims"] > 0 < shown["speed"]["ratio"]
