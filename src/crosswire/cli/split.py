"""crosswire split: a person says that an event is two."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli.deciding import Who, Why, decide, now


def split(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event.")],
    reports: Annotated[list[str], typer.Argument(metavar="REPORT", help="Those of its reports that tell of another.")],
    who: Who,
    why: Why = "",
) -> None:
    """Hold some reports of an event apart from its others, as an event of their own.

    The decision holds over any later run, until it is undone or a later one contradicts it.
    """
    decide(context, lambda desk: desk.split(event, *reports, who=who, when=now(), why=why))
