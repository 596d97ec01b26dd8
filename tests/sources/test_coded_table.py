"""Reading coded tables: what fits the header is taken, what does not is refused by line, and every failure is a sentence."""

from io import BytesIO
from pathlib import Path

import pytest

from crosswire.model.coded import CodedTable, RefusedRow
from crosswire.sources.coded_table import UnreadableTableError, read_coded_table


def read(
    data: bytes, tmp_path: Path, *wanted: str, name: str = "reports.csv", delimiter: str | None = None
) -> CodedTable:
    (tmp_path / name).write_bytes(data)
    chosen = {"event", *wanted}
    return read_coded_table(tmp_path / name, "event", lambda _: chosen, delimiter=delimiter)


def sentence(data: bytes, tmp_path: Path, *wanted: str) -> str:
    with pytest.raises(UnreadableTableError) as raised:
        read(data, tmp_path, *wanted)
    return str(raised.value).replace(str(tmp_path), "")


def test_the_columns_asked_for_in_the_order_of_the_file(tmp_path: Path) -> None:
    table = read(b'killed,event,town,note\n6,ferry,"",x\n,well,Oru,y\n', tmp_path, "killed", "town")
    assert list(table.columns.items()) == [("killed", ("6", None)), ("event", ("ferry", "well")), ("town", ("", "Oru"))]
    assert (list(table.lines), table.refused) == ([2, 3], ())


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_header_tells_the_delimiter(mark: str, tmp_path: Path) -> None:
    table = read(f"event{mark}killed\nferry{mark}6\n".encode(), tmp_path, "killed")
    assert table.columns == {"event": ("ferry",), "killed": ("6",)}


def test_a_mark_of_byte_order_and_other_encodings(tmp_path: Path) -> None:
    for data in (
        "\ufeffevent,town\nferry,Orú\n".encode(),
        "event,town\nferry,Orú\n".encode("utf-16"),
        "event,town\nferry,Orú\n".encode("windows-1252"),
    ):
        assert read(data, tmp_path, "town").columns["town"] == ("Orú",)


def test_rows_that_do_not_fit_are_refused_by_line(tmp_path: Path) -> None:
    table = read(b'event,killed\nferry,6\nwell\n"a\nb",2,3\n,4\n  ,4\n"x"y,1\nschool,0\n', tmp_path, "killed")
    assert table.columns["event"] == ("ferry", "school")
    assert table.refused == (
        RefusedRow(3, "has 1 field, parted by commas, where the header has 2"),
        RefusedRow(4, "has 3 fields, parted by commas, where the header has 2"),
        RefusedRow(6, "names no event"),
        RefusedRow(7, "names no event"),
        RefusedRow(8, "has text after a closing quotation mark; double the marks inside a field"),
    )


def test_what_is_no_table(tmp_path: Path) -> None:
    assert (
        sentence(b"", tmp_path)
        == "/reports.csv is empty; give a table with a header and a row for each event and report"
    )
    assert sentence(b"event,killed\n", tmp_path, "killed").startswith("/reports.csv has a header and no rows")
    assert "is not text" in sentence(bytes(range(256)) * 4, tmp_path)
    assert "broken character at byte" in sentence("event,town\nOrú,é\n".encode() + b"\xc3(", tmp_path)


def test_columns_that_are_not_there(tmp_path: Path) -> None:
    assert sentence(b"evnt,killed\nferry,6\n", tmp_path) == (
        "/reports.csv has no column 'event' (is it 'evnt'?); its header and the map must have the same names"
    )
    assert "has no column 'town', 'quarter'" in sentence(
        b"event,killed\nferry,6\n", tmp_path, "town", "quarter"
    ).replace("'quarter', 'town'", "'town', 'quarter'")
    many = sentence(b"event,killed\nferry,6\n", tmp_path, *(f"x{i}" for i in range(9)))
    assert "'x0', 'x1', 'x2', 'x3', 'x4' and 4 more;" in many
    assert "more than once" in sentence(b"event,killed,killed\nferry,6,7\n", tmp_path, "killed")
    assert "never closed" in sentence(b'event,"killed\nferry,6\n', tmp_path, "killed")


def test_what_is_no_file(tmp_path: Path) -> None:
    for path, words in ((tmp_path, "is a folder"), (tmp_path / "none.csv", "is not there"), ("a\0b", "NUL")):
        with pytest.raises(UnreadableTableError, match=words):
            read_coded_table(path, "event", lambda _: {"event"})


def test_standard_input() -> None:
    table = read_coded_table("-", "event", lambda _: {"event"}, stdin=BytesIO(b"event\nferry\n"))
    assert table.columns == {"event": ("ferry",)}
    with pytest.raises(UnreadableTableError, match="closed"):
        read_coded_table("-", "event", lambda _: {"event"})


def test_progress_is_told(tmp_path: Path) -> None:
    (tmp_path / "many.csv").write_text("event\n" + "ferry\n" * 12_000)
    told: list[tuple[int, int | None, str]] = []
    read_coded_table(tmp_path / "many.csv", "event", lambda _: {"event"}, told=lambda *now: told.append(now))
    words = "reading thousands of characters"
    assert told == [(30, 72, words), (60, 72, words)]
