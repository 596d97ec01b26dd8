"""A table of sensitivity on its way into a file: event by event, so that a large store takes no large memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

import typer

from crosswire.cli.export import check_place, write_whole
from crosswire.publishing.sensitivity_tables import BY_EVENT, OVERALL, csv_lines

if TYPE_CHECKING:
    from crosswire.model.sensitivity import RuledEvent, Sensitivity

PIECE = 1 << 20
"""Bytes that are copied at once."""


class TableFile:
    """One table: `add` each event, then `finish`. The file is there whole, or as it was before.

    Raises BadParameter where there is no table of that name, OSError where its file cannot be.
    """

    def __init__(self, table: str, file: str, context: typer.Context) -> None:
        tables = {**BY_EVENT, **OVERALL}
        if table not in tables:
            raise typer.BadParameter(
                f"there is no table “{table}”; there are {', '.join(tables)}", ctx=context, param_hint="--table"
            )
        self._path = None if file == "-" else Path(file)
        if self._path is not None:
            check_place(self._path)
        self._table = table
        self._lines = TemporaryFile()  # noqa: SIM115  it is closed when the table is finished, or with the process
        self._lines.write(csv_lines([tables[table][0]]))

    def add(self, event: RuledEvent) -> None:
        """Takes in one event."""
        if self._table in BY_EVENT:
            self._lines.write(csv_lines(BY_EVENT[self._table][1](event)))

    def finish(self, found: Sensitivity) -> None:
        """Writes the file, or standard output."""
        if self._table in OVERALL:
            self._lines.write(csv_lines(OVERALL[self._table][1](found)))
        with self._lines:
            if self._path is not None:
                write_whole(self._path, self._pieces())
                return
            from crosswire.cli.write_json import write_bytes

            for piece in self._pieces():
                write_bytes(piece)
            sys.stdout.flush()

    def _pieces(self) -> Iterator[bytes]:
        self._lines.seek(0)
        while piece := self._lines.read(PIECE):
            yield piece
