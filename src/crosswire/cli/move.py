"""crosswire move: a person says which incident a report tells of."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli.deciding import Who, Why, decide, now


def move(
    context: typer.Context,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report.")],
    to: Annotated[str, typer.Argument(metavar="EVENT|REPORT", help="The event, or a report of it.")],
    who: Who,
    why: Why = "",
) -> None:
    """Take a report out of its event and hold it with another event.

    The decision holds over any later run, until it is undone or a later one contradicts it.
    """
    decide(context, lambda desk: desk.move(report, to, who=who, when=now(), why=why))
