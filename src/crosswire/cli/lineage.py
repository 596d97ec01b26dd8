"""crosswire lineage: whose words an incident's reports carry, and what each made of them."""

from typing import Annotated

import typer

from crosswire.cli.settings import open_desk
from crosswire.cli.show import EVENT_HELP


def lineage(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help=EVENT_HELP)],
    as_json: Annotated[
        bool, typer.Option("--json", help="Write who carries whose figures, leanings and families as JSON.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Show every shared passage and every sentence cut, added or changed.")
    ] = False,
    rule: Annotated[
        str | None, typer.Option(metavar="NAME|FILE.toml", help="Take the figures under this rule (see: rules).")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="TIME", help="Take only the reports that were out by this time.")
    ] = None,
) -> None:
    """Show how many voices stand behind an incident's reports, and what each report made of their words.

    First a board that joins each outlet to the voices whose figures it carries. Then who leans on whom: reprints and
    rewrites with the sentences that were left out, added and changed, and who carries the same statement; which came first
    is said where the times tell. Then each statement that several reports carry, side by side, with the differences marked
    word by word.
    """
    with open_desk(context) as desk, desk.snapshot():
        found = desk.lineage(event, rule=rule, as_of=as_of)
        reports = desk.reports(event=found.event.id, as_of=as_of)
        claims = desk.claims(event=found.event.id, as_of=as_of)
    if as_json:
        from crosswire.cli.write_json import write_json
        from crosswire.publishing.lineage_object import lineage_object

        write_json(lineage_object(found, reports))
        return
    from crosswire.cli.lineage_page import write_lineage
    from crosswire.cli.paper import Paper
    from crosswire.publishing.lineage_words import lineage_page

    write_lineage(Paper(), lineage_page(found, reports, claims, everything=everything), everything=everything)
