"""crosswire sensitivity: how far figures move with the rule, over the store or for one incident."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import open_desk

if TYPE_CHECKING:
    from crosswire.model.sensitivity import RuledEvent, Sensitivity
    from crosswire.model.words import ClaimKind

RULE_HELP = "A rule to set beside the others (again for each; without it, every rule): its name, or its file."
TABLE_HELP = "What --csv writes: figures (if none is named), reports, disagreement, totals, measures or revisions."


def sensitivity(
    context: typer.Context,
    events: Annotated[
        list[str] | None, typer.Argument(metavar="EVENT", help="Only these events, by number or id; without it, all.")
    ] = None,
    rule: Annotated[list[str] | None, typer.Option(metavar="NAME|FILE.toml", help=RULE_HELP)] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="What to add up: killed, injured … (again for each; without it, these two)."),
    ] = None,
    most: Annotated[int, typer.Option("--most", metavar="N", min=0, help="How many events that move are listed.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Write everything as one JSON object.")] = False,
    table_file: Annotated[
        str | None, typer.Option("--csv", metavar="FILE", help="Write a table as CSV to this file (- is here).")
    ] = None,
    table: Annotated[str, typer.Option(metavar="TABLE", help=TABLE_HELP)] = "",
    plot: Annotated[
        str | None, typer.Option(metavar="FILE.svg", help="Draw it as a picture into this file (- is here).")
    ] = None,
) -> None:
    """Show how far the figures move with the rule, and how far the reports behind them disagree.

    Over the store: the totals under each rule side by side, how many events a rule can't tell, the events that the rules
    move most, how far reports of one event disagree, and how often outlets change their own number. For one event:
    every question under every rule. Each event is put together once, whatever the number of rules.
    """
    from crosswire.cli.export import check_place, write_whole
    from crosswire.cli.progress import Progress
    from crosswire.cli.sensitivity_files import TableFile

    kinds = _kinds(context, kind)
    here = [
        name for name, wanted in (("--json", as_json), ("--csv", table_file == "-"), ("--plot", plot == "-")) if wanted
    ]
    if len(here) > 1:
        raise typer.BadParameter(f"only one of {' and '.join(here)} can go to standard output", ctx=context)
    if table and table_file is None:
        raise typer.BadParameter("it says what --csv writes; name a file with --csv", ctx=context, param_hint="--table")
    written = TableFile(table or "figures", table_file, context) if table_file is not None else None
    if plot is not None and plot != "-":
        check_place(Path(plot))
    named: list[RuledEvent] = []

    def each(event: RuledEvent) -> None:
        if events:
            named.append(event)
        if written is not None:
            written.add(event)

    with open_desk(context) as desk, Progress() as progress:
        found = desk.sensitivity(
            *(events or ()), rules=rule or (), kinds=kinds, most=most, each=each, progress=progress.told
        )
    if written is not None:
        written.finish(found)
    if plot is not None:
        picture = iter([_drawn(found, named)])
        if plot == "-":
            from crosswire.cli.write_json import write_bytes

            write_bytes(next(picture))
        else:
            write_whole(Path(plot), picture)
    if as_json:
        from crosswire.cli.write_json import write_json
        from crosswire.publishing.sensitivity_objects import sensitivity_object

        write_json(sensitivity_object(found, named))
    elif not here:
        _write_page(found, named)


def _kinds(context: typer.Context, wanted: list[str] | None) -> list[ClaimKind]:
    from crosswire.model.words import PEOPLE_KINDS, ClaimKind

    known = {kind.value: kind for kind in PEOPLE_KINDS}
    unknown = [name for name in wanted or () if name.casefold() not in known]
    if unknown:
        raise typer.BadParameter(
            f"nobody is counted as “{unknown[0]}”; there are {', '.join(known)}", ctx=context, param_hint="--kind"
        )
    return list(dict.fromkeys(known[name.casefold()] for name in wanted or (ClaimKind.KILLED, ClaimKind.INJURED)))


def _drawn(found: Sensitivity, named: list[RuledEvent]) -> bytes:
    from crosswire.publishing.plots.sensitivity_plot import event_plot, sensitivity_plot

    return event_plot(named[0]) if len(named) == 1 else sensitivity_plot(found)


def _write_page(found: Sensitivity, named: list[RuledEvent]) -> None:
    from crosswire.cli.paper import Paper
    from crosswire.cli.ruled_event_page import write_ruled_event
    from crosswire.cli.sensitivity_page import write_sensitivity

    if len(named) == 1:
        write_ruled_event(Paper(), named[0])
    else:
        write_sensitivity(Paper(), found)
