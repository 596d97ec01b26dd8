"""Coded tables in small, for tests: an invented map and rows as text."""

from collections.abc import Sequence

from crosswire.model.coded import Cell, CodedTable, ReconciledTable
from crosswire.reconciling.coded.map_file import read_map
from crosswire.reconciling.coded.reconcile import reconcile
from crosswire.reconciling.rulebook import bundled_rules
from crosswire.sources.delimited import records

MAP = """
[rows]
event = "event"
report = "report"
outlet = "outlet"
origin = "told_by"
published = "published"
tie_breaks = ["rank"]

[[columns]]
names = ["what"]
type = "category"

[[columns]]
names = ["killed"]
type = "count"
"""
"""A map for the columns event, report, outlet, told_by, published, rank, what, killed."""


def table_of(text: str) -> CodedTable:
    """The table that a CSV text holds, all of its columns."""
    first, *rows = records(text, ",")
    header = [name or "" for name in first.fields]
    columns = zip(*(row.fields for row in rows), strict=True) if rows else [() for _ in header]
    return CodedTable(dict(zip(header, columns, strict=True)), [row.line for row in rows])


def reconciled(text: str, map_text: str = MAP, rules: Sequence[str] = ("majority-of-origins",)) -> ReconciledTable:
    """The reconciled table of a CSV text under a map and bundled rules."""
    table = table_of(text)
    header = list(table.columns)
    return reconcile(table, read_map(map_text, "test").laid_on(header), [bundled_rules()[r] for r in rules], header)


def cells(found: ReconciledTable, *columns: str) -> list[tuple[Cell, ...]]:
    """Some columns of the reconciled rows."""
    at = [found.columns.index(column) for column in columns]
    return [tuple(row.cells[i] for i in at) for row in found.rows]
