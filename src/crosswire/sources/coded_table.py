"""A coded table from a CSV or TSV file: the columns asked for, row by row, with the rows that could not be taken.

Always holds: a bare empty field is null and an empty one in quotation marks is the empty string; a row that does not fit
the header is refused with its line and its reason, and the others are taken.
"""

from collections import Counter
from collections.abc import Callable, Collection, Set
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from crosswire.model.coded import CodedTable, RefusedRow
from crosswire.sources.decoding import NotTextError, decode
from crosswire.sources.delimited import NEVER_CLOSED, Fields, records
from crosswire.sources.folders import missing as not_there
from crosswire.sources.folders import unfit_kind
from crosswire.sources.refusal import megabytes, shown, why

LARGEST_TABLE = 1_000_000_000
"""Bytes: a table is at most 1 GB. MAVERICK's 3,287 reports in 108 columns are 2 MB."""

DELIMITERS = (",", ";", "\t", "|")
DELIMITER_WORDS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes"}
MOST_NAMED = 5
"""Columns that are not there, named one by one."""

ROWS_BETWEEN = 5_000
"""Rows after which progress is told."""

Told = Callable[[int, int | None, str], None]
"""Takes how many thousands of characters are read, of how many, and a few words."""

Chosen = Callable[[Collection[str]], Set[str]]
"""The columns to keep, given those in the header; raises ValueError, a sentence, where some are not there."""


class UnreadableTableError(ValueError):
    """Raised for a file that is no table with these columns; the message is a sentence."""


def read_coded_table(
    path: str | Path,
    event: str,
    chosen: Chosen,
    *,
    stdin: BinaryIO | None = None,
    delimiter: str | None = None,
    missing: Set[str] = frozenset(),
    told: Told | None = None,
) -> CodedTable:
    """The table in the file at `path` (`-`: on `stdin`) with the columns `chosen` from its header.

    `event` is the column that names the event; it must be there, and where no `delimiter` is given it tells which of
    commas, semicolons, tabs and upright strokes part the fields. Bare fields in `missing` are null. Raises
    UnreadableTableError for what is no such table, and ValueError where `chosen` does.
    """
    where, data = _bytes_of(path, stdin)
    try:
        text = decode(data)
    except NotTextError as error:
        raise UnreadableTableError(f"{where} {error}") from None
    del data
    if not text.strip("\ufeff \t\r\n"):
        raise UnreadableTableError(f"{where} is empty; give a table with a header and a row for each event and report")
    delimiter = delimiter or _delimiter_of(text, event, where)
    return _read(text, delimiter, event, chosen, missing, where, told)


def _bytes_of(path: str | Path, stdin: BinaryIO | None) -> tuple[str, bytes]:
    """What the input is called, and what it holds."""
    if str(path) == "-":
        if stdin is None:
            raise UnreadableTableError("standard input is closed; give a file")
        return "standard input", stdin.read(LARGEST_TABLE)
    path = Path(path)
    where = shown(path)
    try:
        status = path.stat()
        if path.is_dir():
            raise UnreadableTableError(f"{where} is a folder; give one file with the rows of all reports")
        if unfit := unfit_kind(path, status.st_mode):
            raise UnreadableTableError(f"{where} {unfit}")
        if status.st_size > LARGEST_TABLE:
            size = megabytes(status.st_size)
            raise UnreadableTableError(f"{where} holds {size}, and a table is at most 1000 MB; split it by event")
        return where, path.read_bytes()
    except OSError as error:
        reason = not_there(path, error) if isinstance(error, FileNotFoundError) else why(error)
        raise UnreadableTableError(f"{where} {reason}") from None
    except ValueError as error:
        if isinstance(error, UnreadableTableError):
            raise
        raise UnreadableTableError(f"{where} is no path; take out the NUL character") from None


def _delimiter_of(text: str, event: str, where: str) -> str:
    """The delimiter under which the header has the event's column."""
    for delimiter in DELIMITERS:
        if event in _header(text, delimiter, where):
            return delimiter
    best = max(DELIMITERS, key=lambda delimiter: len(_header(text, delimiter, where)))
    raise UnreadableTableError(_lacks(where, [event], [name or "" for name in _header(text, best, where)]))


def _header(text: str, delimiter: str, where: str) -> Fields:
    """The first record's fields; a mark that is never closed is an error under every delimiter."""
    first = next(records(text, delimiter))
    if first.broken == NEVER_CLOSED:
        raise UnreadableTableError(f"{where} line {first.line} {first.broken}")
    return first.fields


def _lacks(where: str, lost: Collection[str], there: Collection[str]) -> str:
    """What to say of columns that the map names and the header has not."""
    shown = list(lost)[:MOST_NAMED]
    named = ", ".join(f"'{name}'" for name in shown)
    named += f" and {len(lost) - len(shown)} more" if len(lost) > len(shown) else ""
    near = [match for name in shown for match in get_close_matches(name, [t for t in there if t], 1)]
    hint = f" (is it {', '.join(repr(n) for n in near)}?)" if near else ""
    return f"{where} has no column {named}{hint}; its header and the map must have the same names"


def _read(
    text: str, delimiter: str, event: str, chosen: Chosen, missing: Set[str], where: str, told: Told | None
) -> CodedTable:
    parted = records(text, delimiter, missing)
    first = next(parted)
    if first.broken:
        raise UnreadableTableError(f"{where} line {first.line} {first.broken}")
    header = [name if name is not None else "" for name in first.fields]
    wanted = chosen(header)
    lost = [name for name in sorted(wanted) if name not in header]
    if lost:
        raise UnreadableTableError(_lacks(where, lost, header))
    twice = [name for name, count in Counter(header).items() if count > 1 and name in wanted]
    if twice:
        raise UnreadableTableError(f"{where} has the column '{twice[0]}' more than once; give each its own name")
    kept = [(at, name) for at, name in enumerate(header) if name in wanted]
    rows: list[list[str | None]] = []
    lines: list[int] = []
    refused: list[RefusedRow] = []
    at_event = header.index(event)
    for number, record in enumerate(parted, 1):
        if reason := record.broken or _unfit(record.fields, header, at_event, delimiter):
            refused.append(RefusedRow(record.line, reason))
        else:
            fields = record.fields
            rows.append([fields[at] for at, _ in kept])
            lines.append(record.line)
        if told is not None and number % ROWS_BETWEEN == 0:
            told(record.end // 1000, len(text) // 1000, "reading thousands of characters")
    if not rows and not refused:
        raise UnreadableTableError(f"{where} has a header and no rows; give a row for each event and report")
    parts = list(zip(*rows, strict=True)) if rows else [() for _ in kept]
    return CodedTable({name: parts[i] for i, (_, name) in enumerate(kept)}, lines, tuple(refused))


def _unfit(fields: Fields, header: Collection[str], at_event: int, delimiter: str) -> str | None:
    """Why a record is no row of the table, or null."""
    if len(fields) != len(header):
        found = f"{len(fields)} field{'' if len(fields) == 1 else 's'}"
        parted = DELIMITER_WORDS.get(delimiter, repr(delimiter))
        return f"has {found}, parted by {parted}, where the header has {len(header)}"
    event = fields[at_event]
    return None if event and event.strip() else "names no event"
