"""Coded tables held against eventreport: MAVERICK's reports under its three rules, cell by cell, and its measures.

What is compared is what crosswire writes, read again: text by text, null apart from the empty string. The package's own
output, its measures and the time it took on the machine that made them, on one core, stand in the folder `expected`.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import process_time

import crosswire
from accuracy.measures import DIGITS
from crosswire.model.coded import ReconciledTable
from crosswire.publishing.coded_csv import table_csv
from crosswire.sources.delimited import records

RULES = ("conservative", "representative", "informative")
MAP = "eventreport"
CLOSE = 1e-9
"""How near a measure must come to count as equal."""

BY_EVENT = {"dscore": "dscores", "event_level_disagreement": "shares"}
BY_COLUMN = {
    "mean_dscore": "dscore",
    "mean_dscore_normalized": "normalised",
    "mean_sd": "sd",
    "mean_range": "range",
    "share_disagreement": "share",
    "modal_confidence": "modal_confidence",
}
"""The files of measures, and what crosswire calls each."""

Rows = dict[str, dict[str, str | None]]
"""A table's cells as text, by the first column's value and the column's name."""


def coded_figures(maverick: Path) -> dict[str, float]:
    """The share of cells that are equal under each rule, of measures that are, and of rules that are faster than in R."""
    figures: dict[str, float] = {}
    taken: dict[str, float] = {}
    expected = maverick / "expected"
    for rule in RULES:
        began = process_time()
        found = crosswire.reconcile_table(maverick / "input_reports.csv", MAP, rule=rule)
        taken[rule] = process_time() - began
        figures[rule] = share_equal(rows_of(b"".join(table_csv(found)).decode()), rows_in(expected / f"{rule}.csv"))
    figures["diagnostics"] = share_close(measured(found), expected)
    shortest = shortest_times(expected / "timings.csv")
    figures["faster"] = sum(taken[rule] < shortest[rule] for rule in RULES) / len(RULES)
    return figures


def share_equal(found: Rows, wanted: Rows) -> float:
    """The share of the cells wanted that are there and equal; a row too many counts as a cell that is not. Rounded down."""
    pairs = [
        (found.get(key, {}).get(name, _LACKING), cell) for key, row in wanted.items() for name, cell in row.items()
    ]
    return _down(sum(a == b for a, b in pairs), len(pairs) + len(found.keys() - wanted.keys()))


_LACKING = "\0"
"""What a cell that is not there is taken for; no cell of a table can hold it."""

Measures = Mapping[tuple[str, str, str], float | None]
"""Measures by file, the event or the column, and the column or what it is called there."""


def share_close(found: Measures, expected: Path) -> float:
    """The share of the package's measures that are there and near enough. Rounded down."""
    wanted = dict(_wanted(expected))
    return _down(sum(key in found and close(found[key], value) for key, value in wanted.items()), len(wanted))


def _down(right: int, all_: int) -> float:
    """A share rounded down to the digits of the table, so that one cell that is wrong shows."""
    steps = int(10**DIGITS)
    return (right * steps // all_) / steps


def close(a: float | None, b: float | None) -> bool:
    """True where both are null, or both are numbers no further than `CLOSE` from each other."""
    return a is None and b is None if a is None or b is None else abs(a - b) <= CLOSE


def measured(found: ReconciledTable) -> Measures:
    """The measures of a reconciled table by the names of the package's files."""
    out: dict[tuple[str, str, str], float | None] = {}
    for file, name in BY_EVENT.items():
        for event in found.by_event:
            out.update({(file, event.event, column): value for column, value in getattr(event, name).items()})
    for file, name in BY_COLUMN.items():
        for column in found.disagreement:
            out[file, column.column, ""] = getattr(column, name)
    return out


def _wanted(expected: Path) -> Iterable[tuple[tuple[str, str, str], float | None]]:
    for file in BY_EVENT:
        for event, row in rows_in(expected / f"diagnostics_{file}.csv").items():
            for name, cell in row.items():
                yield (file, event, name.removeprefix("dscore_")), None if cell is None else float(cell)
    for file in BY_COLUMN:
        for column, row in rows_in(expected / f"diagnostics_{file}.csv").items():
            yield (file, column, ""), float(next(iter(row.values())) or "nan")


def shortest_times(timings: Path) -> dict[str, float]:
    """The shortest time in seconds that the package took for each rule."""
    header, *rows = _fields(timings.read_text(encoding="utf-8"))
    rule, elapsed = header.index("rule"), header.index("elapsed_s")
    names = sorted({row[rule] or "" for row in rows})
    return {name: min(float(row[elapsed] or "inf") for row in rows if row[rule] == name) for name in names}


def rows_in(path: Path) -> Rows:
    """The rows of a CSV file, by their first column."""
    return rows_of(path.read_bytes().decode("utf-8"))


def rows_of(text: str) -> Rows:
    """The rows of a CSV text, by their first column."""
    header, *rows = _fields(text)
    return {row[0] or "": {name or "": cell for name, cell in zip(header[1:], row[1:], strict=True)} for row in rows}


def _fields(text: str) -> Sequence[list[str | None]]:
    return [record.fields for record in records(text, ",")]
