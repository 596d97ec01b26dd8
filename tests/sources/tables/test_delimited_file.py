"""CSV and TSV files: a report a row, bad rows by their number."""

import io
import tracemalloc
from collections.abc import Iterator

import pytest

from crosswire.model.report import Report
from crosswire.sources.refusal import Refusal
from crosswire.sources.tables import delimited_file
from crosswire.sources.tables.delimited_file import read_delimited
from tests.sources import invented

UNCLOSED = "opens a quotation mark that is never closed; double the marks inside a field"
AFTER = "has text after a closing quotation mark; double the marks inside a field"


def read(data: bytes | str, **columns: str) -> list[str]:
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    found = read_delimited(stream, "in.csv", columns)
    return [f.text if isinstance(f, Report) else str(f) for f in found]


def test_a_row_is_a_report() -> None:
    table = invented.csv_table((invented.BODY, invented.OUTLET, invented.PUBLISHED))
    [report] = read_delimited(io.BytesIO(table), "in.csv", {})
    assert isinstance(report, Report)
    assert (report.text, report.outlet, report.published.start) == (
        invented.BODY.replace("\n", "\n"),
        invented.OUTLET,
        "2031-05-17T23:41",
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(delimiter: str, end: str) -> None:
    rows = (("Title, in full", "Text"), ("a", "One died; two, three | four\nhurt."), ("b", "None died."))
    table = end.join(delimiter.join(f'"{field}"' for field in row) for row in rows)
    assert read(table) == ["One died; two, three | four\nhurt.", "None died."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1252"])
def test_encodings(encoding: str) -> None:
    assert read("text,outlet\nDeux morts à Port Ambré.,Café\n".encode(encoding)) == ["Deux morts à Port Ambré."]


def test_broken_characters_cost_their_row_alone() -> None:
    table = "text\nDeux morts à Port Ambré.\n".encode() + b"Br\xffken.\n" + "Été à l’abri.\n".encode()
    assert read(table) == [
        "Deux morts à Port Ambré.",
        "in.csv row 3: is not UTF-8; save the table as UTF-8",
        "Été à l’abri.",
    ]


def test_bad_rows_are_refused_by_their_number() -> None:
    table = 'outlet,text\nA,One.\n\nB\nC,"Two" and.\nD, \nE,Three.\nF,Four.,,\nG,Five.,x\n,\n'
    told = "where the header has 2; put fields that hold the delimiter or line ends in quotation marks"
    assert read(table) == [
        "One.",
        f"in.csv row 4: has 1 field {told}",
        f"in.csv row 5: {AFTER}",
        "in.csv row 6: has no text; give the body as text, or as html",
        "Three.",
        "Four.",
        f"in.csv row 9: has 3 fields {told}",
    ]


def test_a_mark_that_is_never_closed_costs_its_row_alone() -> None:
    assert read('outlet,text\nA,"One.\nB,Two.\nC,Three.\n') == [f"in.csv row 2: {UNCLOSED}", "Two.", "Three."]


def test_long_fields_lines_and_marks_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited_file, "LONGEST_FIELD", 150_000)
    assert read("text\n" + "x" * 200_000 + "\nOne.\n") == [
        "in.csv row 2: holds a line over 0 MB; give a report a row",
        "One.",
    ]
    assert read("x" * 200_000) == ["in.csv: holds a line over 0 MB; give a report a row"]


@pytest.mark.parametrize("again", [10_000, 200_000_000])
def test_rows_that_each_run_into_the_next_are_soon_done_with(again: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited_file, "MOST_AGAIN", again)
    monkeypatch.setattr(delimited_file, "MOST_LINES", 800)
    found = read("text\n" + 'x","y\n' * 3000 + "One.\n")
    assert all(line.startswith("in.csv row") for line in found[:-1])
    if again == 10_000:
        assert found[-1].endswith("lines after it are lost with it")
    else:
        assert (len(found), found[-1]) == (3001, "One.")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is empty; give a table with a header and a report a row"),
        (" \r\n\n", "is empty; give a table with a header and a report a row"),
        ("text,outlet\n\n", "has a header and no rows; give a report a row"),
        ("a;b\n1;2\n", "has no column of text; its columns are 'a', 'b'; name one with --columns text=NAME"),
        ('"a\nb', f"{UNCLOSED}"),
        (b"\x7fELF\0\0", "is not text (it holds NUL bytes); give a text file, UTF-8 for the best"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes | str, reason: str) -> None:
    assert read(data)[0].partition(": ")[2] == reason


def test_columns_that_a_person_names() -> None:
    table = "first,second\nOne.,Two.\n"
    assert read(table, text="Second") == ["Two."]
    assert read(table, text="third") == [
        "in.csv: has no column 'third' for the text; its columns are 'first', 'second'"
    ]


class Endless(io.RawIOBase):
    """A table of many rows that is nowhere kept."""

    def __init__(self, rows: int) -> None:
        self._rows, self._at, self._rest = rows, 0, b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, place: int, whence: int = 0) -> int:
        self._at, self._rest = 0, b""
        return place

    def readinto(self, into: memoryview) -> int:  # type: ignore[override]
        if not self._rest and self._at <= self._rows:
            self._rest = b"outlet,text\n" if not self._at else b"Amber Post," + b"Two died. " * 1000 + b"\n"
            self._at += 1
        size = min(len(into), len(self._rest))
        into[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def test_memory_does_not_grow_with_the_table() -> None:
    def rows() -> Iterator[Report | Refusal]:
        return read_delimited(io.BufferedReader(Endless(1500)), "in.csv", {})

    tracemalloc.start()
    assert sum(isinstance(found, Report) for found in rows()) == 1500
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6_000_000
