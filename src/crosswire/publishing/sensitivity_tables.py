"""Sensitivity as tables: CSV with one header line, UTF-8, lines ended by a line feed; docs/sensitivity.md says what columns mean.

Always holds: a cell that is null is empty; a cell of words from outside never begins with what a spreadsheet takes for a
formula (an apostrophe goes before it).
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, fields
from io import StringIO

from crosswire.model.sensitivity import EventMeasures, Measures, Revisions, RuledEvent, RuleTotal, Sensitivity
from crosswire.model.words import PEOPLE_KINDS
from crosswire.publishing.wording import clean

Cell = str | float | None

FORMULA = ("=", "+", "-", "@")
"""What spreadsheets take for the beginning of a formula."""

WORDS = ("date", "place", "actor", "event_type")

FIGURES = ("event_id", "event", "date", "question", "kind", "of", "status", "rule", "low", "best", "high", "why")
REPORTS = ("event_id", "report_id", "outlet", "published", *(kind.value for kind in PEOPLE_KINDS), *WORDS)
DISAGREEMENT = ("event_id", *(f.name for f in fields(EventMeasures)))
TOTALS = ("kind", "numbered", "wordless", "apart", "moved", *(f.name for f in fields(RuleTotal)))
MEASURES = tuple(f.name for f in fields(Measures))
REVISIONS = tuple(f.name for f in fields(Revisions))


def figure_rows(event: RuledEvent) -> Iterator[tuple[Cell, ...]]:
    """A row for each question of an event and each rule."""
    for ruled in event.questions:
        for q in ruled.figures:
            of = q.of.label if q.of else None
            about = (event.event_id, event.label, event.date, q.key, q.kind.value, of, q.status.value)
            yield (*about, q.rule, q.low, q.best, q.high, q.why)


def report_rows(event: RuledEvent) -> Iterator[tuple[Cell, ...]]:
    """A row for each report of an event: what it says by itself."""
    for report in event.reports:
        values: dict[str, Cell] = {**dict(report.numbers), **dict(report.words)}
        said = [values.get(name) for name in (*(kind.value for kind in PEOPLE_KINDS), *WORDS)]
        yield (
            event.event_id,
            report.report_id,
            report.outlet,
            report.published[0] if report.published else None,
            *said,
        )


def disagreement_rows(event: RuledEvent) -> Iterator[tuple[Cell, ...]]:
    """A row for each variable of which a report of an event gives a value."""
    return ((event.event_id, *astuple(measured)) for measured in event.measures)


def total_rows(found: Sensitivity) -> Iterator[tuple[Cell, ...]]:
    """A row for each kind of figure and each rule."""
    for kind in found.kinds:
        for total in kind.totals:
            yield (kind.kind.value, kind.numbered, kind.wordless, kind.apart, kind.moved, *astuple(total))


def measure_rows(found: Sensitivity) -> Iterator[tuple[Cell, ...]]:
    """A row for each variable, over all events and over those with several reports."""
    return (astuple(measured) for measured in found.measures)


def revision_rows(found: Sensitivity) -> Iterator[tuple[Cell, ...]]:
    """A row for each kind of figure."""
    return (astuple(revised) for revised in found.revisions)


BY_EVENT: dict[str, tuple[tuple[str, ...], Callable[[RuledEvent], Iterator[tuple[Cell, ...]]]]] = {
    "figures": (FIGURES, figure_rows),
    "reports": (REPORTS, report_rows),
    "disagreement": (DISAGREEMENT, disagreement_rows),
}
"""The tables that are written event by event: their columns, and an event's rows."""

OVERALL: dict[str, tuple[tuple[str, ...], Callable[[Sensitivity], Iterator[tuple[Cell, ...]]]]] = {
    "totals": (TOTALS, total_rows),
    "measures": (MEASURES, measure_rows),
    "revisions": (REVISIONS, revision_rows),
}
"""The tables over all events: their columns, and their rows."""


def csv_lines(rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """Rows as lines of CSV."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        said = clean(cell)
        return f"'{said}" if said.startswith(FORMULA) else said
    return str(int(cell)) if cell == int(cell) else repr(cell)
