"""Intake: the part of the desk through which reports come in and are read again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from crosswire.workbench.choosing import DEFAULT_READER
from crosswire.workbench.opened import Opened, one_sentence
from crosswire.workbench.results import (
    Added,
    Rebuilt,
    Refused,
    Reread,
    Watched,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crosswire.sources.meter import Meter
    from crosswire.workbench.adding import Progress
    from crosswire.workbench.fetching import Web
    from crosswire.workbench.watching import Pace, Told


class Intake(Opened):
    """What brings reports into an open store."""

    def add(
        self,
        *paths: str | Path,
        stdin: BinaryIO | None = None,
        progress: Progress | None = None,
        workers: int = 1,
        reader: str = DEFAULT_READER,
        web: Web | None = None,
        columns: Mapping[str, str] | None = None,
        meter: Meter | None = None,
        told: Callable[[Refused], None] | None = None,
    ) -> Added:
        """Adds the reports in files, folders, JSONL (`-` is standard input) and at addresses; those known change nothing.

        `progress` is called with the number done, the number in all (null: not known) and a few words; `workers` is the
        number of processes that read, `reader` the name of the reader, `web` how addresses are visited. `columns` takes keys
        of a report to the columns of tables that hold them, for those whose names do not tell. `meter` knows, while it goes
        on, how many files and bytes there are and have been read. What cannot be taken is in the result's `refused`, and `told`
        hears of it as it comes; the rest is kept.
        """
        from crosswire.workbench import adding

        with one_sentence():
            return adding.add(self._ledger, paths, stdin, progress, max(1, workers), reader, web, columns, meter, told)

    def watch(
        self, *feeds: str, told: Told, web: Web | None = None, pace: Pace | None = None, reader: str = DEFAULT_READER
    ) -> Watched:
        """Follows feeds (addresses, or OPML files that list them); what they name is read and placed as it comes.

        `told` hears of each feed, report, refusal and event; `pace` says how often a feed is asked and whether to stop when all
        is taken. It may be stopped at any time, and goes on from there when it is begun again.
        """
        from crosswire.workbench import fetching, watching

        with one_sentence():
            named = fetching.feeds_named(feeds)
            return watching.watch(
                self._ledger, named, web or fetching.Web(), reader, pace or watching.Pace(900.0), told
            )

    def reread(
        self,
        *reports: str,
        everything: bool = False,
        reader: str | None = None,
        progress: Progress | None = None,
        workers: int = 1,
    ) -> Reread:
        """Reads reports of the store again: those of the ids `reports`, or `everything`, else those that are outdated.

        Each report is read by the reader that read it before, or by the one called `reader`; a report is outdated where
        that reader, in the version at hand, is not what read it. People's decisions stay. `progress` and `workers` are as
        for `add`. A run that is stopped leaves a whole store, and the next one goes on from there.
        """
        from crosswire.workbench import rereading

        with one_sentence():
            return rereading.reread(self._ledger, reports, everything, reader, progress, max(1, workers))

    def rebuild(self, *, progress: Progress | None = None, workers: int = 1) -> Rebuilt:
        """Drops everything derived (what reports are grouped by, links, events with all that belongs to them) and derives it
        again from the reports, what was read in them, people's decisions and the rules.

        Nothing is read again. A store that this version filled comes out the same, byte for byte. `progress` is as for
        `add`, `workers` the number of processes that derive. A run that is stopped leaves the store as it was.
        """
        from crosswire.workbench import rebuilding

        with one_sentence():
            return rebuilding.rebuild(self._ledger, progress, max(1, workers))

    def read_by(self) -> dict[str, int]:
        """How many reports each reader read, by its name and version (`rules/2.3`), in order."""
        with one_sentence():
            return dict(sorted(Counter(self._ledger.read_by().values()).items()))
