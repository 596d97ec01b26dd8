"""How fast events are reconciled, from claims in memory and from a store into it: `python -m benchmarks.reconciling_speed`.

Invented incidents (`benchmarks.invented_events`) are worked out in several processes: first their lineage (dates, what leans on
what, whose voice stands behind each claim), then their figures. In turns with it a bare pass loads the same claims from JSON
and takes the commonest number of each kind and group: a machine that is busy is so for both. Then the same incidents are put
into a store and everything is derived there, with all loading and writing. Times are processor time, since a machine's cores may
be shared: divided by the processes, it is what as many free cores take. Last come incidents of hundreds of reports. The exit
code is 1 where a figure is over its limit in `benchmarks/floors.toml`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.invented_events import MOST_REPORTS, Told, incident
from benchmarks.memory import own_peak_mib
from benchmarks.store_of_events import Derived, derived_store
from crosswire.ledger.rows import as_json
from crosswire.reading.reader import TimeNotes
from crosswire.workbench.deriving import made_case

FLOORS = Path(__file__).parent / "floors.toml"
AT_ONCE = 100
"""Incidents that a process is given together."""

BIG = (50, 200, 500, 1000)
"""Reports of the incidents that are measured one by one."""

BIG_SEED = 7


@dataclass(frozen=True, slots=True)
class Pass:
    """What some incidents took, in seconds of processor time: the bare pass, lineage, reconciling; the most memory, in MiB."""

    events: int
    reports: int
    claims: int
    bare: float
    lineage: float
    reconciling: float
    most: float

    def and_then(self, other: Pass) -> Pass:
        """Both."""
        return Pass(
            self.events + other.events,
            self.reports + other.reports,
            self.claims + other.claims,
            self.bare + other.bare,
            self.lineage + other.lineage,
            self.reconciling + other.reconciling,
            max(self.most, other.most),
        )


NOTHING = Pass(0, 0, 0, 0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Result:
    """What a run shows, over `workers` processes: all incidents in memory, in a store (null: not measured), and big ones each."""

    workers: int
    every: Pass
    store: Derived | None
    big: tuple[Pass, ...]

    @property
    def ratio(self) -> float:
        """How many times as long as the bare pass reconciling takes."""
        return self.every.reconciling / self.every.bare

    @property
    def seconds(self) -> float:
        """Seconds that reconciling 100,000 claims takes on as many free cores as there are processes."""
        return self.every.reconciling / self.workers * 100_000 / self.every.claims

    @property
    def growth(self) -> float:
        """How many times as dear a pair of reports is in the largest incident as in the smallest, in lineage and reconciling."""
        first, last = self.big[0], self.big[-1]
        return _of_a_pair(last) / _of_a_pair(first)


def _of_a_pair(one: Pass) -> float:
    return (one.lineage + one.reconciling) / one.reports**2


def bare(bodies: Sequence[str]) -> dict[tuple[str, str], float]:
    """The commonest number of each kind and group among claims given as JSON."""
    numbers: dict[tuple[str, str], Counter[float]] = defaultdict(Counter)
    for claim in map(json.loads, bodies):
        if claim["quantity"] is not None and claim["scope"] == "event":
            group = (claim["of"] or {}).get("label") or ""
            numbers[claim["kind"], group][claim["quantity"]["low"]] += 1
    return {question: counts.most_common(1)[0][0] for question, counts in numbers.items()}


def measured(name: str, told: Sequence[Told]) -> Pass:
    """What one incident takes. Raises RuntimeError where no figure comes of it: a benchmark of nothing is worth nothing."""
    reports, read = [t.report for t in told], {t.report.id: t.claims for t in told}
    bodies = [as_json(claim) for t in told for claim in t.claims]
    notes: Mapping[str, TimeNotes] = dict.fromkeys(read, TimeNotes())
    times = [process_time()]
    bare(bodies)
    times.append(process_time())
    case = made_case(name, reports, read, notes)
    times.append(process_time())
    event, _ = case.reconciled()
    times.append(process_time())
    if not event.questions:
        raise RuntimeError(f"incident {name} has no figure")
    began, compared, laid_out, done = times
    return Pass(1, len(reports), len(bodies), compared - began, laid_out - compared, done - laid_out, own_peak_mib())


def some(first: int, end: int) -> Pass:
    """What the incidents of the numbers `first` to `end - 1` take."""
    found = NOTHING
    for number in range(first, end):
        found = found.and_then(measured(f"e{number}", incident(number)))
    return found


def every(count: int, workers: int) -> Pass:
    """What `count` incidents take in `workers` processes."""
    starts = range(0, count, AT_ONCE)
    found = NOTHING
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        pool.submit(some, 0, AT_ONCE).result()  # warms up: words and tables are loaded
        for one in pool.map(some, starts, [min(count, at + AT_ONCE) for at in starts]):
            found = found.and_then(one)
            told(f"{found.events:,} of {count:,} incidents worked out")
    return found


def told(progress: str) -> None:
    """Says on standard error how far the run is: it takes minutes."""
    print(progress, file=sys.stderr, flush=True)


def below(result: Result, floors: Mapping[str, float]) -> list[str]:
    """A sentence for each figure that is over its limit."""
    out = []
    if result.ratio > floors["ratio"]:
        out.append(f"reconciling takes {result.ratio:.1f} times as long as the bare pass; it may {floors['ratio']:g}")
    if result.seconds > floors["seconds"]:
        out.append(f"100,000 claims take {result.seconds:.1f} s to reconcile; they may {floors['seconds']:g}")
    if result.growth > floors["growth"]:
        out.append(
            f"two reports cost {result.growth:.2f} times as much in a big incident; they may {floors['growth']:g}"
        )
    if result.every.most > floors["peak_mib"]:
        out.append(f"a process held {result.every.most:.0f} MiB; it may hold {floors['peak_mib']:.0f}")
    return out


def table(result: Result) -> str:
    """The figures as aligned lines."""
    e, cores = result.every, result.workers
    rows = [
        ("incidents", f"{e.events:,} with {e.reports:,} reports (at most {MOST_REPORTS} each) and {e.claims:,} claims"),
        ("processes", f"{cores}"),
        ("bare pass", f"{e.bare:.1f} s of processor time"),
        (
            "reconciling",
            f"{e.reconciling:.1f} s, {e.reconciling / cores:.1f} s on {cores} cores; {result.ratio:.1f} times bare",
        ),
        ("  of 100,000 claims", f"{result.seconds:.1f} s on {cores} cores"),
        ("lineage before it", f"{e.lineage:.1f} s, {e.lineage / cores:.1f} s on {cores} cores"),
        ("most memory", f"{e.most:,.0f} MiB a process"),
    ]
    if result.store is not None:
        s = result.store
        rows.append(
            (
                "in a store",
                f"{s.processor:.1f} s of processor time with loading and writing, {s.wall:.1f} s by the clock",
            )
        )
        rows.append(
            ("one more report", f"{s.one_more:.2f} s in an incident of {s.beside:,} reports, {s.touched} event touched")
        )
    for big in result.big:
        words = f"lineage {big.lineage:.2f} s, reconciling {big.reconciling:.2f} s"
        rows.append((f"{big.reports:,} reports", f"{words} ({big.claims:,} claims)"))
    rows.append(
        ("growth", f"a pair of reports costs {result.growth:.2f} times as much in the largest as in the smallest")
    )
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {words}" for name, words in rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the benchmark; the exit code."""
    parser = argparse.ArgumentParser(
        prog="benchmarks.reconciling_speed", description=(__doc__ or "").split("\n", maxsplit=1)[0]
    )
    parser.add_argument("--events", type=int, default=10_000, metavar="N", help="how many incidents (default 10000)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes (default 2)")
    parser.add_argument("--no-store", action="store_true", help="in memory only")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args(arguments)
    found = every(given.events, given.workers)
    store = None
    if not given.no_store:
        with TemporaryDirectory(prefix="crosswire-") as folder:
            store = derived_store(Path(folder) / "store.db", given.events, given.workers, told)
    big = []
    for reports in BIG:
        told(f"an incident of {reports:,} reports …")
        big.append(measured("big", incident(BIG_SEED, reports)))
    result = Result(given.workers, found, store, tuple(big))
    failed = below(result, tomllib.loads(FLOORS.read_text(encoding="utf-8"))["reconciling"])
    if given.json:
        print(json.dumps({**asdict(result), "ratio": result.ratio, "seconds": result.seconds, "below": failed}))
    else:
        print(table(result))
        for sentence in failed:
            print(f"over its limit: {sentence}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
