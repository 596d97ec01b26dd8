"""What a person names on the command line, as reports: files, folders and standard input.

Always holds: everything named comes out as reports or as a refusal with its reason, in the order named; nothing is
read before it is asked for, and nothing is raised for bad input.
"""

import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.folders import files_in, missing, unfit_kind, unfit_name
from crosswire.sources.formats import format_of
from crosswire.sources.json_lines import read_json_lines
from crosswire.sources.links import is_address
from crosswire.sources.meter import Meter
from crosswire.sources.refusal import Refusal, shown, why
from crosswire.sources.url_lists import URL_LIST_ENDING, read_url_list

STANDARD_INPUT = "standard input"

Visit = Callable[[str], Iterator[Report | Refusal]]
"""Takes an address of the web to the reports there."""


def read_paths(
    paths: Sequence[Path | str],
    stdin: BinaryIO | None = None,
    visit: Visit | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    meter: Meter | None = None,
) -> Iterator[Report | Refusal]:
    """The reports in `paths`, lazily: files, folders (with all below them), `-` for JSON Lines on `stdin`, addresses.

    The ending of a file's name says what it is (`formats.FORMATS`); a `.urls` file lists addresses, which `visit` reads.
    `columns` takes keys of a report to columns of tables, `meter` notes how much has been read.
    """
    way = _Way(visit, columns or {}, meter or Meter())
    stdin_read = False
    for named in paths:
        if str(named) == "-":
            if stdin_read or stdin is None:
                yield Refusal(
                    STANDARD_INPUT, "was already read; give - once" if stdin_read else "is closed; give files"
                )
                continue
            stdin_read = True
            yield from _read_stream(stdin, STANDARD_INPUT)
        elif is_address(str(named)):
            yield from _visited(str(named), way)
        else:
            yield from _read_path(Path(named), way)


@dataclass(frozen=True, slots=True)
class _Way:
    """How what is named is read."""

    visit: Visit | None
    columns: Mapping[str, str]
    meter: Meter


def _read_path(path: Path, way: _Way) -> Iterator[Report | Refusal]:
    """The reports in one file or folder."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        reason = missing(path, error) if isinstance(error, OSError) else "is no path; take out the NUL character"
        yield Refusal(shown(path), reason)
        return
    if stat.S_ISDIR(mode):
        for found in files_in(path):
            if isinstance(found, Refusal):
                yield found
            else:
                yield from _read_file(found, way, asked_for=False)
    elif unfit := unfit_kind(path, mode) or unfit_name(path):
        yield Refusal(shown(path), unfit)
    else:
        yield from _read_file(path, way, asked_for=True)


def _visited(address: str, way: _Way) -> Iterator[Report | Refusal]:
    if way.visit is None:
        yield Refusal(address, "is an address, and nothing is fetched here; give what was saved of it")
    else:
        yield from way.visit(address)


def _read_file(path: Path, way: _Way, *, asked_for: bool) -> Iterator[Report | Refusal]:
    """The reports in one file whose name says what it is; `asked_for`: it was named itself, and not only its folder."""
    if path.name.lower().endswith(URL_LIST_ENDING):
        for address in read_url_list(path):
            if isinstance(address, Refusal):
                yield address
            else:
                yield from _visited(address, way)
        return
    found = format_of(path)
    if found is None:
        return
    try:
        size = path.stat().st_size
        with path.open("rb") as file, way.meter.reading(file, size, in_order=found.in_order):
            for item in found.read(file, shown(path), way.columns):
                # Folders hold JSON of all kinds; what is no report in it is nobody's mistake.
                if asked_for or found.name != "json" or isinstance(item, Report):
                    yield item
    except OSError as error:
        yield Refusal(shown(path), why(error))


def _read_stream(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The reports of a stream of JSON Lines, and a refusal where it breaks off."""
    try:
        yield from read_json_lines(stream, where)
    except OSError as error:
        yield Refusal(where, why(error))
