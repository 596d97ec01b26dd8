"""crosswire save: one incident's record as a file to send."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosswire.cli.rules import RULE_HELP
from crosswire.cli.settings import AsOf, open_desk
from crosswire.cli.show import EVENT_HELP

ENDINGS = (".html", ".pdf")


def save(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help=EVENT_HELP)],
    file: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.html|FILE.pdf", help="Where it goes.")],
    rule: Annotated[str | None, typer.Option(metavar="NAME", help=RULE_HELP)] = None,
    as_of: AsOf = None,
) -> None:
    """Save the record of one incident as a file that stands by itself: an HTML page or a PDF, to send to an editor.

    It holds all that the incident's page in the browser holds: the matrix, how the figures moved, the voices, why each figure
    stands, the reports' own sentences, and how the record was made. Nothing in it is fetched from anywhere or runs; equal
    records give equal bytes.
    """
    from crosswire.cli.export import check_place, write_whole

    if file.suffix.casefold() not in ENDINGS:
        raise typer.BadParameter("its ending says what it is to be: .html or .pdf", ctx=context, param_hint="--output")
    check_place(file)
    from crosswire.web.saving.sources import record_to_save

    with open_desk(context) as desk:
        record = record_to_save(desk, event, rule, as_of)
        if file.suffix.casefold() == ".pdf":
            from crosswire.web.saving.pdf import pdf_of

            body = pdf_of(record)
        else:
            import asyncio

            from crosswire.web.application import make_application
            from crosswire.web.saving.file import file_of

            body = asyncio.run(file_of(make_application(desk), record, rule, as_of))
    write_whole(file, iter([body]))
