"""crosswire history: who gave which figure when, and who changed it."""

from pathlib import Path
from typing import Annotated

import typer

from crosswire.cli.asked import asked_for
from crosswire.cli.rules import RULE_HELP
from crosswire.cli.settings import AsOf, open_desk
from crosswire.cli.show import EVENT_HELP


def history(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help=EVENT_HELP)],
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="A question's key (killed, killed/isis); without it, all.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the histories as one JSON object.")] = False,
    rule: Annotated[str | None, typer.Option(metavar="NAME|FILE.toml", help=RULE_HELP)] = None,
    as_of: AsOf = None,
    plot: Annotated[
        str | None, typer.Option(metavar="FILE.svg", help="Draw it as a picture into this file (- is here).")
    ] = None,
) -> None:
    """Show the history of each figure of an incident: which outlet gave which figure when, and who changed it.

    A line a figure in order of time: the outlet, the figure, the voice behind it, and whether it is the outlet's first, the
    same again, changed, or taken over from another report. → is what lowest, best and highest became with it. Above
    the lines a picture of it. Figures of reports without a date stand apart.
    """
    from crosswire.cli.export import check_place, write_whole
    from crosswire.publishing.standpoints import told_twice

    if as_json and plot == "-":
        raise typer.BadParameter("only one of --json and --plot can go to standard output", ctx=context)
    if plot is not None and plot != "-":
        check_place(Path(plot))
    with open_desk(context) as desk, desk.snapshot():
        found = desk.history(event, rule=rule, as_of=as_of)
        reports = desk.reports(event=found.event.id, as_of=as_of)
        claims = {c.id: c for c in desk.claims(event=found.event.id, as_of=as_of)}
        stood = desk.stood(event, as_of, rule=rule) if as_of is not None else None
        everything = desk.reports(event=found.event.id)
    keys = [f.question.key for f in found.figures]
    if question is not None:
        wanted = asked_for(question, keys, context)
    else:
        twice = told_twice([f.question for f in found.figures])
        wanted = [key for key in keys if key not in twice]
    chosen = [f for f in found.figures if f.question.key in wanted]
    from crosswire.publishing.history_words import history_words
    from crosswire.publishing.outlet_labels import report_labels

    by_id, labels = {r.id: r for r in reports}, report_labels(reports)
    told = [history_words(f, by_id, claims, labels) for f in chosen]
    if plot is not None:
        from crosswire.cli.write_json import write_bytes
        from crosswire.publishing.plots.figure_series import figure_series
        from crosswire.publishing.plots.history_plot import history_plot

        picture = history_plot(found.event, figure_series(chosen, told, by_id))
        if plot == "-":
            write_bytes(picture)
            return
        write_whole(Path(plot), iter([picture]))
    if as_json:
        from crosswire.cli.write_json import write_json
        from crosswire.publishing.history_objects import history_object

        write_json(history_object(found, chosen, by_id, claims))
        return
    from crosswire.cli.history_page import write_history
    from crosswire.cli.paper import Paper
    from crosswire.publishing.looking_back import looking_back

    back = looking_back(stood.event, stood.now, stood.parted, report_labels(everything)) if stood else None
    write_history(Paper(), found, told, back)
