"""What the verbs that decide have in common: who decides, when and why, and what is said of what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import open_desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosswire.workbench import Decided, Desk

Who = Annotated[
    str,
    typer.Option("--who", metavar="NAME", envvar="CROSSWIRE_WHO", help="Who decides; kept with the decision for good."),
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why, in a few words.")]
Claims = Annotated[
    list[str], typer.Argument(metavar="CLAIM", help="Claims, by their ids or how these begin; show --json has them.")
]
Blind = Annotated[
    bool, typer.Option("--blind", help="Judge what was read, as one who has not seen what others said of it.")
]


def now() -> str:
    """The present moment in universal time, ISO 8601 to the second."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")


def decide(context: typer.Context, act: Callable[[Desk], Decided]) -> None:
    """Takes a decision with the run's store and says what came of it."""
    from crosswire.cli.paper import Paper
    from crosswire.publishing.decision_words import decision_words
    from crosswire.publishing.wording import clean, counted

    paper = Paper()
    with open_desk(context) as desk:
        decided = act(desk)
        for decision in decided.decisions:
            paper.line(f"{decision.kind.value} {decision.id}", (f"  {decision_words(decision)}", "grey"), hang=2)
        for event in decided.events:
            found = desk.event(event)
            paper.line(f"{found.id}  {clean(found.label)}", (f"  {counted(found.n_reports, 'report')}", "grey"))
