"""Parquet files: a report a row, with values that are no strings as words."""

import io
import sys
from datetime import date, datetime

import pyarrow
import pytest
from pyarrow import parquet

from crosswire.model.report import Report
from crosswire.sources.refusal import Refusal
from crosswire.sources.tables.parquet import WITHOUT_PYARROW, read_parquet
from tests.sources import invented


def read(data: bytes, **columns: str) -> list[Report | Refusal]:
    return list(read_parquet(io.BytesIO(data), "in.parquet", columns))


def test_a_row_is_a_report() -> None:
    rows = [
        (invented.BODY, datetime(2031, 5, 17, 23, 41), ["A. Writer", "B. Second"], 7),
        (None, None, None, None),
        ("Two died.", None, [], 8),
    ]
    first, second, third = read(invented.parquet_table(*rows, columns=("Body", "date", "authors", "id")))
    assert isinstance(first, Report) and isinstance(third, Report)
    assert (first.text, first.published.start, first.byline, first.external_id) == (
        invented.BODY,
        "2031-05-17T23:41",
        "A. Writer, B. Second",
        "7",
    )
    assert str(second) == "in.parquet row 2: has no text; give the body as text, or as html"
    assert (third.text, third.byline) == ("Two died.", None)


def test_days_bytes_and_named_columns() -> None:
    table = invented.parquet_table((b"Two died.", date(2031, 5, 17)), columns=("words", "day"))
    [report] = read(table, text="words", published="day")
    assert isinstance(report, Report)
    assert (report.text, report.published.start) == ("Two died.", "2031-05-17")


def test_a_table_without_text_is_refused_with_its_columns() -> None:
    assert list(map(str, read(invented.parquet_table(("x", "y"), columns=("a", "b"))))) == [
        "in.parquet: has no column of text; its columns are 'a', 'b'; name one with --columns text=NAME"
    ]
    assert list(map(str, read(invented.parquet_table(columns=("text",))))) == [
        "in.parquet: has a header and no rows; give a report a row"
    ]


def test_a_column_that_unpacks_to_far_more_is_not_read() -> None:
    out = io.BytesIO()
    parquet.write_table(pyarrow.table({"text": [f"{'x' * 900_000}{n}" for n in range(30)]}), out, compression="zstd")
    assert list(map(str, read(out.getvalue()))) == ["in.parquet: unpacks to far more than it holds; it is not read"]


def test_without_pyarrow_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert read(b"PAR1") == [Refusal("in.parquet", WITHOUT_PYARROW)]
