"""A store of invented incidents: everything derived in it at once, and one more report added to a large incident."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.invented_events import READER, Told, incident
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.reading.reader import Reading
from crosswire.workbench.adding import keep, stored
from crosswire.workbench.derivers import Derivers, Wanted
from crosswire.workbench.placing import place

BESIDE = 200
"""Reports of the incident that one more is added to."""

OTHERS = 300
"""Incidents beside it in the store."""

STEP = 32
"""Reports that are placed together, as `crosswire add` does."""


@dataclass(frozen=True, slots=True)
class Derived:
    """What deriving every incident of a store took, in seconds of processor time and by the clock, and what one more report
    took (processor time) that joined an incident of `beside` reports, with how many events' rows it changed.
    """

    processor: float
    wall: float
    one_more: float
    beside: int
    touched: int


def derived_store(path: Path, events: int, workers: int, told: Callable[[str], None]) -> Derived:
    """Fills a store at `path` and derives `events` incidents in it; then adds a report to a large one in another store."""
    with open_ledger(path) as ledger:
        wanted: list[Wanted] = []
        for first in range(0, events, STEP):
            with ledger.transaction():
                wanted += [_put(ledger, f"e{n}", incident(n)) for n in range(first, min(events, first + STEP))]
        told(f"{events:,} incidents in a store, to be derived …")
        children, own, clock = _children(), process_time(), perf_counter()
        with ledger.transaction(), Derivers(ledger, workers) as derive:
            for rows in derive(wanted):
                ledger.put_event_rows(rows)
        own, clock = process_time() - own, perf_counter() - clock
        processor = own + _children() - children
    told(f"one report more for an incident of {BESIDE} …")
    one_more, touched = joined(path.with_name("large.db"))
    return Derived(processor, clock, one_more, BESIDE, touched)


def joined(path: Path) -> tuple[float, int]:
    """Seconds of processor time in which a report joins an incident of `BESIDE`, and how many events' rows change."""
    large = [keyed(one) for one in incident(7, BESIDE + 1)]
    with open_ledger(path) as ledger:
        placed(ledger, [*large[:-1], *(one for n in range(OTHERS) for one in incident(n))], at_once=500)
        before = ledger.derived_marks()
        began = process_time()
        placed(ledger, large[-1:])
        spent = process_time() - began
        after = ledger.derived_marks()
        changed = {owner for owner in before.keys() | after.keys() if before.get(owner) != after.get(owner)}
        assert len(ledger.reports_by_event()[next(e for kind, e in changed if kind == "event")]) == BESIDE + 1
        return spent, sum(kind == "event" for kind, _ in changed)


def keyed(one: Told) -> Told:
    """The report as a sender gives it who says which event it is of."""
    return replace(one, report=replace(one.report, given_event="large"))


def _put(ledger: Ledger, name: str, told: Iterable[Told]) -> Wanted:
    """Puts the reports of an incident in as read, but for what grouping wants; what there is to derive."""
    ids = []
    for one in told:
        ledger.add_report(one.report)
        ledger.put_reading(stored(Reading(one.report, one.claims), READER), one.claims, keys=(), sketch={})
        ids.append(one.report.id)
    return name, tuple(sorted(ids)), None


def placed(ledger: Ledger, every: list[Told], at_once: int = STEP) -> None:
    """Adds reports as `crosswire add` does once they are read, so many together."""
    for at in range(0, len(every), at_once):
        some = every[at : at + at_once]
        with ledger.transaction():
            for one in some:
                keep(ledger, one.report, Reading(one.report, one.claims), READER)
            place(ledger, [one.report.id for one in some])


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
