"""How fast reports are grouped once they are read, and what memory it takes: `python -m benchmarks.grouping_speed`.

Invented reports (`benchmarks.invented_reports`) are placed one batch after the other in the order in which they come out.
Making them is not counted. For each step of the way it says how many reports a second were placed, the processor time
for one of them and the memory of the process; it also scores the groups (B³), since speed by joining nothing is none.
Writes a table to standard output and a plot as SVG.
"""

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.invented_reports import sketches
from benchmarks.plot import lines_plot
from crosswire.grouping.average_link import Group
from crosswire.grouping.stream import Stream

BATCH = 64
STEPS = 20
"""Points of the plot."""


@dataclass(frozen=True, slots=True)
class Point:
    """One step of the way: reports so far, and since the last step the wall and processor time for one, in ms; MiB."""

    reports: int
    wall: float
    processor: float
    memory: float


def measure(count: int) -> tuple[list[Point], float]:
    """The points of a run over `count` reports, and the B³ F1 of its groups."""
    incoming, stream, points = sketches(count), Stream(), []
    incident: dict[str, int] = {}
    step = max(BATCH, count // STEPS)
    placed, wall, processor = 0, 0.0, 0.0
    while batch := list(islice(incoming, BATCH)):
        incident.update({sketch.report_id: number for sketch, number in batch})
        began, began_processor = time.perf_counter(), time.process_time()
        stream.add(sketch for sketch, _ in batch)
        wall += time.perf_counter() - began
        processor += time.process_time() - began_processor
        placed += len(batch)
        if placed >= step or len(incident) == count:
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            points.append(Point(len(incident), wall / placed * 1e3, processor / placed * 1e3, memory))
            placed, wall, processor = 0, 0.0, 0.0
    return points, b_cubed(stream.groups(), incident)


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


def main() -> None:
    """Runs, prints the table and writes the plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=200_000)
    parser.add_argument("--plot", type=Path, default=Path("grouping-speed.svg"))
    options = parser.parse_args()
    points, found = measure(options.reports)
    print(f"{'reports':>9} {'per second':>11} {'ms a report':>12} {'processor ms':>13} {'MiB':>6}")
    for p in points:
        print(f"{p.reports:9,} {1e3 / p.wall:11,.0f} {p.wall:12.3f} {p.processor:13.3f} {p.memory:6.0f}")
    print(f"B³ F1 of the groups: {found:.4f}")
    xs = [float(p.reports) for p in points]
    plot = lines_plot(
        "Placing a report, by how many were placed before",
        "reports",
        {
            "processor time, ms": (xs, [p.processor for p in points]),
            "memory, GiB": (xs, [p.memory / 1024 for p in points]),
        },
    )
    options.plot.write_text(plot, encoding="utf-8")


if __name__ == "__main__":
    main()
