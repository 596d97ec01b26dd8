"""crosswire merge: a person says that reports tell of one incident."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli.deciding import Who, Why, decide, now


def merge(
    context: typer.Context,
    things: Annotated[list[str], typer.Argument(metavar="EVENT|REPORT", help="Events and reports: two or more.")],
    who: Who,
    why: Why = "",
) -> None:
    """Hold reports, or all reports of events, together as one event.

    The decision holds over any later run, until it is undone or a later one contradicts it.
    """
    decide(context, lambda desk: desk.merge(*things, who=who, when=now(), why=why))
