"""How fast web archives become reports: `python -m benchmarks.sources`.

Invented pages (`benchmarks.invented_pages`) in packed WARC files are read as `crosswire add` reads them, up to the report. In
turns with it, so that a busy machine is so for both, a bare pass goes over the same records with the parts alone: fastwarc's
iteration, and trafilatura's `bare_extraction` with metadata, nothing done with what it finds. Times are processor times. The exit
code is 1 where the ratio is under its floor in `benchmarks/floors.toml`.
"""

import argparse
import io
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from benchmarks.invented_pages import archive
from crosswire.model.report import Report
from crosswire.sources.web_archives import read_warc

FLOORS = Path(__file__).parent / "floors.toml"


@dataclass(frozen=True, slots=True)
class Turn:
    """Some pages: processor seconds of crosswire and of the parts alone."""

    pages: int
    seconds: float
    bare: float

    @property
    def ratio(self) -> float:
        """How many times as fast as the parts alone."""
        return self.bare / self.seconds

    def and_then(self, other: "Turn") -> "Turn":
        """Both."""
        return Turn(self.pages + other.pages, self.seconds + other.seconds, self.bare + other.bare)


def reports(data: bytes) -> int:
    """How many reports crosswire makes of an archive."""
    return sum(isinstance(found, Report) for found in read_warc(io.BytesIO(data), "archive"))


def bare(data: bytes) -> int:
    """How many articles the parts alone find in an archive."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    from trafilatura import bare_extraction

    found = 0
    for record in ArchiveIterator(io.BytesIO(data), record_types=WarcRecordType.response, parse_http=True):
        address = record.headers.get("WARC-Target-URI")
        found += bare_extraction(record.reader.read(), url=address, with_metadata=True) is not None
    return found


def turn(first: int, count: int) -> Turn:
    """The pages of the numbers from `first` on, by both. Raises AssertionError where one of them finds fewer than there are."""
    data = archive(first, count)
    began = process_time()
    made = reports(data)
    taken = process_time() - began
    began = process_time()
    found = bare(data)
    assert (made, found) == (count, count)
    return Turn(count, taken, process_time() - began)


def line(all_turns: Turn) -> str:
    """What turns show."""
    return (
        f"{all_turns.pages:,} pages   crosswire {all_turns.pages / all_turns.seconds:,.1f} a second   "
        f"the parts alone {all_turns.pages / all_turns.bare:,.1f} a second   ratio {all_turns.ratio:.2f}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; the exit code."""
    parser = argparse.ArgumentParser(prog="sources", description="How fast web archives become reports.")
    parser.add_argument("--pages", type=int, default=400, metavar="N", help="pages that both read (default 400)")
    parser.add_argument("--block", type=int, default=40, metavar="N", help="pages of a turn (default 40)")
    given = parser.parse_args(arguments)
    turn(10**6, 5)  # both load what they need
    together = Turn(0, 0.0, 0.0)
    for first in range(0, given.pages, given.block):
        together = together.and_then(turn(first, min(given.block, given.pages - first)))
        print(line(together), flush=True)
    floor = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["sources"]["ratio"]
    if together.ratio < floor:
        print(f"sources: crosswire is {together.ratio:.2f} times as fast; the floor is {floor}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
