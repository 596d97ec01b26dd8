"""Places by name, for settling where an event was: chosen, one fills the form in which it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from crosswire.model.place import Place
from crosswire.publishing.place_words import place_words
from crosswire.publishing.wording import words_of
from crosswire.web import address
from crosswire.web.page import answer
from crosswire.workbench import places_named

router = APIRouter()

LONGEST = 200
"""Characters of what is looked for, and of an id or a path."""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place of the gazetteer: in words, how near it is known, and its fields; `settles` is the address of the form filled."""

    words: str
    known: str
    fields: dict[str, str]
    settles: str


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """The places whose name begins with `q`; `event` is the one to be settled, `back` the path to return to."""

    q: str
    event: str
    back: str
    places: tuple[FoundPlace, ...]


@router.get("/places")
def places(
    request: Request,
    q: Annotated[str, Query(max_length=LONGEST)] = "",
    event: Annotated[str, Query(max_length=LONGEST)] = "",
    back: Annotated[str, Query(max_length=LONGEST)] = "",
) -> Response:
    """The places of a name."""
    back = back if address.is_local(back) else ""
    found = tuple(_found(place, event, back) for place in places_named(q))
    return answer(request, "places.html", PlacesPage(q, event, back, found))


def _found(place: Place, event: str, back: str) -> FoundPlace:
    fields = {
        "name": place.name or place.text,
        "lat": _degrees(place.lat),
        "lon": _degrees(place.lon),
        "precision": place.precision.value,
        "admin1": place.admin1 or "",
        "country": place.country or "",
        "geonames_id": str(place.geonames_id or ""),
    }
    asked = {"event": event, "back": back, **fields}
    settles = f"/decisions/place?{urlencode({k: v for k, v in asked.items() if v})}" if event else ""
    return FoundPlace(place_words(place), words_of("place_precision")[place.precision.value], fields, settles)


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.5f}".rstrip("0").rstrip(".")
