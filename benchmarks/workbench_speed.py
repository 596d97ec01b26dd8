"""How long the workbench takes for each of its pages: `python -m benchmarks.workbench_speed`.

A store of invented events (`benchmarks.many_events`) is asked for every page at random, in the program itself and over the
loopback from a server of its own (`crosswire serve`). Times are in milliseconds: in the program the processor's, since the cores
of a machine may be shared, over the loopback the server's own by the clock (its `Server-Timing`); beside them the longest that
an asker waited. The exit code is 1 where the 95th of a hundred answers takes longer than the limit in `benchmarks/floors.toml`,
or a page answers with anything but itself.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

import httpx2
from starlette.testclient import TestClient

from benchmarks.many_events import many_events
from benchmarks.workbench_pages import OUTSIDE, Ask, pages_of, sample_of
from crosswire.web.application import make_application
from crosswire.web.serving import make_ready
from crosswire.workbench import Desk

FLOORS = Path(__file__).parent / "floors.toml"
HERE = "http://127.0.0.1"
DURATION = re.compile(r"total;dur=([0-9.]+)")
GOOD = (200, 303, 307)

RARER = 10
"""Pages without a limit are asked for once where the others are so many times."""

MEASURED = {
    "program": "in the program: milliseconds of the processor for each page, the asking included",
    "loopback": "over the loopback: milliseconds of the server for each page, by the clock",
}

Get = Callable[[str], Any]
"""Asks for an address; an answer has a status, headers and content, as httpx gives it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One answer, in milliseconds: the processor's time of this program, the server's own time by the clock, what the asker
    waited; its status; its size in bytes.
    """

    processor: float
    server: float
    waited: float
    status: int
    size: int


@dataclass(frozen=True, slots=True)
class Line:
    """What the answers of one page show."""

    page: str
    asked: int
    middle: float
    p95: float
    longest: float
    waited: float
    size: int
    wrong: int

    @property
    def limited(self) -> bool:
        """True where the limit holds for this page."""
        return not self.page.startswith(OUTSIDE)


def lines_of(answers: Mapping[str, Sequence[Asked]], *, processor: bool) -> list[Line]:
    """What the answers show, a page a line: the processor's time, or the server's by the clock."""
    out = []
    for page, every in answers.items():
        times = sorted(each.processor if processor else each.server for each in every)
        out.append(
            Line(
                page=page,
                asked=len(every),
                middle=times[len(times) // 2],
                p95=times[min(len(times) - 1, int(len(times) * 0.95))],
                longest=times[-1],
                waited=max(each.waited for each in every),
                size=max(each.size for each in every),
                wrong=sum(each.status not in GOOD for each in every),
            )
        )
    return out


def asked(
    get: Get, pages: Mapping[str, Ask], times: int, seed: int, told: Callable[[str], None]
) -> dict[str, list[Asked]]:
    """Asks for each page so many times, all of them mixed; before that once each, so that nothing is met for the first time."""
    choice = random.Random(seed)
    order = [page for page in pages for _ in range(times if not page.startswith(OUTSIDE) else max(3, times // RARER))]
    choice.shuffle(order)
    for n, page in enumerate(pages):
        told(f"first {n + 1} of {len(pages)}")
        _ask(get, pages[page](choice))
    out: dict[str, list[Asked]] = defaultdict(list)
    for n, page in enumerate(order):
        if n % 100 == 0:
            told(f"{n:,} of {len(order):,} answers")
        out[page].append(_ask(get, pages[page](choice)))
    return {page: out[page] for page in pages}


def _ask(get: Get, path: str) -> Asked:
    began, clock = process_time(), perf_counter()
    answer = get(path)
    spent, waited = (process_time() - began) * 1000, (perf_counter() - clock) * 1000
    found = DURATION.search(answer.headers.get("server-timing", ""))
    return Asked(spent, float(found[1]) if found else waited, waited, answer.status_code, len(answer.content))


@contextmanager
def in_the_program(store: Path) -> Iterator[Get]:
    """Asks the application without a network."""
    with Desk(store, create=False) as desk:
        make_ready(desk)
        client = TestClient(
            make_application(desk), base_url=HERE, follow_redirects=False, raise_server_exceptions=False
        )
        yield lambda path: client.get(path)


@contextmanager
def over_loopback(store: Path) -> Iterator[Get]:
    """Asks `crosswire serve` in a process of its own."""
    command = [sys.executable, "-m", "crosswire", "--store", str(store), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"http://\S+", server.stdout.readline())
            if found is None:
                raise RuntimeError("crosswire serve did not say where it answers")
            with httpx2.Client(base_url=found[0], follow_redirects=False, timeout=60) as client:
                yield lambda path: client.get(path)
        finally:
            server.terminate()


def table(lines: Sequence[Line]) -> list[str]:
    """What the pages take, a line each, the slowest last."""
    head = f"{'page':34}{'asked':>7}{'p50':>9}{'p95':>9}{'longest':>9}{'waited':>9}{'kB':>7}"
    return [head] + [
        f"{x.page:34}{x.asked:7,}{x.middle:9.1f}{x.p95:9.1f}{x.longest:9.1f}{x.waited:9.1f}{x.size / 1000:7,.0f}"
        + (f"   {x.wrong} not itself" if x.wrong else "")
        for x in sorted(lines, key=lambda x: (not x.limited, x.p95))
    ]


def over(lines: Sequence[Line], limits: Mapping[str, float]) -> list[str]:
    """What is over its limit, in sentences."""
    slow = [x for x in lines if x.limited and not x.wrong and x.p95 > limits["p95_ms"]]
    return [
        *(f"{x.page}: {x.wrong} of {x.asked} answers are not the page" for x in lines if x.wrong),
        *(f"{x.page}: 95 of 100 answers take up to {x.p95:.0f} ms; the limit is {limits['p95_ms']:.0f}" for x in slow),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; the exit code."""
    parser = argparse.ArgumentParser(prog="workbench_speed", description="How long each page of the workbench takes.")
    parser.add_argument("--store", type=Path, metavar="FILE", help="a store made by benchmarks.many_events")
    parser.add_argument(
        "--events", type=int, default=100_000, metavar="N", help="events to generate where none is named"
    )
    parser.add_argument(
        "--asks", type=int, default=200, metavar="N", help="times that each page is asked for (default 200)"
    )
    parser.add_argument("--only", default="", metavar="WORDS", help="only pages whose name has these words in it")
    parser.add_argument("--way", choices=("program", "loopback", "both"), default="both", help="how they are asked for")
    given = parser.parse_args(arguments)

    def told(words: str) -> None:
        print(f"\r{words:60}", end="", file=sys.stderr, flush=True)

    with TemporaryDirectory(prefix="crosswire-") as folder:
        store = given.store or Path(folder) / "many.db"
        if given.store is None:
            many_events(store, given.events, lambda done: told(f"{done:,} of {given.events:,} events"))
        with Desk(store, create=False) as desk:
            rules = [name for name, _ in desk.rules()]
        pages = {name: ask for name, ask in pages_of(sample_of(store), rules).items() if given.only in name}
        ways = {"program": in_the_program, "loopback": over_loopback}
        limits = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["workbench"]
        beyond: list[str] = []
        for way in ways if given.way == "both" else [given.way]:
            with ways[way](store) as get:
                lines = lines_of(asked(get, pages, given.asks, seed=3, told=told), processor=way == "program")
            told("")
            print(f"\n{MEASURED[way]}", *table(lines), sep="\n", flush=True)
            beyond += [f"{way}: {each}" for each in over(lines, limits)]
    for each in beyond:
        print(f"workbench_speed: {each}", file=sys.stderr)
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
