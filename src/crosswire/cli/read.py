"""crosswire read: one report's claims on its text; nothing is kept."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span

Taken = tuple[Report, tuple[Claim, ...], tuple[tuple[Span, str], ...]]
"""A report, its claims, and the stretches passed over with their kinds."""


def read(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report as a text file, or - for standard input.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the report, its claims and what was passed over as JSON.")
    ] = False,
) -> None:
    """Read one report and show what it claims, on its text; nothing is kept.

    Words that state something are marked and numbered; the list below says for each number what was read: the value,
    of whom, by whom, when and where, who said it and through whom it came, and why it was read so. Stretches between
    ⟨ and ⟩ are no part of the report (captions, bylines, links) and were passed over.
    """
    report, claims, noise = _taken(file)
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
        return
    from crosswire.cli.paper import Paper
    from crosswire.cli.reading_page import write_reading

    write_reading(Paper(), report, claims, noise)


def _taken(file: str) -> Taken:
    """What is taken from a file; standard input is a text, or JSON Lines where it begins like them."""
    from crosswire.workbench import DeskError, read_file

    if file != "-":
        return _parts(read_file(file))
    import tempfile

    data = sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode("utf-8")
    with tempfile.TemporaryDirectory(prefix="crosswire-") as folder:
        path = Path(folder) / f"standard-input.{'jsonl' if data.lstrip().startswith(b'{') else 'txt'}"
        path.write_bytes(data)
        try:
            return _parts(read_file(path))
        except DeskError as error:
            raise DeskError(str(error).replace(str(path), "standard input")) from None


def _parts(reading: Any) -> Taken:
    return reading.report, reading.claims, reading.noise
