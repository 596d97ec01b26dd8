"""crosswire reread: brings a store up to date with its readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import open_desk

if TYPE_CHECKING:
    from crosswire.workbench import Change, Reread

MOST_CHANGES = 20
"""Changed reports that are named; the summary counts all."""


def reread(
    context: typer.Context,
    reports: Annotated[
        list[str] | None, typer.Argument(metavar="REPORT", help="Ids of reports; without any, what is outdated.")
    ] = None,
    outdated: Annotated[
        bool, typer.Option("--outdated", help="Read what another version or reader read; this is the default.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Read every report of the store again.")] = False,
    reader: Annotated[
        str | None, typer.Option(metavar="NAME", help="What reads from now on; without it, what read each before.")
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that read at the same time.")] = 1,
) -> int:
    """Read reports of the store again, with a newer version of their reader or with another one.

    Decisions of people stay; where a claim that one speaks of is no longer stated, that is said. A run may be stopped
    at any moment: what was done is kept, and the next one goes on from there.
    """
    from crosswire.cli.progress import Progress

    if sum((bool(reports), outdated, everything)) > 1:
        raise typer.BadParameter("name reports, or give one of --outdated and --all", ctx=context)
    with open_desk(context) as desk, Progress() as progress:
        done = desk.reread(
            *(reports or ()), everything=everything, reader=reader, progress=progress.told, workers=workers
        )
        by = desk.read_by()
    write_reread(done, by)
    return 1 if done.refused else 0


def write_reread(done: Reread, by: dict[str, int]) -> None:
    """Says what changed, report by report and in all, what was refused, and which decisions speak of nothing now."""
    from crosswire.cli.paper import Paper
    from crosswire.cli.readers import read_by_words
    from crosswire.cli.say import say
    from crosswire.publishing.wording import clean, counted

    paper = Paper()
    for refused in done.refused:
        say(f"refused {refused.where}: {refused.reason}")
    paper.line(summary(done))
    at = max((len(c.report.id) for c in done.changes), default=0) + 4
    for change in done.changes[:MOST_CHANGES]:
        name = change.report.title or change.report.external_id or change.report.text.strip()[:60]
        paper.row((f"  {change.report.id}", "grey"), at, f"{difference(change)}  {clean(name)}")
    if len(done.changes) > MOST_CHANGES:
        paper.line(f"and {counted(len(done.changes) - MOST_CHANGES, 'more', 'more')}", indent=2)
    for decision in done.idle:
        paper.line(
            f"Kept, but about a claim that no report states now: {decision.kind} {', '.join(decision.subjects)}, "
            f"by {clean(decision.who)}, {clean(decision.when)}.",
            hang=2,
        )
    paper.line(read_by_words(by))


def summary(done: Reread) -> str:
    """What came of it, in a sentence: "12 reports read again, 9 changed: 14 claims gained, 6 lost, 2 altered; …"."""
    reports = f"{done.read:,} {'report' if done.read == 1 else 'reports'} read again"
    if not done.read:
        return "Nothing to read again: every report was read by its reader as it is now."
    if not done.changes:
        return f"{reports}, none changed."
    gained, lost, altered = (sum(len(getattr(c, kind)) for c in done.changes) for kind in ("gained", "lost", "altered"))
    events = f"{len(done.events):,} {'event' if len(done.events) == 1 else 'events'} touched"
    claims = f"{gained:,} {'claim' if gained == 1 else 'claims'} gained, {lost:,} lost, {altered:,} altered"
    return f"{reports}, {len(done.changes):,} changed: {claims}; {events}."


def difference(change: Change) -> str:
    """How many claims came, went and say something else: "+3 −1 ~2"."""
    return f"+{len(change.gained)} −{len(change.lost)} ~{len(change.altered)}"
