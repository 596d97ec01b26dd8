"""CSV and TSV files, a report a row.

Always holds: a row is either one report or one refusal that names its number, counted as a spreadsheet does (the header is row
1); a bad row costs no other row, and no more than one row is held in memory, unless a quotation mark is never closed.
"""

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.decoding import BYTE_ORDER_MARKS, NotTextError, decode
from crosswire.sources.making import UnfitError
from crosswire.sources.refusal import Refusal
from crosswire.sources.tables.columns import NO_ROWS, Named, Places, places_in, report_of

DELIMITERS = (",", ";", "\t", "|")
LONGEST_FIELD = 10_000_000
"""Characters: a field is at most as long as a page; what is longer has a quotation mark that is never closed."""

MOST_LINES = 100_000
"""Lines of a row; an article of the largest size has far fewer."""

MOST_AGAIN = 50_000_000
"""Characters that are read a second time at most, after quotation marks that took in more than their row."""

NO_TEXT = re.compile("[\udc80-\udcff]")
"""Bytes that break UTF-8, as Python keeps them in a string."""

HEAD, PIECE = 1 << 16, 1 << 20
"""Bytes by which a file is judged to be text, and bytes read at once to find its encoding."""

REASONS = {
    "field larger": f"opens a quotation mark that is never closed, or has a field over {LONGEST_FIELD // 1_000_000} MB",
    "unexpected end": "opens a quotation mark that is never closed; double the marks inside a field",
    "expected after": "has text after a closing quotation mark; double the marks inside a field",
}
"""What Python's csv module says of a broken row, and what that means."""


def read_delimited(stream: BinaryIO, where: str, columns: Named) -> Iterator[Report | Refusal]:
    """The reports of a CSV or TSV file with a header, parted by commas, semicolons, tabs or upright strokes."""
    try:
        encoding, errors = _encoding(stream)
    except NotTextError as error:
        yield Refusal(where, str(error))
        return
    text = io.TextIOWrapper(stream, encoding, errors, newline="")
    try:
        yield from _rows(_Lines(text), where, columns)
    finally:
        text.detach()


def _encoding(stream: BinaryIO) -> tuple[str, str]:
    """The encoding of a file and what to do with bytes that break it; leaves the stream where its text begins.

    Broken UTF-8 is read all the same, and only the rows in which it breaks are refused.
    """
    head = stream.read(HEAD)
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark) and encoding != "utf-8":
            stream.seek(len(mark))
            return encoding, "replace"
    begins = len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0
    found = ("utf-8", "surrogateescape")
    if b"\0" in head:
        decode(head)  # says what is wrong with it
        raise NotTextError("is not text (it holds NUL bytes); give a table as text, UTF-8 for the best")
    decoder = codecs.getincrementaldecoder("utf-8")()
    piece = head
    while piece:
        try:
            decoder.decode(piece)
        except UnicodeDecodeError:
            try:
                decode(piece)
                found = ("windows-1252", "replace")
            except NotTextError:
                if piece is head and not begins and _binary(head):
                    raise
            break
        piece = stream.read(PIECE)
    stream.seek(begins)
    return found


def _binary(head: bytes) -> bool:
    """True where the first line of a file is no text in any encoding known here."""
    try:
        decode(head.partition(b"\n")[0])
    except NotTextError:
        return True
    return False


class _Lines:
    """The lines of a file for the csv module, with those of the row at hand kept, so that they can be read again."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._waiting: deque[str] = deque()
        self._again = 0
        self.row: list[str] = []

    def begun(self) -> "_Lines":
        """The lines, a row begun with the next."""
        self.row.clear()
        return self

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else self._text.readline(LONGEST_FIELD)
        if not line:
            raise StopIteration
        if len(line) >= LONGEST_FIELD and not line.endswith(("\n", "\r")):
            while (rest := self._text.readline(PIECE)) and not rest.endswith(("\n", "\r")):
                pass
            raise UnfitError(f"holds a line over {LONGEST_FIELD // 1_000_000} MB; give a report a row")
        self.row.append(line)
        if len(self.row) > MOST_LINES:
            raise csv.Error("field larger than a row may be")
        return line

    def back(self, count: int) -> int:
        """Puts back all lines of the row at hand but its first `count`; how many it did not, as too much was put back before."""
        again = self.row[count:]
        self._again += sum(map(len, again))
        if self._again > MOST_AGAIN:
            return len(again)
        self._waiting.extendleft(reversed(again))
        return 0


def _rows(lines: _Lines, where: str, columns: Named) -> Iterator[Report | Refusal]:
    """The reports of the rows; the first that is not blank is the header."""
    number, found = 0, False
    header: list[str] = []
    places: Places | None = None
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_FIELD))
    try:
        first = next(lines.begun())
        while not first.strip():
            number, first = number + 1, next(lines.begun())
    except UnfitError as unfit:
        yield Refusal(where, str(unfit))
        return
    except StopIteration:
        yield Refusal(where, "is empty; give a table with a header and a report a row")
        return
    lines.back(0)
    rows = csv.reader(lines, delimiter=_delimiter(first, columns), strict=True)
    while True:
        number += 1
        lines.begun()
        try:
            row = next(rows)
            if places is None:
                header = row
                places = places_in(header, columns)
            elif any(row):
                found = True
                yield report_of(_fitting(row, header), places)
        except StopIteration:
            break
        except csv.Error as error:
            found = True
            said = str(error)
            reason = next((words for sign, words in REASONS.items() if sign in said), f"is broken ({said})")
            if lost := lines.back(1):
                reason += f"; the {lost:,} lines after it are lost with it"
            yield Refusal(f"{where} row {number}", reason)
        except UnfitError as unfit:
            found = True
            yield Refusal(where if places is None else f"{where} row {number}", str(unfit))
        if places is None:
            return
    if not found:
        yield Refusal(where, NO_ROWS)


def _delimiter(header: str, columns: Named) -> str:
    """The delimiter under which a header has the most columns that are known, or else the most columns."""

    def judged(delimiter: str) -> tuple[int, int]:
        try:
            names = next(csv.reader([header], delimiter=delimiter, strict=True))
        except (csv.Error, StopIteration):
            return 0, 0
        try:
            return len(places_in(names, columns)), len(names)
        except UnfitError:
            return 0, len(names)

    return max(DELIMITERS, key=judged)


def _fitting(row: Sequence[str], header: Sequence[str]) -> Sequence[str]:
    """`row` where it fits the header. Raises UnfitError where it has other fields, or bytes that are no text."""
    fields = len(header)
    if len(row) < fields or any(row[fields:]):
        raise UnfitError(
            f"has {len(row)} field{'' if len(row) == 1 else 's'} where the header has {fields}; put fields that hold the "
            "delimiter or line ends in quotation marks"
        )
    if any(not field.isascii() and NO_TEXT.search(field) for field in row):
        raise UnfitError("is not UTF-8; save the table as UTF-8")
    return row
