"""crosswire watch: follows feeds."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from crosswire.cli.settings import DEFAULT_READER, AllowedHosts, Archive, Reader, open_desk

LABELS = {"feed": "asked", "report": "added", "refused": "not taken", "event": "event"}


def watch(
    context: typer.Context,
    feeds: Annotated[
        list[str], typer.Argument(metavar="FEEDS", help="OPML files that list feeds, or addresses of feeds.")
    ],
    every: Annotated[
        float, typer.Option(metavar="MINUTES", min=1, help="Minutes between two askings of one feed.")
    ] = 15,
    once: Annotated[bool, typer.Option("--once", help="Ask each feed once, take what it names, and stop.")] = False,
    log: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what happens to the end of this file.")
    ] = None,
    archive: Archive = None,
    allow_host: AllowedHosts = None,
    reader: Reader = DEFAULT_READER,
) -> None:
    """Follow feeds: read and place new reports as they come.

    Feeds are asked politely: by robots.txt, only for what has changed, one page a second from a host, and ever more
    seldom where one fails. The pages that they name are fetched, read and placed. It runs until it is stopped
    (Ctrl-C, or any other way) and goes on from there when it is begun again: nothing is lost and nothing taken twice.
    """
    from crosswire.cli.paper import Paper
    from crosswire.workbench import Web
    from crosswire.workbench.watching import Pace

    with open_desk(context, create=True) as desk, Account(log) as account:
        web = Web(tuple(allow_host or ()), archive)
        found = desk.watch(*feeds, told=account.told, web=web, pace=Pace(every * 60, once), reader=reader)
    line = f"{found.added:,} {'report' if found.added == 1 else 'reports'} added"
    line += f", {found.known:,} already there" if found.known else ""
    line += f", {found.refused:,} not taken" if found.refused else ""
    Paper().line(f"{line}.")


class Account:
    """Says what happens while feeds are followed: a line each on standard error, and in the log where there is one.

    On a terminal the last line says how things stand and when the next feed is asked.
    """

    def __init__(self, log: Path | None) -> None:
        self._log = log.open("a", encoding="utf-8") if log is not None else None
        self._counts = dict.fromkeys(LABELS, 0)
        self._shown = False

    def __enter__(self) -> Account:
        return self

    def __exit__(self, *_: object) -> None:
        self._clear()
        if self._log is not None:
            self._log.close()

    def told(self, what: str, where: str, words: str) -> None:
        """Notes one thing that happened."""
        from crosswire.publishing.wording import clean

        self._clear()
        if what == "rest":
            self._stand(where, datetime.fromisoformat(words).astimezone())
            return
        self._counts[what] += 1
        at = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
        line = f"{at}  {LABELS[what]:<9}  {clean(where)}  {clean(words)}"
        if self._log is not None:
            print(line, file=self._log, flush=True)
        print(line, file=sys.stderr, flush=True)

    def _stand(self, feeds: str, due: datetime) -> None:
        """Shows how things stand, on a terminal, until the next thing happens."""
        if not sys.stderr.isatty():
            return
        many = "one feed" if feeds == "1" else f"{feeds} feeds"
        line = f"following {many} · {self._counts['report']:,} added, {self._counts['refused']:,} not taken"
        line += f" · the next is asked at {due:%H:%M} · Ctrl-C stops"
        print(line[: get_terminal_size().columns - 1], end="", file=sys.stderr, flush=True)
        self._shown = True

    def _clear(self) -> None:
        """Takes the line that says how things stand off the terminal."""
        if self._shown:
            print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
            self._shown = False
