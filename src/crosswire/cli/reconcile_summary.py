"""The summary of a reconciled table, on standard error: how much there was, where reports differ, what can't be told."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosswire.cli.paper import Paper, Piece
    from crosswire.model.coded import ReconciledTable

MOST_COLUMNS = 12
"""Columns named one by one, those in which reports differ in most events."""


def write_summary(found: ReconciledTable) -> None:
    """Writes the summary of `found`."""
    from crosswire.cli.paper import Paper
    from crosswire.publishing.wording import capital, counted, listed

    paper = Paper(sys.stderr)
    several = sum(event.reports > 1 for event in found.by_event)
    head = f"{_events(found.n_events)} of {counted(found.n_reports, 'report')}"
    head += f"; {_events(several)} {'has' if several == 1 else 'have'} more than one"
    if found.refused:
        head += f"; {counted(len(found.refused), 'row')} refused"
    paper.line((f"{capital(head)}.", "label"))
    _write_columns(paper, found)
    if len(found.rules) > 1 or found.left_out:
        paper.blank()
    if len(found.rules) > 1:
        untold = Counter(row.rule for row in found.rows for _ in row.undecided)
        told = listed([f"{counted(untold[rule], 'cell')} under {rule}" for rule in found.rules])
        paper.line(f"Can't tell {told}.")
    if found.left_out:
        paper.line((f"Left out, since the map does not name them: {listed(found.left_out)}.", "grey"))


def _events(number: int) -> str:
    from crosswire.publishing.wording import counted

    return counted(number, "event")


def _write_columns(paper: Paper, found: ReconciledTable) -> None:
    """Sets the columns in which reports differ, or that could not be told: under one rule with how often each."""
    from crosswire.publishing.wording import counted

    rows = _rows(found)
    if not rows:
        return
    heads = ("column", "events differ", *(["can't tell"] if len(found.rules) == 1 else []))
    titles: list[Piece] = [(head, "grey") for head in heads]
    paper.blank()
    paper.columns([titles, *rows[:MOST_COLUMNS]], right_aligned=range(1, len(heads)), indent=2)
    if len(rows) > MOST_COLUMNS:
        more = counted(len(rows) - MOST_COLUMNS, "more column")
        paper.line((f"  and {more}; --diagnostics PATH writes them all", "grey"))


def _rows(found: ReconciledTable) -> list[list[Piece]]:
    from crosswire.publishing.wording import clean

    columns = [c.column for c in found.disagreement if c.type != "list"]  # lists differ by what they are
    differ = {name: sum(event.dscores[name] > 0 for event in found.by_event) for name in columns}
    untold = Counter(name for row in found.rows for name in row.undecided)
    counts = {name: [differ[name], *([untold[name]] if len(found.rules) == 1 else [])] for name in columns}
    named = sorted((name for name in columns if any(counts[name])), key=lambda name: [-n for n in counts[name]])
    return [[clean(name), *(f"{n:,}" if n else "–" for n in counts[name])] for name in named]
