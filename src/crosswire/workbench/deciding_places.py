"""Deciding on places: where an event was, as a person settled it."""

from __future__ import annotations

from crosswire.model.decision import Decision
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision
from crosswire.workbench.deciding_values import place_values
from crosswire.workbench.results import DeskError


def settled_place(decision: Decision | None) -> Place | None:
    """The place that `decision` settles, or null where there is none or it gives none that can be.

    A spot without a precision is taken as exact, a name alone as known to what is named: its province, else its country.
    """
    if decision is None:
        return None
    try:
        given = dict(place_values(decision.given))
    except DeskError:  # another program's entry; `crosswire check` names it
        return None
    located = "lat" in given
    coarse = PlacePrecision.ADMIN1 if "admin1" in given else PlacePrecision.UNKNOWN
    return Place(
        text=given["name"],
        name=given["name"],
        geonames_id=int(given["geonames_id"]) if "geonames_id" in given else None,
        lat=float(given["lat"]) if located else None,
        lon=float(given["lon"]) if located else None,
        admin1=given.get("admin1"),
        country=given.get("country"),
        precision=PlacePrecision(given.get("precision", PlacePrecision.EXACT if located else coarse)),
    )
