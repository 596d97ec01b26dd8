"""crosswire events: the list of incidents."""

from typing import Annotated

import typer

from crosswire.cli.settings import AsOf, open_desk


def events(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Write the events as one JSON list.")] = False,
    as_of: AsOf = None,
) -> None:
    """List the incidents that the reports tell of, a row each.

    A row has the event's number, its headline, place and date, the figure for the dead (or the first there is), how
    many outlets and independent voices tell of it ("5 / 2"), how the accounts stand to each other, and its id.
    The number or the beginning of the id names the event in show and explain.
    """
    with open_desk(context) as desk, desk.snapshot():
        now = desk.events()
        found = now if as_of is None else desk.events(as_of=as_of)
    if as_json:
        from crosswire.cli.write_json import write_json
        from crosswire.publishing.objects import event_object

        write_json([event_object(e) for e in found])
        return
    from crosswire.cli.event_list import write_event_list
    from crosswire.cli.paper import Paper

    write_event_list(Paper(), found, [e.id for e in now])
