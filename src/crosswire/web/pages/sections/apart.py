"""What stands apart from an incident: background figures in a box of their own, and the other incidents that are mentioned."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.dossier import headline
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.web.pages.sections.entries import Entry, dossier_of, entries_of
from crosswire.web.pages.sections.mentioned import may_be
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class BackgroundPage:
    """The background figures of an event, and what people rejected of what was read, each with who, when and why."""

    head: Head
    entries: tuple[Entry, ...]
    rejected: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class AlsoTold:
    """Another event of the store of which reports of this one tell as well, with these (label, id)."""

    event_id: str
    headline: str
    outlets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OthersPage:
    """The other incidents that an event's reports mention, and the events of the store that they tell of besides.

    `perhaps` are, for each of `entries`, the events (id, label) that it may be of: see `may_be`.
    """

    head: Head
    entries: tuple[Entry, ...]
    perhaps: tuple[tuple[tuple[str, str], ...], ...]
    told: tuple[AlsoTold, ...]


@router.get("/events/{event_id}/background")
def background(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/background.html", background_page(desk, asked))


@router.get("/events/{event_id}/others")
def others(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/others.html", others_page(desk, asked))


def background_page(desk: Desk, asked: Asked) -> BackgroundPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    made = dossier_of(matter)
    return BackgroundPage(
        matter.head, entries_of(made.background, matter.labels), entries_of(made.rejected, matter.labels)
    )


def others_page(desk: Desk, asked: Asked) -> OthersPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    here = matter.record.now.id
    reports: dict[str, list[str]] = {}
    for report in matter.labels:
        for event in desk.events_of(report):
            if event != here:
                reports.setdefault(event, []).append(report)
    told = tuple(
        AlsoTold(event, headline(desk.event(event)), tuple((matter.labels[r], r) for r in ids))
        for event, ids in sorted(reports.items())
    )
    entries = entries_of(dossier_of(matter).others, matter.labels)
    perhaps = tuple(may_be(desk, matter.claims[e.claim_id], e.words, here) for e in entries)
    return OthersPage(matter.head, entries, perhaps, told)
