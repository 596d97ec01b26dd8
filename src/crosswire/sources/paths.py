"""What a person names on the command line, as reports: files, folders and standard input.

Always holds: everything named comes out as reports or as a refusal with its reason, in the order named; nothing is
read before it is asked for, and nothing is raised for bad input.
"""

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.folders import LINES_ENDINGS, files_in, missing, unfit_kind, unfit_name
from crosswire.sources.json_lines import read_json_lines
from crosswire.sources.refusal import Refusal, shown, why
from crosswire.sources.text_file import read_text_file

STANDARD_INPUT = "standard input"


def read_paths(paths: Sequence[Path | str], stdin: BinaryIO | None = None) -> Iterator[Report | Refusal]:
    """The reports in `paths`, lazily: files, folders (with all below them), and `-` for JSON Lines on `stdin`.

    A `.txt` or `.md` file is one report of bare text; a `.jsonl` or `.ndjson` file holds one report a line.
    """
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
            continue
        path = Path(named)
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            reason = missing(path, error) if isinstance(error, OSError) else "is no path; take out the NUL character"
            yield Refusal(shown(path), reason)
            continue
        if stat.S_ISDIR(mode):
            for found in files_in(path):
                if isinstance(found, Refusal):
                    yield found
                else:
                    yield from _read_file(found)
        elif unfit := unfit_kind(path, mode) or unfit_name(path):
            yield Refusal(shown(path), unfit)
        else:
            yield from _read_file(path)


def _read_file(path: Path) -> Iterator[Report | Refusal]:
    """The reports in one file whose name says what it is."""
    if path.suffix.lower() not in LINES_ENDINGS:
        yield read_text_file(path)
        return
    try:
        with path.open("rb") as file:
            yield from _read_stream(file, shown(path))
    except OSError as error:
        yield Refusal(shown(path), why(error))


def _read_stream(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The reports of a stream of JSON Lines, and a refusal where it breaks off."""
    try:
        yield from read_json_lines(stream, where)
    except OSError as error:
        yield Refusal(where, why(error))
