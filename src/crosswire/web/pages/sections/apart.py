"""What stands apart from an incident: background figures in a box of their own, and the other incidents that are mentioned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.apart import AlsoStated
from crosswire.publishing.dossier import Dossier, dossier, headline
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, Matter, WhatIsAsked, matter_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure that is not of the incident: what it counts, its words with who said them, and the outlets (label, report's id)
    that have it. The words stand in `report_id`, at the claim `claim_id`.
    """

    kind: str
    value: str
    detail: str
    words: str
    speaker: str | None
    report_id: str
    claim_id: str
    outlets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BackgroundPage:
    """The background figures of an event."""

    head: Head
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class AlsoTold:
    """Another event of the store of which reports of this one tell as well, with these (label, id)."""

    event_id: str
    headline: str
    outlets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OthersPage:
    """The other incidents that an event's reports mention, and the events of the store that they tell of besides."""

    head: Head
    entries: tuple[Entry, ...]
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
    return BackgroundPage(matter.head, _entries(_told(matter).background, matter.labels))


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
    return OthersPage(matter.head, _entries(_told(matter).others, matter.labels), told)


def _told(matter: Matter) -> Dossier:
    record = matter.record
    return dossier(record.event, record.reports, record.claims, ())


def _entries(found: Sequence[AlsoStated], labels: Mapping[str, str]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            kind=thing.kind,
            value=thing.value,
            detail=thing.detail,
            words=thing.quotation.words,
            speaker=thing.quotation.speaker,
            report_id=thing.quotation.report_id,
            claim_id=thing.quotation.claim_id,
            outlets=tuple((labels[i], i) for i in thing.report_ids),
        )
        for thing in found
        if thing.quotation is not None
    )
