"""Progress: how far a long run has come, on a terminal's standard error, for anything over a second."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Self

from crosswire.publishing.wording import clean

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from crosswire.workbench import Meter

PATIENCE = 1.0
"""Seconds before anything is shown."""

LONGEST_WORDS = 40
"""Characters of what is being done."""

SURE = 0.005
"""The share that must be read before the time left is told; less would be a guess."""


class Progress:
    """A bar that comes after a second and goes when the work is done; nothing where standard error is no terminal.

    With a `meter` it shows the share of the input that has been read, and beside it reports, rate, files and time left.
    """

    def __init__(self, meter: Meter | None = None) -> None:
        self._began = monotonic()
        self._meter = meter
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def told(self, done: int, total: int | None, words: str) -> None:
        """Takes note of `done` out of `total` (null: not known yet), and what is being done, in words."""
        if self._bar is None and sys.stderr.isatty() and monotonic() - self._began >= PATIENCE:
            self._start()
        if self._bar is not None and self._task is not None:
            shown = clean(words)[:LONGEST_WORDS]
            if self._meter is not None:
                done, total, amount = (
                    self._meter.bytes,
                    self._meter.all_bytes,
                    amounts(done, monotonic() - self._began, self._meter),
                )
                self._bar.update(self._task, completed=done, total=total, description=shown, amount=amount)
            else:
                self._bar.update(self._task, completed=done, total=total, description=shown)

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar
        from rich.table import Column

        words = TextColumn(
            "{task.description}", markup=False, table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis")
        )
        console = Console(stderr=True)
        if self._meter is not None:
            amount = TextColumn("{task.fields[amount]}", markup=False, table_column=Column(no_wrap=True))
            self._bar = Bar(words, BarColumn(12), amount, console=console, transient=True, expand=True)
        else:
            self._bar = Bar(
                words, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console, transient=True
            )
        self._task = self._bar.add_task("", total=None, amount="")
        self._bar.start()


def amounts(reports: int, seconds: float, meter: Meter) -> str:
    """What is done and left, in words: "1,204 reports · 31 a second · file 2 of 7 · 43 % · 3:12 left"."""
    rate = reports / seconds if seconds else 0.0
    parts = [f"{reports:,} {'report' if reports == 1 else 'reports'}", f"{rate:,.{0 if rate >= 10 else 1}f} a second"]
    if meter.all_files is not None and meter.all_files > 1:
        parts.append(f"file {min(meter.files + 1, meter.all_files):,} of {meter.all_files:,}")
    share = meter.bytes / meter.all_bytes if meter.all_bytes else 0.0
    if share:
        parts.append(f"{share:.0%}".replace("%", " %"))
    if share >= SURE:
        parts.append(f"{clock(seconds * (1 - share) / share)} left")
    return " · ".join(parts)


def clock(seconds: float) -> str:
    """A time span as a clock shows it: "3:12", "1:03:12"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
