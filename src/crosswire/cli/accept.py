"""crosswire accept: a person looked at something and lets it stand."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli.deciding import Who, Why, decide, now


def accept(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event.")],
    matter: Annotated[
        str,
        typer.Argument(metavar="MATTER", help="What was looked at: disputed/killed, place, grouping …"),
    ],
    who: Who,
    why: Why = "",
) -> None:
    """Say that something of an event was looked at and stands as it is, so that it needs nobody any more.

    It holds until what was seen changes: where another report gives another figure, it needs somebody again.
    """
    decide(context, lambda desk: desk.accept(event, matter, who=who, when=now(), why=why))
