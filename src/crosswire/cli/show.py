"""crosswire show: one incident's record."""

from typing import Annotated

import typer

from crosswire.cli.rules import RULE_HELP
from crosswire.cli.settings import AsOf, open_desk

EVENT_HELP = "The event's number in the list, its id, or the beginning of its id."


def show(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help=EVENT_HELP)],
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the event with its reports, claims and dependences as JSON.")
    ] = False,
    rule: Annotated[str | None, typer.Option(metavar="NAME|FILE.toml", help=RULE_HELP)] = None,
    as_of: AsOf = None,
) -> None:
    """Show the record of one incident.

    For each question (how many were killed, of whom?) it shows every position with the voices behind it, the outlets
    that carried it and the words they used; what stands against what; what changed when; which reports lean on each
    other; and, apart from all that, background figures and other incidents. What no report states is said to be so.

    With --as-of it is the record as it stood then: from the reports out by that time alone, dated, traced to their voices and
    answered as if no other existed; what has changed since is listed at its head.
    """
    from crosswire.publishing.looking_back import looking_back
    from crosswire.publishing.outlet_labels import report_labels

    back = None
    with open_desk(context) as desk, desk.snapshot():
        if as_of is None:
            found = desk.event(event, rule=rule)
            reports = desk.reports(event=found.id)
            claims, dependences = desk.claims(event=found.id), desk.dependences(event=found.id)
        else:
            stood = desk.stood(event, as_of, rule=rule)
            found, reports = stood.event, list(stood.reports)
            claims, dependences = list(stood.claims), list(stood.dependences)
            back = looking_back(found, stood.now, stood.parted, report_labels(desk.reports(event=found.id)))
        most_voices = None if as_json else desk.voices(found.id, as_of=as_of)[1]
        if as_json:
            from crosswire.cli.write_json import write_json
            from crosswire.publishing.objects import claim_object, dependence_object, event_object, report_object

            write_json(
                {
                    "event": event_object(found),
                    "reports": [report_object(r, [found]) for r in reports],
                    "claims": [claim_object(c) for c in claims],
                    "dependences": [dependence_object(d) for d in dependences],
                }
            )
            return
    from crosswire.cli.event_page import write_event
    from crosswire.cli.paper import Paper
    from crosswire.publishing.dossier import dossier

    write_event(Paper(), dossier(found, reports, claims, dependences, most_voices), back)
