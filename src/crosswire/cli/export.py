"""crosswire export: the whole record in a format that other tools read."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from crosswire.cli.rules import RULE_HELP
from crosswire.cli.settings import open_desk


def export(
    context: typer.Context,
    format_name: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="The format: jsonl.", show_default=True)
    ] = "jsonl",
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="Write to this file, whole or not at all.")
    ] = None,
    rule: Annotated[str | None, typer.Option(metavar="NAME|FILE.toml", help=RULE_HELP)] = None,
) -> None:
    """Write the whole record in another tool's format.

    It goes to standard output unless -o names a file. Equal stores give equal bytes. docs/contract.md says what every
    field means.
    """
    from crosswire.publishing.formats import UnknownFormatError, format_named
    from crosswire.publishing.record import Record

    try:
        chosen = format_named(format_name)
    except UnknownFormatError as error:
        raise typer.BadParameter(str(error), ctx=context, param_hint="--format") from None
    if chosen.binary and output is None and sys.stdout.isatty():
        raise typer.BadParameter(f"{chosen.name} is not for a terminal; name a file with -o", ctx=context)
    with open_desk(context) as desk:
        with desk.snapshot():
            record = Record(desk.reports(), desk.claims(), desk.dependences(), desk.events(rule=rule))
        pieces = chosen.write(record)
        if output is None or output == "-":
            from crosswire.cli.write_json import write_bytes

            for piece in pieces:
                write_bytes(piece)
        else:
            write_whole(Path(output), pieces)


def write_whole(path: Path, pieces: Iterator[bytes]) -> None:
    """Writes a file so that it is there whole or as it was before: to a neighbour first, which then takes its place.

    Raises OSError where the file cannot be written.
    """
    import os
    import tempfile

    check_place(path)
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        with path.open("wb") as stream:
            stream.writelines(pieces)
        return
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    neighbour = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        neighbour.chmod(mode)
        neighbour.replace(path)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise


def check_place(path: Path) -> None:
    """Raises OSError where a file of that name cannot be: in its place is a folder, or there is no folder to hold it."""
    if path.is_dir():
        raise IsADirectoryError(0, "is a folder; name a file in it", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(0, "there is no such folder", str(path.parent))


def _umask() -> int:
    import os

    mask = os.umask(0)
    os.umask(mask)
    return mask
