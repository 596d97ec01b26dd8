"""crosswire settle: a person says where an incident was."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli.deciding import Who, Why, decide, now


def settle(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event.")],
    place: Annotated[str, typer.Argument(metavar="PLACE", help="What the place is called.")],
    who: Who,
    lat: Annotated[
        str, typer.Option("--lat", metavar="DEGREES", help="Its latitude, south of the equator negative.")
    ] = "",
    lon: Annotated[
        str, typer.Option("--lon", metavar="DEGREES", help="Its longitude, west of Greenwich negative.")
    ] = "",
    precision: Annotated[
        str,
        typer.Option(
            "--precision", metavar="WORD", help="How near that is: exact, near, district, admin1, country or unknown."
        ),
    ] = "",
    province: Annotated[str, typer.Option("--province", metavar="NAME", help="The province that it is in.")] = "",
    country: Annotated[str, typer.Option("--country", metavar="NAME", help="The country that it is in.")] = "",
    geonames: Annotated[str, typer.Option("--geonames", metavar="NUMBER", help="GeoNames' own number for it.")] = "",
    why: Why = "",
) -> None:
    """Say where an event was, in the place of what its reports give.

    The decision holds over any later run, until it is undone or a later one contradicts it. Where the event is split, it goes
    with the part that has most of its reports.
    """
    given = {
        "name": place,
        "lat": lat,
        "lon": lon,
        "precision": precision,
        "admin1": province,
        "country": country,
        "geonames_id": geonames,
    }
    said = {name: value for name, value in given.items() if value}
    decide(context, lambda desk: desk.settle_place(event, said, who=who, when=now(), why=why))
