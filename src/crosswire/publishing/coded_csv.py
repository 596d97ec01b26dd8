"""Reconciled tables as CSV and JSON Lines. Equal tables give equal bytes.

Always holds: null is a bare empty field and the empty string is `""`; text is in quotation marks and numbers are bare, so
that what was read as one of them is read as the same again (R's write.csv writes so too).
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from crosswire.model.coded import Cell, ReconciledRow, ReconciledTable
from crosswire.model.plain import to_plain
from crosswire.publishing.jsonl import escaped

DIGITS = 15
"""Significant digits of a number: what a double holds for certain, and what R writes."""

MEASURES = ("dscore", "normalised", "sd", "range", "share", "modal_confidence")
EXACT_DIGITS = 17
"""Digits of a measure: enough to give back the same double."""


def table_csv(table: ReconciledTable, rule: str | None = None) -> Iterator[bytes]:
    """The table a line at a time, its header first; the rows of one `rule` alone where given."""
    yield _line(table.columns)
    for row in table.rows:
        if rule is None or row.rule == rule:
            yield _line(row.cells)


def table_json_lines(table: ReconciledTable, rule: str | None = None) -> Iterator[bytes]:
    """The table as an object a row: its cells by column, what could not be told, and what stands behind each count."""
    for row in table.rows:
        if rule is None or row.rule == rule:
            yield (
                escaped(json.dumps(_object(table.columns, row), ensure_ascii=False, allow_nan=False)) + "\n"
            ).encode()


def diagnostics_csv(table: ReconciledTable) -> Iterator[bytes]:
    """The measures of disagreement, a line a column of the coded table."""
    yield _line(("column", "type", "events", "reports", *MEASURES))
    for found in table.disagreement:
        measures = [getattr(found, name) for name in MEASURES]
        yield _line((found.column, found.type, float(found.events), float(found.reports), *measures), EXACT_DIGITS)


def by_event_csv(table: ReconciledTable, event: str) -> Iterator[bytes]:
    """The measures of disagreement, a line an event: its reports, then for each column its dscore and its share.

    `event` is what the column with the events' names is called.
    """
    names = [found.column for found in table.disagreement]
    yield _line((event, "reports", *(f"{name}_{measure}" for name in names for measure in ("dscore", "disagreement"))))
    for found in table.by_event:
        cells: list[Cell] = [found.event, float(found.reports)]
        for name in names:
            cells += (float(found.dscores[name]), found.shares[name])
        yield _line(cells, EXACT_DIGITS)


def _line(cells: Iterable[Cell], digits: int = DIGITS) -> bytes:
    return (",".join(_field(cell, digits) for cell in cells) + "\n").encode("utf-8")


def _field(cell: Cell, digits: int) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f'"{cell.replace(chr(34), chr(34) * 2)}"'
    return number_text(cell, digits)


def number_text(number: float, digits: int = DIGITS) -> str:
    """A number in as few digits as give it back, at most `digits`."""
    short = f"{number:.{DIGITS}g}"
    return short if digits <= DIGITS or float(short) == number else repr(number)


def _object(columns: Sequence[str], row: ReconciledRow) -> dict[str, object]:
    return {
        "type": "reconciled",
        "event": row.event,
        "rule": row.rule,
        "cells": {name: _plain(cell) for name, cell in zip(columns, row.cells, strict=True)},
        "undecided": sorted(row.undecided),
        "figures": {name: to_plain(answer) for name, answer in row.answers.items()},
    }


def _plain(cell: Cell) -> Cell:
    """Whole numbers without a point."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15 else cell
