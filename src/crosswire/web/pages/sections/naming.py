"""Naming: what each outlet calls the parties, in its own voice and in the words of those it quotes, counted."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.naming_words import NamingTable, naming_tables
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class NamingPage:
    """The words for each party of an event, a table a party."""

    head: Head
    parties: tuple[NamingTable, ...]


@router.get("/events/{event_id}/naming")
def naming(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/naming.html", naming_page(desk, asked))


def naming_page(desk: Desk, asked: Asked) -> NamingPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    found = desk.naming(asked.event, as_of=asked.as_of)
    return NamingPage(matter.head, tuple(naming_tables(found, matter.reports, matter.labels)))
