"""crosswire add: reads reports into the store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.refusals import RefusalLog, write_refused
from crosswire.cli.settings import DEFAULT_READER, AllowedHosts, Archive, Reader, open_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crosswire.workbench import Added, Desk, Refused, Web

MOST_EVENTS = 20
"""Touched events named after adding; the list has them all."""


def add(
    context: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files (texts, tables, pages, feeds …), folders, or - for JSON Lines."),
    ],
    columns: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=COLUMN,…", help="Which column of tables holds what, where its name does not tell."),
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that read at the same time.")] = 1,
    reader: Reader = DEFAULT_READER,
    log: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write all that is refused, and why, to the end of this file.")
    ] = None,
    archive: Archive = None,
    allow_host: AllowedHosts = None,
) -> int:
    """Read reports into the store and place each with its incident.

    A .txt or .md file is one report, a .jsonl file one a line, a table (.csv, .tsv, .parquet) one a row; saved pages
    (.html), feeds (RSS, Atom, JSON Feed), web archives (WARC, WACZ), agency items (NewsML-G2, ninjs), mails (.eml), PDF
    and DOCX are read for their text and for what they state of outlet, title, byline and time. A folder is searched
    through; a .urls file lists addresses; - reads JSON Lines from standard input. An address is fetched as its host's
    robots.txt allows, one page a second; of a feed, the pages that it names. A report that is there already is passed
    over. What cannot be read is refused with its reason, and the rest goes in.
    """
    from crosswire.workbench import Web
    from crosswire.workbench.naming_columns import columns_named

    try:
        named = columns_named(columns or ())
    except ValueError as error:
        raise typer.BadParameter(str(error), ctx=context, param_hint="--columns") from None
    with RefusalLog(log) as refusals, open_desk(context, create=True) as desk:
        web = Web(tuple(allow_host or ()), archive)
        added = add_with_progress(desk, paths, workers, reader, web, named, refusals.told)
        return write_added(desk, added, log=log)


def add_with_progress(
    desk: Desk,
    paths: list[str],
    workers: int = 1,
    reader: str = DEFAULT_READER,
    web: Web | None = None,
    columns: Mapping[str, str] | None = None,
    told: Callable[[Refused], None] | None = None,
) -> Added:
    """Adds `paths` to the desk and shows on a terminal how far it has come."""
    from crosswire.cli.progress import Progress
    from crosswire.workbench import Meter

    stdin = getattr(sys.stdin, "buffer", None) if "-" in paths else None
    meter = Meter()
    with Progress(meter) as progress:
        return desk.add(
            *paths,
            stdin=stdin,
            progress=progress.told,
            workers=workers,
            reader=reader,
            web=web,
            columns=columns,
            meter=meter,
            told=told,
        )


def write_added(desk: Desk, added: Added, *, events_too: bool = True, log: Path | None = None) -> int:
    """Says what came in, what was refused and, if wanted, which events it touched; the exit code."""
    from crosswire.cli.event_list import SHORT_ID
    from crosswire.cli.paper import Paper
    from crosswire.publishing.dossier import headline
    from crosswire.publishing.wording import counted

    paper = Paper()
    write_refused(added.refused, added.refused_beyond, log)
    paper.line(summary(added))
    touched = [e for e in desk.events() if e.id in added.events] if added.events and events_too else []
    for event in touched[:MOST_EVENTS]:
        paper.row((f"  {event.id[:SHORT_ID]}", "grey"), SHORT_ID + 4, headline(event))
    if len(touched) > MOST_EVENTS:
        paper.line(f"  and {counted(len(touched) - MOST_EVENTS, 'more', 'more')}; crosswire events lists them all")
    return 1 if added.refused else 0


def summary(added: Added) -> str:
    """What came in, in a sentence: "12 reports added, 3 already there, 1 refused; 2 events touched."."""
    parts = [f"{added.added:,} {'report' if added.added == 1 else 'reports'} added"]
    if added.known:
        parts.append(f"{added.known:,} already there")
    if added.refused:
        parts.append(f"{len(added.refused) + added.refused_beyond:,} refused")
    events = len(added.events)
    touched = f"; {events:,} {'event' if events == 1 else 'events'} touched" if added.added else ""
    return f"{', '.join(parts)}{touched}."
