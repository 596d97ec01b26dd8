"""How fast crosswire reads: beside a bare pass of spaCy's `en_core_web_sm` over the same texts, in the same run.

`python -m benchmarks.reading` (or `make benchmark`) warms both up, then lets them take turns over blocks of reports that
neither has seen, and prints how many times as fast crosswire is, documents and words a second, and peak memory. The exit
code is 1 where a figure is under its floor in `benchmarks/floors.toml`. Timings of a busy machine differ from run to run;
the ratio hardly does, since both passes meet the same machine.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from benchmarks.memory import peak_mib
from benchmarks.passes import Passes
from benchmarks.texts import from_json_lines, generated
from crosswire.model.report import Report

FLOORS = Path(__file__).parent / "floors.toml"
WARM_UP = 12
"""Reports that both read before the clock runs: the model, the lexicons and the gazetteer are then loaded."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One block of reports read by both: seconds each."""

    reader: float
    bare: float


@dataclass(frozen=True, slots=True)
class Speed:
    """What the turns show. Rates are a second of crosswire's pass; `ratio` is bare seconds over crosswire's, in all."""

    reports: int
    words: int
    claims: int
    workers: int
    seconds: float
    bare_seconds: float
    ratio: float
    ratio_lowest: float
    ratio_highest: float
    reports_a_second: float
    words_a_second: float
    bare_reports_a_second: float


@dataclass(frozen=True, slots=True)
class Memory:
    """Peak memory of one process that reads, in MiB, over few and over many reports."""

    few: int
    many: int
    few_mib: float
    many_mib: float


def measured(reports: Sequence[Report], warm_up: Sequence[Report], *, block: int, workers: int) -> Speed:
    """The speed of both passes over `reports`, in turns of `block` reports."""
    turns = []
    claims = 0
    with Passes(workers) as passes:
        passes.reader(warm_up)
        passes.bare(warm_up)
        for number, at in enumerate(range(0, len(reports), block)):
            some = reports[at : at + block]
            bare = 0.0 if number % 2 else passes.bare(some)[0]
            seconds, found = passes.reader(some)
            turns.append(Turn(seconds, bare or passes.bare(some)[0]))
            claims += found
            told(
                f"{at + len(some):,} of {len(reports):,} reports read by both: {turns[-1].bare / turns[-1].reader:.2f} times"
            )
    return summed(turns, len(reports), sum(len(r.text.split()) for r in reports), claims, workers)


def told(progress: str) -> None:
    """Says on standard error how far the run is: it takes minutes."""
    print(progress, file=sys.stderr, flush=True)


def summed(turns: Sequence[Turn], reports: int, words: int, claims: int, workers: int) -> Speed:
    """The speed that those turns show."""
    seconds, bare = sum(t.reader for t in turns), sum(t.bare for t in turns)
    ratios = [t.bare / t.reader for t in turns]
    return Speed(
        reports=reports,
        words=words,
        claims=claims,
        workers=workers,
        seconds=seconds,
        bare_seconds=bare,
        ratio=bare / seconds,
        ratio_lowest=min(ratios),
        ratio_highest=max(ratios),
        reports_a_second=reports / seconds,
        words_a_second=words / seconds,
        bare_reports_a_second=reports / bare,
    )


def below(speed: Speed, memory: Memory | None, floors: dict[str, float]) -> list[str]:
    """A sentence for each figure that does not hold its floor."""
    out = []
    if speed.ratio < floors["ratio"]:
        out.append(f"crosswire reads {speed.ratio:.2f} times as fast as the bare model; the floor is {floors['ratio']}")
    if memory is not None and memory.many_mib > floors["peak_mib"]:
        out.append(f"a process held {memory.many_mib:.0f} MiB; it may hold {floors['peak_mib']:.0f}")
    if memory is not None and memory.many_mib - memory.few_mib > floors["growth_mib"]:
        out.append(
            f"memory grew by {memory.many_mib - memory.few_mib:.0f} MiB from {memory.few} to {memory.many} reports; "
            f"it may grow by {floors['growth_mib']:.0f}"
        )
    return out


def peak(reports: int, workers: int) -> float:
    """The peak memory, in MiB, of reading that many reports."""
    told(f"reading {reports:,} reports for peak memory …")
    return peak_mib(reports, workers)


def table(speed: Speed, memory: Memory | None) -> str:
    """The figures as aligned lines."""
    rows = [
        ("texts", f"{speed.reports:,} reports, {speed.words:,} words, {speed.claims:,} claims"),
        ("processes", f"{speed.workers} each"),
        ("bare en_core_web_sm", f"{speed.bare_reports_a_second:,.1f} reports a second"),
        ("crosswire", f"{speed.reports_a_second:,.1f} reports a second, {speed.words_a_second:,.0f} words a second"),
        ("ratio", f"{speed.ratio:.2f} times as fast ({speed.ratio_lowest:.2f} to {speed.ratio_highest:.2f} a block)"),
    ]
    if memory is not None:
        rows += [
            (f"peak memory, {memory.few:,} reports", f"{memory.few_mib:,.0f} MiB"),
            (f"peak memory, {memory.many:,} reports", f"{memory.many_mib:,.0f} MiB"),
        ]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {words}" for name, words in rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the benchmark; the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.reading", description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--texts", type=Path, metavar="FILE", help="a JSON Lines file to read instead of generated reports"
    )
    parser.add_argument(
        "--reports", type=int, default=240, metavar="N", help="reports that both passes read (default 240)"
    )
    parser.add_argument("--block", type=int, default=24, metavar="N", help="reports a turn (default 24)")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes of each pass (default 1)")
    parser.add_argument(
        "--memory", type=int, default=1200, metavar="N", help="reports for peak memory; 0: not measured"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args(arguments)
    source = from_json_lines(given.texts) if given.texts else generated(given.reports + WARM_UP)
    warm_up = list(islice(source, WARM_UP))
    reports = list(islice(source, given.reports))
    if not reports:
        parser.error(f"{given.texts}: there are not more than {WARM_UP} reports with a text in it")
    speed = measured(reports, warm_up, block=given.block, workers=given.workers)
    memory = None
    if given.memory:
        few = max(1, given.memory // 12)
        memory = Memory(few, given.memory, peak(few, given.workers), peak(given.memory, given.workers))
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["reading"]
    failed = [] if given.texts else below(speed, memory, floors)
    if given.json:
        print(json.dumps({"speed": asdict(speed), "memory": asdict(memory) if memory else None, "below": failed}))
    else:
        print(table(speed, memory))
        for sentence in failed:
            print(f"below its floor: {sentence}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
