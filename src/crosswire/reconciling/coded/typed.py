"""Typed rows: a coded table's text as numbers, days and words, by its map, with the rows that do not fit it.

Always holds: a cell that cannot be read as its column's type is never guessed: its row is refused with the cell's words.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from crosswire.model.coded import Cell, CodedTable, RefusedRow
from crosswire.reconciling.coded.days import day
from crosswire.reconciling.coded.maps import CodedMap, Reading
from crosswire.reconciling.coded.types import ColumnType

NUMBER = re.compile(r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?\s*")
FLAGS = {"true": 1.0, "t": 1.0, "yes": 1.0, "false": 0.0, "f": 0.0, "no": 0.0}
CLOCK = re.compile(r"[T ]\s*([0-9]{2}:[0-9]{2})")
SHOWN_DAYS = {
    "ymd": "year, month and day, such as 2031-05-17",
    "dmy": "day, month and year, such as 17/05/2031, or year first",
    "mdy": "month, day and year, such as 05/17/2031, or year first",
}
"""How days are to be written, by the order that the map says."""

T = TypeVar("T")
LONGEST_SHOWN = 30
"""Characters of a cell that an error repeats."""


class _UnfitError(ValueError):
    """A cell that is not of its column's type; the message is what it should be."""


@dataclass(frozen=True, slots=True)
class TypedRows:
    """The rows that fit the map: `cells` by column, and for each row its event, its name, who told it and its day.

    `ranks` are the tie columns, in the map's order; `precisions` those of precision, by name.
    """

    events: Sequence[str]
    reports: Sequence[str]
    voices: Sequence[str]
    days: Sequence[str | None]
    ranks: Sequence[Sequence[float | None]]
    precisions: Mapping[str, Sequence[float | None]]
    cells: Mapping[str, Sequence[Cell]]
    refused: tuple[RefusedRow, ...]


def typed(table: CodedTable, laid: CodedMap) -> TypedRows:
    """The rows of `table` by the map laid on its header, in their order."""
    bad: dict[int, str] = {}
    text = table.columns
    reading = laid.reading
    cells: dict[str, Sequence[Cell]] = {}
    for entry in laid.entries:
        cells[entry.name] = _column(text[entry.name], entry.name, entry.type, reading, bad)
    for column in (column for party in laid.parties for column in party.roles.values()):
        cells[column] = _column(text[column], column, ColumnType.ROLE, reading, bad)
    ranks = [_numbers(text[name], name, reading, bad) for name in laid.rows.tie_breaks]
    named = {entry.precision for entry in laid.entries if entry.precision is not None}
    precisions = {name: _numbers(text[name], name, reading, bad) for name in sorted(named)}
    days = _published(text, laid, bad)
    reports, voices = _names(table, laid)
    if laid.rows.report is not None:
        _repeated(table, laid.rows.event, laid.rows.report, bad)
    kept = [i for i in range(len(table.lines)) if i not in bad]
    if bad:
        cells = {name: _at(column, kept) for name, column in cells.items()}
        ranks = [_at(column, kept) for column in ranks]
        precisions = {name: _at(column, kept) for name, column in precisions.items()}
        days, reports, voices = _at(days, kept), _at(reports, kept), _at(voices, kept)
    events = [event for i in kept if (event := text[laid.rows.event][i]) is not None]
    refused = tuple(RefusedRow(table.lines[i], reason) for i, reason in sorted(bad.items()))
    return TypedRows(events, reports, voices, days, ranks, precisions, cells, refused)


def _at(column: Sequence[T], kept: Sequence[int]) -> list[T]:
    return [column[i] for i in kept]


def _column(
    column: Sequence[str | None], name: str, kind: ColumnType, reading: Reading, bad: dict[int, str]
) -> list[Cell]:
    if kind.is_day:
        return list(_read(column, name, partial(_day, order=reading.dates), bad))
    if kind.is_number:
        read = _flag if kind in (ColumnType.FLAG, ColumnType.ROLE) else _count if kind is ColumnType.COUNT else _number
        return list(_read(column, name, partial(read, mark=reading.decimal), bad))
    empty_is_missing = reading.quoted_empty_is_missing
    return [None if value == "" else value for value in column] if empty_is_missing else list(column)


def _numbers(column: Sequence[str | None], name: str, reading: Reading, bad: dict[int, str]) -> list[float | None]:
    return _read(column, name, partial(_flag, mark=reading.decimal), bad)


def _read(column: Sequence[str | None], name: str, read: Callable[[str], T], bad: dict[int, str]) -> list[T | None]:
    """The cells of a column; each different text is read once."""
    known: dict[str | None, T | None] = {None: None}
    unfit: dict[str | None, str] = {}
    for value in set(column):
        if value is None or not value.strip():
            known[value] = None
            continue
        try:
            known[value] = read(value)
        except _UnfitError as error:
            unfit[value] = f"has {value.strip()[:LONGEST_SHOWN]!r} in the column '{name}'; give {error}"
            known[value] = None
    if unfit:
        for i, value in enumerate(column):
            if value in unfit:
                bad.setdefault(i, unfit[value])
    return [known[value] for value in column]


def _number(text: str, mark: str) -> float:
    plain = text if mark == "." else text.replace(".", "x").replace(mark, ".")
    if not NUMBER.fullmatch(plain) or (number := float(plain)) in (float("inf"), float("-inf")):
        raise _UnfitError(f"a number in digits, such as 12 or 0{mark}5, without marks between thousands")
    return number + 0.0  # no negative zero


def _count(text: str, mark: str) -> float:
    number = _number(text, mark)
    if number < 0:
        raise _UnfitError("a number from 0, or name it as missing in the map")
    return number


def _flag(text: str, mark: str) -> float:
    known = FLAGS.get(text.strip().casefold())
    return known if known is not None else _number(text, mark)


def _day(text: str, order: str) -> str:
    found = day(text, order)
    if found is None:
        raise _UnfitError(f"a day as {SHOWN_DAYS[order]}")
    return found


def _moment(text: str, order: str) -> str:
    """A day, with its time of day to the minute where one is given."""
    clock = CLOCK.search(text)
    found = day(text[: clock.start()] if clock else text, order)
    if found is None:
        raise _UnfitError(f"a day as {SHOWN_DAYS[order]}, with or without a time")
    return f"{found}T{clock[1]}" if clock else found


def _published(text: Mapping[str, Sequence[str | None]], laid: CodedMap, bad: dict[int, str]) -> list[str | None]:
    """When each row's report came out; null where its cell, or the pattern in it, says nothing."""
    column, pattern = laid.rows.published, laid.rows.published_pattern
    if column is None:
        return [None] * len(text[laid.rows.event])
    if pattern is None:
        return _read(text[column], column, partial(_moment, order=laid.reading.dates), bad)
    shape = re.compile(pattern)
    found = (shape.search(value) if value else None for value in text[column])
    return [day(match[1], laid.reading.dates) if match and match[1] else None for match in found]


def _names(table: CodedTable, laid: CodedMap) -> tuple[list[str], list[str]]:
    """Each row's own name, and the name of who told it: its origin, else its outlet, else itself."""
    lines = [f"line {line}" for line in table.lines]
    reports = _first([_column_of(table, laid.rows.report), lines])
    voices = _first([_column_of(table, laid.rows.origin), _column_of(table, laid.rows.outlet), reports])
    return reports, voices


def _column_of(table: CodedTable, name: str | None) -> Sequence[str | None]:
    return [None] * len(table.lines) if name is None else table.columns[name]


def _first(columns: Iterable[Sequence[str | None]]) -> list[str]:
    """Of each row the first cell that says something, without blanks at its ends."""
    return [next((v.strip() for v in values if v and v.strip()), "") for values in zip(*columns, strict=True)]


def _repeated(table: CodedTable, event: str, report: str, bad: dict[int, str]) -> None:
    """Refuses a row whose report was there for the same event already: nothing is counted twice."""
    seen: dict[tuple[str | None, str], int] = {}
    for i, (of, name) in enumerate(zip(table.columns[event], table.columns[report], strict=True)):
        if name and name.strip() and i not in bad:
            first = seen.setdefault((of, name.strip()), i)
            if first != i:
                bad[i] = (
                    f"repeats report {name.strip()[:LONGEST_SHOWN]!r} of its event, which is in line {table.lines[first]}"
                )
