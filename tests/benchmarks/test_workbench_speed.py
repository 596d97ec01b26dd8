"""The benchmark of the workbench: which pages it asks for, and what its answers show."""

import random
from pathlib import Path

from benchmarks.workbench_pages import pages_of, sample_of
from benchmarks.workbench_speed import Asked, in_the_program, lines_of, over, table
from crosswire.workbench import Desk, sample_folder


def test_it_asks_for_pages_that_are_there(tmp_path: Path) -> None:
    with Desk(tmp_path / "store") as desk:
        desk.add(sample_folder() / "raid")
    pages = pages_of(sample_of(tmp_path / "store"), ["majority-of-origins"])
    choice = random.Random(5)
    assert {"events", "event", "report", "store", "review", "event, figures"} <= set(pages)
    assert all(ask(choice).startswith("/") for ask in pages.values())
    with in_the_program(tmp_path / "store") as get:
        for name in ("events", "events, several filters", "events/map.json", "event", "report"):
            assert get(pages[name](choice)).status_code == 200, name


def test_what_the_answers_show() -> None:
    answers = [Asked(float(n), 2.0 * n, 3.0 * n, 200, 1000) for n in range(1, 101)]
    (line,) = lines_of({"event": answers}, processor=True)
    assert (line.middle, line.p95, line.longest, line.waited, line.size, line.wrong) == (
        51.0,
        96.0,
        100.0,
        300.0,
        1000,
        0,
    )
    (by_clock,) = lines_of({"event": answers}, processor=False)
    assert by_clock.p95 == 192.0
    assert over([line], {"p95_ms": 96}) == []
    assert over([by_clock], {"p95_ms": 100}) == ["event: 95 of 100 answers take up to 192 ms; the limit is 100"]
    (large,) = lines_of({"large: event": answers}, processor=False)
    assert over([large], {"p95_ms": 100}) == []
    missing = [Asked(1.0, 1.0, 1.0, 404, 10)]
    assert over(lines_of({"design": missing}, processor=True), {"p95_ms": 100}) == [
        "design: 1 of 1 answers are not the page"
    ]
    assert table([line])[1].split() == ["event", "100", "51.0", "96.0", "100.0", "300.0", "1"]
