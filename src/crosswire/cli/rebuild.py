"""crosswire rebuild: everything derived, derived again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import open_desk

if TYPE_CHECKING:
    from crosswire.workbench import Rebuilt

MOST_EVENTS = 20
"""Events that are named; the summary counts all."""


def rebuild(
    context: typer.Context,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that derive at the same time.")] = 1,
) -> int:
    """Drop everything derived and derive it again: events, figures, and what leans on what.

    Reports, what was read in them and people's decisions stay as they are: an event keeps its id and its record, unless
    crosswire derives it otherwise today than when it was written. Use it after an upgrade, and where check --derived
    finds something. A run that is stopped leaves the store as it was.
    """
    from crosswire.cli.progress import Progress

    with open_desk(context) as desk, Progress() as progress:
        done = desk.rebuild(progress=progress.told, workers=workers)
        labels = {event.id: event.label for event in desk.events()} if done.events_changed else {}
    write_rebuilt(done, labels)
    return 0


def write_rebuilt(done: Rebuilt, labels: Mapping[str, str]) -> None:
    """Says how much was derived, and which events came out otherwise than they were; `labels` are the events' by id."""
    from crosswire.cli.paper import Paper
    from crosswire.publishing.wording import clean, counted

    paper = Paper()
    what = f"{counted(done.events, 'event')} derived again from {counted(done.reports, 'report')}".capitalize()
    if not done.events_changed:
        paper.line(f"{what}; nothing is otherwise than it was.")
        return
    paper.line(f"{what}; otherwise than before:")
    for event in done.events_changed[:MOST_EVENTS]:
        words = clean(labels[event]) if event in labels else "is no event any longer"
        paper.row((f"  {event}", "grey"), len(event) + 4, words)
    if len(done.events_changed) > MOST_EVENTS:
        paper.line(f"and {counted(len(done.events_changed) - MOST_EVENTS, 'more', 'more')}", indent=2)
