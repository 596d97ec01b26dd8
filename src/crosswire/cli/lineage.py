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
    word by word. At the end the words that each outlet has for the parties, counted.
    """
    with open_desk(context) as desk, desk.snapshot():
        found = desk.lineage(event, rule=rule, as_of=as_of)
        reports = desk.reports(event=found.event.id, as_of=as_of)
        claims = desk.claims(event=found.event.id, as_of=as_of)
        namings = desk.naming(found.event.id, as_of=as_of)
    if as_json:
        from crosswire.cli.write_json import write_json
        from crosswire.publishing.lineage_object import lineage_object
        from crosswire.publishing.naming_object import naming_object

        by_id = {r.id: r for r in reports}
        write_json({**lineage_object(found, reports), "naming": [naming_object(n, by_id) for n in namings]})
        return
    from crosswire.cli.lineage_page import write_lineage
    from crosswire.cli.naming_section import write_naming
    from crosswire.cli.paper import Paper
    from crosswire.publishing.lineage_words import lineage_page
    from crosswire.publishing.naming_words import naming_tables

    page = lineage_page(found, reports, claims, everything=everything)
    paper = Paper()
    write_lineage(paper, page, everything=everything)
    write_naming(paper, naming_tables(namings, reports, page.labels), everything=everything)
