"""What was refused and why: each by its name, and by reason where there is much."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Self

from crosswire.cli.say import say
from crosswire.publishing.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosswire.workbench import Refused

FEW = 20
"""Refusals that are each named and need no grouping; also the most reasons that are told."""

MOST_NAMED = 1000
"""Refusals named one by one on standard error."""

PARTICULAR = re.compile(r"'[^']*'|\"[^\"]*\"|\d[\d.,]*")
"""What differs between reasons that are the same: quoted words and numbers."""


def write_refused(refused: Sequence[Refused], beyond: int = 0, log: Path | None = None) -> None:
    """Says on standard error what was refused; the `log` that has them all is named where not all can be told.

    `beyond` is how many more were refused than are at hand.
    """
    for one in refused[:MOST_NAMED]:
        say(f"refused {one.where}: {one.reason}")
    count = len(refused) + beyond
    if count > MOST_NAMED:
        where = f"{log} has them all" if log is not None else "--log FILE writes them all"
        say(f"and {count - MOST_NAMED:,} more were refused; {where}")
    if count > FEW:
        groups = by_reason(one.reason for one in refused)
        say(f"{count:,} refused in all{f', the first {len(refused):,} by reason' if beyond else ''}:")
        for reason, times in groups[:FEW]:
            say(f"{times:,} × {reason}")
        if len(groups) > FEW:
            say(f"{sum(times for _, times in groups[FEW:]):,} × for {len(groups) - FEW:,} other reasons")


def by_reason(reasons: Iterable[str]) -> list[tuple[str, int]]:
    """The reasons with how often each was given, the most frequent first; numbers and quoted words that differ are "…"."""
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}
    for reason in reasons:
        general = PARTICULAR.sub("…", reason)
        counts[general] += 1
        if words.setdefault(general, reason) != reason:
            words[general] = general
    return [(words[general], count) for general, count in counts.most_common()]


class RefusalLog:
    """A file to whose end each refusal is written as it comes; nothing where there is none. Raises OSError."""

    def __init__(self, path: Path | None) -> None:
        self._file = path.open("a", encoding="utf-8") if path is not None else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def told(self, refused: Refused) -> None:
        """Writes one refusal."""
        if self._file is not None:
            print(f"{clean(refused.where)}: {clean(refused.reason)}", file=self._file, flush=True)
