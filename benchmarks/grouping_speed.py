"""How fast reports are grouped once they are read, and what memory it takes: `python -m benchmarks.grouping_speed`.

Invented reports (`benchmarks.invented_reports`) are placed one batch after the other in the order in which they come out; making
them is not counted. In turns with it a bare pass compares each report's words with those of the reports just before it:
a machine that is busy or slow is so for both, and what one report costs is told beside it. Prints each step as it is done,
scores the groups (B³), since speed by joining nothing is none, and writes a plot as SVG. The exit code is 1 where a figure is
under its floor in `benchmarks/floors.toml`.
"""

import argparse
import gc
import resource
import sys
import time
import tomllib
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.invented_reports import sketches
from benchmarks.memory import UNITS_A_MIB
from benchmarks.plot import lines_plot
from crosswire.grouping.average_link import Group
from crosswire.grouping.sketch import Sketch
from crosswire.grouping.stream import Stream

FLOORS = Path(__file__).parent / "floors.toml"
BATCH = 128
STEPS = 40
"""Points of the plot."""

BEFORE = 50
"""Reports with whose words the bare pass compares those of each."""

EARLY = 10_000
"""Reports at which a store counts as small; what a report costs in a large one is held against it."""


@dataclass(frozen=True, slots=True)
class Point:
    """One step of the way: reports so far, and of those since the last step the wall and processor time for one, in ms.

    `bare` is the processor time of the bare pass for one report, in ms; `memory` the most so far, in MiB.
    """

    reports: int
    wall: float
    processor: float
    bare: float
    memory: float


@dataclass(frozen=True, slots=True)
class Result:
    """What a run shows.

    `ratio` is how many times as fast as the bare pass reports are placed; `growth` what placing one costs at the end, beside
    the bare pass, as a multiple of what it cost when there were `EARLY` reports (1 for shorter runs).
    """

    points: Sequence[Point]
    b_cubed: float

    @property
    def ratio(self) -> float:
        """How many times as fast as the bare pass, over the whole run."""
        return sum(p.bare for p in self.points) / sum(p.processor for p in self.points)

    @property
    def growth(self) -> float:
        """The cost at the end over that at `EARLY` reports, both beside the bare pass."""
        early = [p for p in self.points if EARLY / 2 < p.reports <= EARLY * 3 / 2]
        late = self.points[-len(early) :]
        return _beside(late) / _beside(early) if early else 1.0

    @property
    def memory(self) -> float:
        """The most memory, in MiB."""
        return self.points[-1].memory


def _beside(points: Sequence[Point]) -> float:
    return sum(p.processor for p in points) / sum(p.bare for p in points)


class Bare:
    """The bare pass: the words of each report compared with those of the `BEFORE` reports before it, one by one."""

    def __init__(self) -> None:
        self._before: deque[frozenset[str]] = deque(maxlen=BEFORE)

    def add(self, some: Iterable[Sketch]) -> float:
        """The greatest likeness that was met (Jaccard)."""
        best = 0.0
        for sketch in some:
            words = frozenset(sketch.words)
            for other in self._before:
                best = max(best, len(words & other) / len(words | other))
            self._before.append(words)
        return best


def steps(count: int, incident: dict[str, int], stream: Stream) -> Iterator[Point]:
    """Places `count` reports into `stream`, step by step, and notes the incident that each was made for."""
    incoming, bare = sketches(count), Bare()
    step = max(BATCH, count // STEPS)
    placed, wall, processor, beside = 0, 0.0, 0.0, 0.0
    while batch := list(islice(incoming, BATCH)):
        incident.update({sketch.report_id: number for sketch, number in batch})
        some = [sketch for sketch, _ in batch]
        began, began_processor = time.perf_counter(), time.process_time()
        stream.add(some)
        wall += time.perf_counter() - began
        placed_by = time.process_time()
        bare.add(some)
        processor, beside = processor + placed_by - began_processor, beside + time.process_time() - placed_by
        placed += len(batch)
        if placed >= step or len(incident) == count:
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / UNITS_A_MIB
            each = 1e3 / placed
            yield Point(len(incident), wall * each, processor * each, beside * each, memory)
            placed, wall, processor, beside = 0, 0.0, 0.0, 0.0


def b_cubed(groups: Iterable[Group], incident: dict[str, int]) -> float:
    """The B³ F1 of `groups` against the incidents that the reports were made for."""
    reports: defaultdict[int, set[str]] = defaultdict(set)
    for report, number in incident.items():
        reports[number].add(report)
    precision = recall = 0.0
    for group in groups:
        members = set(group.members)
        for report in members:
            shared = len(members & reports[incident[report]])
            precision += shared / len(members)
            recall += shared / len(reports[incident[report]])
    return 2 * precision * recall / (precision + recall) / len(incident) if precision else 0.0


def below(result: Result, floors: dict[str, float]) -> list[str]:
    """A sentence for each figure that does not hold its floor."""
    out = []
    if result.ratio < floors["ratio"]:
        out.append(f"placing is {result.ratio:.2f} times as fast as the bare pass; the floor is {floors['ratio']}")
    if result.growth > floors["growth"]:
        out.append(f"a report at the end costs {result.growth:.2f} times what it cost early; it may {floors['growth']}")
    if result.memory > floors["peak_mib"]:
        out.append(f"the process held {result.memory:.0f} MiB; it may hold {floors['peak_mib']:.0f}")
    if result.b_cubed < floors["b_cubed"]:
        out.append(f"B³ F1 of the groups is {result.b_cubed:.4f}; the floor is {floors['b_cubed']}")
    return out


def plot(points: Sequence[Point]) -> str:
    """The SVG of what a report costs, and of memory, by how many reports there were."""
    xs = [float(p.reports) for p in points]
    return lines_plot(
        "Placing a report, by how many were placed before",
        "reports",
        {
            "processor time, ms": (xs, [p.processor for p in points]),
            "bare pass, ms": (xs, [p.bare for p in points]),
            "memory, GiB": (xs, [p.memory / 1024 for p in points]),
        },
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs, prints the table and writes the plot; the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.grouping_speed", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--reports", type=int, default=200_000, metavar="N", help="how many reports (default 200000)")
    parser.add_argument(
        "--plot", type=Path, default=Path("grouping-speed.svg"), metavar="FILE", help="where the plot goes"
    )
    options = parser.parse_args(arguments)
    gc.disable()  # placing makes no reference cycles: looking for some would cost more the more is kept
    stream, incident, points = Stream(), dict[str, int](), list[Point]()
    began = time.perf_counter()
    print(f"{'reports':>9} {'a second':>9} {'ms each':>8} {'processor ms':>13} {'bare ms':>8} {'MiB':>6} {'left':>8}")
    for p in steps(options.reports, incident, stream):
        points.append(p)
        left = (time.perf_counter() - began) / p.reports * (options.reports - p.reports)
        print(
            f"{p.reports:9,} {1e3 / p.wall:9,.0f} {p.wall:8.3f} {p.processor:13.3f} {p.bare:8.3f} {p.memory:6.0f}"
            f" {left / 60:4.0f} min",
            flush=True,
        )
    result = Result(points, b_cubed(stream.groups(), incident))
    seconds = sum(p.processor for p in points) / len(points) * options.reports / 1e3
    print(f"processor time     {seconds:,.0f} s, {options.reports / seconds:,.0f} reports a second of one core")
    print(f"beside a bare pass {result.ratio:.2f} times as fast")
    print(f"cost at the end    {result.growth:.2f} times that at {EARLY:,} reports")
    print(f"most memory        {result.memory:,.0f} MiB")
    print(f"B³ F1 of groups    {result.b_cubed:.4f}")
    options.plot.write_text(plot(points), encoding="utf-8")
    failed = below(result, tomllib.loads(FLOORS.read_text(encoding="utf-8"))["grouping"])
    for sentence in failed:
        print(f"below its floor: {sentence}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
