"""Progress: how far a long run has come, on a terminal's standard error, for anything over a second."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Self

from crosswire.publishing.wording import clean

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds before anything is shown."""

LONGEST_WORDS = 40
"""Characters of what is being done."""


class Progress:
    """A bar that comes after a second and goes when the work is done; nothing where standard error is no terminal."""

    def __init__(self) -> None:
        self._began = monotonic()
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
            self._bar.update(self._task, completed=done, total=total, description=clean(words)[:LONGEST_WORDS])

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        self._bar = Bar(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=None)
        self._bar.start()
