"""crosswire versions: which reports changed at their address, and how."""

from typing import Annotated

import typer

from crosswire.cli.settings import open_desk


def versions(
    context: typer.Context,
    wanted: Annotated[
        str | None,
        typer.Argument(
            metavar="REPORT|EVENT",
            help="A report's id, the beginning of it, or its address; or an event's number or id. Without it, all that changed.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the versions as JSON, with every change.")] = False,
) -> None:
    """Show the versions of a report: what its outlet corrected, and when.

    A report with new text at an address that the store knows is a new version of the report there. Each version is listed with
    its time and what it states otherwise than the one before: figures first (killed 14 → 13), then the rest; and, where a
    report or an event is named, its words against those before, with what was cut and what was put in marked. All versions of a
    report count as one report of one outlet; a figure that a later version gives otherwise counts as replaced.
    """
    with open_desk(context) as desk:
        found = desk.versions(wanted)
    if as_json:
        from crosswire.cli.write_json import write_json
        from crosswire.publishing.version_objects import version_object

        write_json({"reports": [version_object(history) for history in found]})
        return
    from crosswire.cli.paper import Paper
    from crosswire.cli.versions_page import write_versions
    from crosswire.publishing.version_words import version_page

    write_versions(Paper(), [version_page(history) for history in found], words=wanted is not None)
