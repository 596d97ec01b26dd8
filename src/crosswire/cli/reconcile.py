"""crosswire reconcile: a table of coded reports made one row an event."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import settings_of

if TYPE_CHECKING:
    from crosswire.model.coded import ReconciledTable

MOST_REFUSED = 20
"""Refused rows that are named one by one."""


def reconcile(
    context: typer.Context,
    table: Annotated[
        str, typer.Argument(metavar="REPORTS.csv", help="The coded reports: CSV or TSV, or - for standard input.")
    ],
    map_name: Annotated[
        str,
        typer.Option("--map", metavar="FILE|NAME", help="What each column is: a map's file, or a bundled map's name."),
    ],
    rules: Annotated[
        list[str] | None,
        typer.Option(
            "--rule", metavar="NAME|FILE.toml", help="Reconcile by this rule (see: rules); more than once for several."
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="PATH", help="Write to this file, or to a file for each rule in this folder."
        ),
    ] = None,
    diagnostics: Annotated[
        str | None, typer.Option(metavar="PATH", help="Write how far reports disagree, a line a column, to this file.")
    ] = None,
    by_event: Annotated[
        str | None, typer.Option(metavar="PATH", help="Write how far reports disagree, a line an event, to this file.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write JSON Lines, with the positions behind each count, instead of CSV.")
    ] = False,
) -> int:
    """Make one row an event of a table of coded reports.

    The table has one row an event and report, as coders of event reports keep it; the map says which column is what. Each
    cell comes from the operator that the rule names for the type of its column, and what a rule cannot tell is said so.
    No store is needed. docs/coded-tables.md describes maps, operators and what comes out.
    """
    from crosswire.cli.progress import Progress
    from crosswire.workbench import DEFAULT_RULE, reconcile_table

    stdin = getattr(sys.stdin, "buffer", None) if table == "-" else None
    store = settings_of(context).store
    with Progress() as progress:
        found = reconcile_table(
            table, map_name, rule=rules or [DEFAULT_RULE], stdin=stdin, progress=progress.told, store=store
        )
    _write(found, output, as_json)
    _write_measures(found, diagnostics, by_event)
    return _tell(found, "standard input" if table == "-" else table)


def _write(found: ReconciledTable, output: str | None, as_json: bool) -> None:
    """Writes the reconciled table to standard output or to its files."""
    from crosswire.cli.export import write_whole
    from crosswire.cli.write_json import write_bytes
    from crosswire.publishing.coded_csv import table_csv, table_json_lines

    write, ending = (table_json_lines, "jsonl") if as_json else (table_csv, "csv")
    if output is None or output == "-":
        for piece in write(found):
            write_bytes(piece)
    elif Path(output).is_dir():
        for rule in found.rules:
            write_whole(Path(output) / f"{rule}.{ending}", write(found, rule))
    else:
        write_whole(Path(output), write(found))


def _write_measures(found: ReconciledTable, diagnostics: str | None, by_event: str | None) -> None:
    from crosswire.cli.export import write_whole
    from crosswire.publishing.coded_csv import by_event_csv, diagnostics_csv

    if diagnostics is not None:
        write_whole(Path(diagnostics), diagnostics_csv(found))
    if by_event is not None:
        write_whole(Path(by_event), by_event_csv(found, found.columns[0]))


def _tell(found: ReconciledTable, name: str) -> int:
    """Says what was refused and what was made of the rest, on standard error; the exit code."""
    from crosswire.cli.reconcile_summary import write_summary
    from crosswire.cli.say import say
    from crosswire.publishing.wording import counted

    for row in found.refused[:MOST_REFUSED]:
        say(f"refused {name} line {row.line}: {row.reason}")
    if len(found.refused) > MOST_REFUSED:
        say(f"refused {counted(len(found.refused) - MOST_REFUSED, 'more row', 'more rows')}")
    write_summary(found)
    return 1 if found.refused else 0
