"""crosswire undo: a person takes a decision back."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli.deciding import Who, Why, decide, now


def undo(
    context: typer.Context,
    decisions: Annotated[list[str], typer.Argument(metavar="DECISION", help="Ids, as crosswire decisions lists them.")],
    who: Who,
    why: Why = "",
) -> None:
    """Take decisions back; the undoing is kept as well, and can itself be undone.

    What the decisions held together or apart is grouped by its likeness again.
    """
    decide(context, lambda desk: desk.undo(*decisions, who=who, when=now(), why=why))
