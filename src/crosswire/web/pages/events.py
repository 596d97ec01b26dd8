"""The list of events: rows, and filters as words of a sentence, a timeline and a map, which all narrow each other."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request, Response

from crosswire.web.listing.controls import Choice, controls_of
from crosswire.web.listing.query import Asked, asked_by
from crosswire.web.listing.rows import Row, rows_of
from crosswire.web.listing.timeline import Timeline, timeline_of
from crosswire.web.page import TheDesk, answer
from crosswire.workbench import Desk
from crosswire.workbench.listing.asked import ROWS
from crosswire.workbench.listing.filters import BadFilter
from crosswire.workbench.listing.page import Bin, ListingPage

router = APIRouter()


@dataclass(frozen=True, slots=True)
class EventsMap:
    """The patches of the map that hold the events, how many lie on none, and the `bbox` asked for (empty: all the world).

    `to_bbox` is the address of the list within a box; the map puts the box in the place of `BBOX`.
    """

    bins: tuple[Bin, ...]
    unplaced: int
    bbox: str
    to_bbox: str
    total: int


@dataclass(frozen=True, slots=True)
class EventsPage:
    """The events `first` to `last` of `total` that the filters leave of `of_all`; `asked` is the query as it was written.

    `controls` are what can be chosen for each filter, by its name; addresses are null where there is no such page.
    """

    asked: Asked
    total: int
    of_all: int
    first: int
    last: int
    rows: tuple[Row, ...]
    controls: dict[str, tuple[Choice, ...]]
    timeline: Timeline
    map: EventsMap
    before: str | None
    after: str | None
    everything: str
    shows_reasons: bool


def events_page(desk: Desk, asked: Asked) -> EventsPage:
    """The page that the query asks for. Raises BadFilter where the query cannot be understood."""
    number = asked.number
    offset = (number - 1) * ROWS
    page = desk.listing(asked.wanted(), offset)
    last = offset + len(page.rows)
    return EventsPage(
        asked=asked,
        total=page.total,
        of_all=page.of_all,
        first=offset + 1 if page.rows else 0,
        last=last,
        rows=rows_of(page.rows, page.reviewed),
        controls=controls_of(page, asked),
        timeline=timeline_of(page, asked),
        map=_map(page, asked),
        before=asked.to_address(page=str(number - 1) if number > 2 else "") if number > 1 else None,
        after=asked.to_address(page=str(number + 1)) if last < page.total else None,
        everything=Asked(sort=asked.sort).to_address(),
        shows_reasons=bool(asked.matter) or asked.sort == "weight",
    )


def _map(page: ListingPage, asked: Asked) -> EventsMap:
    return EventsMap(page.bins, page.unplaced, asked.bbox, asked.to_address(bbox="BBOX"), page.total)


@router.get("/events")
def events(request: Request, desk: TheDesk) -> Response:
    """The list."""
    try:
        return answer(request, "events.html", events_page(desk, asked_by(request.query_params)))
    except BadFilter as error:
        raise _not_understood(error) from error


@router.get("/events/map")
def events_map(request: Request, desk: TheDesk) -> Response:
    """The patches of the map under the same query, as a table; the map draws them from the twin."""
    asked = asked_by(request.query_params)
    try:
        page = desk.listing(asked.wanted(), most=0)
    except BadFilter as error:
        raise _not_understood(error) from error
    return answer(request, "events_map.html", _map(page, asked))


def _not_understood(error: BadFilter) -> HTTPException:
    sentence = str(error)
    return HTTPException(400, f"{sentence[:1].upper()}{sentence[1:]}.")
