"""Adding: reports from files into the store, read on the way. A step of reports is kept whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from crosswire.grouping import keys, sketch
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import Reading as StoredReading
from crosswire.model.plain import to_plain
from crosswire.model.report import Report
from crosswire.reading.reader import Reading
from crosswire.sources.paths import read_paths
from crosswire.sources.refusal import Refusal
from crosswire.workbench.placing import place
from crosswire.workbench.results import Added, Refused

Progress = Callable[[int, int | None, str], None]

REPORTS_A_STEP = 32
"""Reports that are read, kept and placed together: few enough that a stop loses little, enough to place at one go."""


def add(
    ledger: Ledger, paths: Sequence[str | Path], stdin: BinaryIO | None, progress: Progress | None, workers: int
) -> Added:
    """Adds all reports that `paths` hold to `ledger`; see `crosswire.workbench.desk.Desk.add`."""
    refused: list[Refused] = []
    added = known = done = 0
    touched: set[str] = set()

    def reports() -> Iterator[Report]:
        for item in read_paths(paths, stdin):
            if isinstance(item, Refusal):
                refused.append(Refused(item.where, item.reason))
            else:
                yield item

    incoming = reports()
    with readers(workers) as read_all:
        while step := list(islice(incoming, REPORTS_A_STEP)):
            fresh = {r.id: r for r in step if not ledger.has_report(r.id)}
            known += len(step) - len(fresh)
            read = []
            for reading in read_all(fresh.values()):
                read.append(reading)
                done += 1
                if progress is not None:
                    progress(done, None, reading.report.title or reading.report.text.strip()[:60])
            if read:
                with ledger.transaction():
                    for reading in read:
                        keep(ledger, fresh[reading.report.id], reading)
                    touched |= place(ledger, [r.report.id for r in read])
                added += len(read)
    current = {e.id for e in ledger.events()} if touched else set()
    return Added(added, known, tuple(refused), tuple(sorted(touched & current)))


def keep(ledger: Ledger, given: Report, reading: Reading) -> None:
    """Puts a report as it was given and what was read in it into the store; inside a transaction."""
    ledger.add_report(given)
    found = sketch(reading.report, reading.claims)
    ledger.put_reading(
        StoredReading(
            report_id=given.id,
            reader=reading.claims[0].reader if reading.claims else reader_name(),
            publication=reading.report.published,
            outlet=reading.report.outlet,
            title=reading.report.title,
            byline=reading.report.byline,
            language=reading.report.language,
            inferred=reading.report.inferred,
            facets={"time": to_plain(reading.time)},
        ),
        reading.claims,
        keys=keys(found),
        sketch=to_plain(found),
    )


def reader_name() -> str:
    """The name and version of the reader that `add` uses, as claims carry them."""
    from crosswire.reading.rules import NAME, VERSION

    return f"{NAME}/{VERSION}"


def read_one(report: Report) -> Reading:
    """What the reader takes from one report."""
    from crosswire.reading.rules import RulesReader

    return RulesReader().read(report)


class readers:  # noqa: N801 - used as a context manager, like a function
    """Reads reports in order, here or in `workers` processes: `with readers(4) as read_all: for r in read_all(reports)`."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: object = None

    def __enter__(self) -> Callable[[Iterable[Report]], Iterator[Reading]]:
        if self._workers <= 1:
            return lambda reports: map(read_one, reports)
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        pool = ProcessPoolExecutor(self._workers, mp_context=get_context("spawn"))
        self._pool = pool
        return lambda reports: pool.map(read_one, list(reports), chunksize=4)

    def __exit__(self, *_: object) -> None:
        from concurrent.futures import ProcessPoolExecutor

        if isinstance(self._pool, ProcessPoolExecutor):
            self._pool.shutdown(cancel_futures=True)
