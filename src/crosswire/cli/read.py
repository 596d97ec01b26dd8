"""crosswire read: one report's claims on its text; nothing is kept."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from crosswire.cli.say import say
from crosswire.cli.settings import DEFAULT_READER, Reader


def read(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report as a text file, or - for standard input.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the report, its claims and what was passed over as JSON.")
    ] = False,
    page: Annotated[
        str | None, typer.Option("--html", metavar="PATH", help="Write a page for the browser to this file.")
    ] = None,
    reader: Reader = DEFAULT_READER,
) -> int:
    """Read one report and show what it claims, on its text; nothing is kept.

    Words that state something are marked and numbered; the list below says for each number what was read: the value,
    of whom, by whom, when and where, who said it and through whom it came, and why it was read so. Stretches between
    ⟨ and ⟩ are no part of the report (captions, bylines, links) and were passed over. --html writes all this as one
    page that fetches nothing and can be passed on.
    """
    if as_json and page is not None:
        raise typer.BadParameter("give one of --json and --html", ctx=context)
    reading = _taken(file, reader)
    report, claims, noise = reading.report, reading.claims, reading.noise
    for sentence in reading.refused:
        say(sentence)
    code = 1 if reading.refused else 0
    if as_json:
        from crosswire.cli.write_json import write_json
        from crosswire.publishing.objects import claim_object, report_object

        write_json(
            {
                "report": report_object(report),
                "claims": [claim_object(c) for c in claims],
                "noise": [{"start": span.start, "end": span.end, "kind": kind} for span, kind in noise],
            }
        )
        return code
    if page is not None:
        from crosswire.cli.export import write_whole
        from crosswire.publishing.pages.report_page import report_page

        written = report_page(report, claims, noise)
        if page == "-":
            from crosswire.cli.write_json import write_bytes

            write_bytes(written)
        else:
            write_whole(Path(page), iter([written]))
        return code
    from crosswire.cli.paper import Paper
    from crosswire.cli.reading_page import write_reading

    write_reading(Paper(), report, claims, noise)
    return code


def _taken(file: str, reader: str) -> Any:
    """What is taken from a file; standard input is a text, or JSON Lines where it begins like them."""
    from crosswire.workbench import DeskError, read_file

    if file != "-":
        return read_file(file, reader=reader)
    import tempfile

    data = sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode("utf-8")
    with tempfile.TemporaryDirectory(prefix="crosswire-") as folder:
        path = Path(folder) / f"standard-input.{'jsonl' if data.lstrip().startswith(b'{') else 'txt'}"
        path.write_bytes(data)
        try:
            return read_file(path, reader=reader)
        except DeskError as error:
            raise DeskError(str(error).replace(str(path), "standard input")) from None
