"""Timelines: what happened when, as the reports have it, beside when each of them said so."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.answers import answers_of
from crosswire.publishing.dossier import date_known
from crosswire.publishing.happenings import Happening, Said, happenings, said_when
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The two timelines of an event: `date` is when it was, with how well that is known; `happened` are the times that reports
    give for anything in it, `said` the reports with what they gave, in order of publication.
    """

    head: Head
    date: str
    precision: str
    first: str | None
    last: str | None
    happened: tuple[Happening, ...]
    said: tuple[Said, ...]


@router.get("/events/{event_id}/timeline")
def timeline(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/timeline.html", timeline_page(desk, asked))


def timeline_page(desk: Desk, asked: Asked) -> TimelinePage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    event = matter.record.event
    answers = answers_of(event.questions, matter.claims, matter.by_id, matter.labels)
    known = date_known(event)
    return TimelinePage(
        head=matter.head,
        date=known.words,
        precision=known.precision,
        first=event.date.start,
        last=event.date.end,
        happened=tuple(happenings(event, matter.record.claims, matter.by_id, matter.labels)),
        said=tuple(said_when(event, matter.reports, answers, matter.labels)),
    )
