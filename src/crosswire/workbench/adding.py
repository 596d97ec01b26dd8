"""Adding: reports from files into the store, read on the way. A step of reports is kept whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from crosswire.grouping import sketch
from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import Reading as StoredReading
from crosswire.model.plain import to_plain
from crosswire.model.report import Report
from crosswire.reading.reader import Reading
from crosswire.sources.json_lines import KEYS
from crosswire.sources.meter import Meter
from crosswire.sources.paths import read_paths
from crosswire.sources.refusal import Refusal
from crosswire.workbench.choosing import reader_label
from crosswire.workbench.deriving import own_day
from crosswire.workbench.fetching import Web
from crosswire.workbench.naming_columns import unknown_key
from crosswire.workbench.placing import place, stored_keys
from crosswire.workbench.readers import Readers, Unread
from crosswire.workbench.results import Added, DeskError, Refused
from crosswire.workbench.versions import known_as

Progress = Callable[[int, int | None, str], None]

REPORTS_A_STEP = 32
"""Reports that are read, kept and placed together: few enough that a stop loses little, enough to place at one go."""

MOST_REFUSED = 100_000
"""Refusals that are kept until the end, in some 30 MB; a broken table can have millions."""


def add(
    ledger: Ledger,
    paths: Sequence[str | Path],
    stdin: BinaryIO | None,
    progress: Progress | None,
    workers: int,
    reader: str,
    web: Web | None = None,
    columns: Mapping[str, str] | None = None,
    meter: Meter | None = None,
    told: Callable[[Refused], None] | None = None,
) -> Added:
    """Adds all reports that `paths` hold to `ledger`; see `crosswire.workbench.desk.Desk.add`."""
    if not ledger.writable:  # said before hours of reading, not after
        raise LedgerError(f"{ledger.path}: it is read-only; give a store that you may write to")
    if columns and (unknown := [key for key in columns if key not in KEYS]):
        raise DeskError(unknown_key(unknown[0]))
    label = reader_label(reader)
    if meter is not None:
        meter.measure(paths)
    refused: list[Refused] = []
    added = known = done = beyond = 0
    touched: set[str] = set()

    def refuse(where: str, reason: str) -> None:
        nonlocal beyond
        one = Refused(where, reason)
        if len(refused) < MOST_REFUSED:
            refused.append(one)
        else:
            beyond += 1
        if told is not None:
            told(one)

    def reports() -> Iterator[Report]:
        for item in read_paths(paths, stdin, (web or Web()).visit, columns=columns, meter=meter):
            if isinstance(item, Refusal):
                refuse(item.where, item.reason)
            else:
                yield item

    incoming = reports()
    with Readers(workers, reader) as read_all:
        while step := list(islice(incoming, REPORTS_A_STEP)):
            fresh = {r.id: r for r in step if known_as(ledger, r) is None}
            read: list[Reading] = []
            for reading in read_all(fresh.values()):
                if isinstance(reading, Unread):
                    refuse(named(reading.report), reading.reason)
                    continue
                for sentence in reading.refused:
                    refuse(named(reading.report), sentence)
                read.append(reading)
                done += 1
                if progress is not None:
                    progress(done, None, words_of(reading.report))
            kept: list[str] = []
            if read:
                with ledger.transaction():
                    # Another program may have added some of them since we looked.
                    kept = [r.report.id for r in read if keep(ledger, fresh[r.report.id], r, label)]
                    touched |= place(ledger, kept)
            added += len(kept)
            known += len(step) - len(fresh) + len(read) - len(kept)
    current = (e for e in sorted(touched) if ledger.event(e) is not None)
    return Added(added, known, tuple(refused), tuple(current), beyond)


def words_of(report: Report) -> str:
    """A few words by which a person knows the report: its title, else its first words."""
    return report.title or report.text.strip()[:60]


def named(report: Report) -> str:
    """A report by what its sender calls it, else by its first words."""
    return f"report {report.external_id or report.url or report.title or report.text.strip()[:40]!r}"


def keep(ledger: Ledger, given: Report, reading: Reading, reader: str) -> bool:
    """Puts a report as it was given and what `reader` read in it into the store, inside a transaction.

    False, and nothing is changed, where the report is known, if need be with other fields (see `versions.known_as`).
    """
    if known_as(ledger, given) is not None or not ledger.add_report(given):
        return False
    put_reading(ledger, reading, reader)
    return True


def put_reading(ledger: Ledger, reading: Reading, reader: str) -> None:
    """Puts what `reader` (name and version) read in a report of the store in the place of what was read before."""
    found = sketch(reading.report, reading.claims, own_day(reading.report, reading.claims, reading.time))
    ledger.put_reading(
        stored(reading, reader), reading.claims, keys=stored_keys(reading.report, found), sketch=to_plain(found)
    )


def stored(reading: Reading, reader: str) -> StoredReading:
    """The reading as the ledger keeps it beside its claims."""
    return StoredReading(
        report_id=reading.report.id,
        reader=reader,
        publication=reading.report.published,
        outlet=reading.report.outlet,
        title=reading.report.title,
        byline=reading.report.byline,
        language=reading.report.language,
        inferred=reading.report.inferred,
        facets={"time": to_plain(reading.time)},
    )
