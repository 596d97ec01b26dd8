"""Places: where the reports have the incident happen, on maps that show no more than is known, and in their words."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.maps.claimed import ClaimedPlace, claimed_places
from crosswire.publishing.maps.sheets import Sheet
from crosswire.publishing.place_words import place_words
from crosswire.publishing.wording import words_of
from crosswire.web import maps
from crosswire.web.maps import DrawnMap
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """Where an incident was. `settled` is the record's own place in words, empty where no report states one, with its
    `precision`; `places` are all that reports give; `maps` are drawn, one a country.
    """

    head: Head
    settled: str
    precision: str
    places: tuple[ClaimedPlace, ...]
    maps: tuple[DrawnMap, ...]

    def sheets(self) -> tuple[Sheet, ...]:
        """What the still maps are drawn from, one a country, in the order of `maps`."""
        return maps.sheets(self.places)


@router.get("/events/{event_id}/map")
def places(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/map.html", places_page(desk, asked))


def places_page(desk: Desk, asked: Asked) -> PlacesPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    event = matter.record.event
    found = maps.as_drawable(claimed_places(event, list(matter.claims.values()), matter.labels))
    return PlacesPage(
        head=matter.head,
        settled="" if event.place is None else place_words(event.place),
        precision="" if event.place is None else words_of("place_precision")[event.place.precision.value],
        places=found,
        maps=maps.drawn_maps(maps.sheets(found)),
    )
