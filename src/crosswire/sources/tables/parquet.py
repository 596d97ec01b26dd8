"""Parquet files, a report a row. Always holds: a few rows of the columns asked for are in memory at a time.

Reading them takes pyarrow, which is not installed with crosswire: it weighs more than all the rest.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from crosswire.model.report import Report
from crosswire.sources.making import UnfitError
from crosswire.sources.refusal import Refusal
from crosswire.sources.tables.columns import NO_ROWS, Named, places_in, report_of

WITHOUT_PYARROW = "is a Parquet table, and reading it takes pyarrow; install it with: pip install 'crosswire[parquet]'"
ROWS_AT_ONCE = 64
"""Rows in memory: with the largest reports in them 64 MB."""

LARGEST_RATIO, SMALL = 200, 10_000_000
"""How many times its packed size a column may unpack to, and bytes below which that is no matter."""


def read_parquet(stream: BinaryIO, where: str, columns: Named) -> Iterator[Report | Refusal]:
    """The reports of a Parquet file, rows counted from 1."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        yield Refusal(where, WITHOUT_PYARROW)
        return
    number = 0
    try:
        table = ParquetFile(stream, buffer_size=1 << 20, pre_buffer=False)
        header = list(table.schema_arrow.names)
        places = places_in(header, columns)
        if _bomb(table.metadata):
            raise UnfitError("unpacks to far more than it holds; it is not read")
        wanted = [header[at] for at in places.values()]
        for batch in table.iter_batches(ROWS_AT_ONCE, columns=wanted, use_threads=False):
            found = [_values(batch.column(batch.schema.get_field_index(name))) for name in wanted]
            there = dict(zip(places, range(len(places)), strict=True))
            for row in zip(*found, strict=True):
                number += 1
                try:
                    yield report_of(row, there)
                except UnfitError as unfit:
                    yield Refusal(f"{where} row {number}", str(unfit))
    except UnfitError as unfit:
        yield Refusal(where, str(unfit))
        return
    except (ArrowException, OSError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError) as error:
        said = " ".join(str(error).split())[:80]
        yield Refusal(where, f"is damaged or no Parquet table ({said}); what stands before is taken")
        return
    if not number:
        yield Refusal(where, NO_ROWS)


def _bomb(metadata: Any) -> bool:
    """True where a column unpacks to far more than it holds."""
    chunks = (
        metadata.row_group(group).column(column)
        for group in range(metadata.num_row_groups)
        for column in range(metadata.num_columns)
    )
    return any(c.total_uncompressed_size > LARGEST_RATIO * c.total_compressed_size + SMALL for c in chunks)


def _values(column: Any) -> list[str | None]:
    """The values of a column as words; null for those that are none."""
    return [_words(value) for value in column]


def _words(value: Any) -> str | None:
    try:
        plain = value.as_py()
        if plain is None:
            return None
        if isinstance(plain, bytes):
            return plain.decode("utf-8")
        if isinstance(plain, date):  # a datetime is one
            return plain.isoformat()
        if isinstance(plain, list):
            return ", ".join(str(one) for one in plain if one is not None)
    except (ValueError, OverflowError, ImportError):
        return None
    return str(plain) if isinstance(plain, str | int | float) else None
