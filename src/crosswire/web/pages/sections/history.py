"""History: which report gave and which changed which figure when, what became of the record with it, and the versions of
reports that changed at their address, with their words.
"""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.history_words import Row, history_words
from crosswire.publishing.question_words import standing_words, subject_words
from crosswire.publishing.saved.history import versions_among
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.version_words import VersionPage, version_page
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.web.placing_words import placing_words
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Moved:
    """At one time the figures that came out, and what the question came to with them ("" where it stayed)."""

    rows: tuple[Row, ...]
    became: str


@dataclass(frozen=True, slots=True)
class QuestionHistory:
    """The history of one question: `subject` is what is asked, `standing` what it comes to, `summary` who changed theirs."""

    key: str
    subject: str
    standing: str
    moves: tuple[Moved, ...]
    undated: tuple[Row, ...]
    summary: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """The history of an event's record: its questions, the versions of its reports, and what placings joined and split (a
    sentence each). `as_known_now`: see `EventHistory`.
    """

    head: Head
    questions: tuple[QuestionHistory, ...]
    versions: tuple[VersionPage, ...]
    placings: tuple[str, ...]
    as_known_now: bool


@router.get("/events/{event_id}/history")
def history(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/history.html", history_page(desk, asked))


def history_page(desk: Desk, asked: Asked) -> HistoryPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    found = desk.history(asked.event, rule=asked.rule, as_of=asked.as_of)
    twice = told_twice([f.question for f in found.figures])
    questions = []
    for figure in found.figures:
        if figure.question.key in twice:
            continue
        told = history_words(figure, matter.by_id, matter.claims, matter.labels)
        questions.append(
            QuestionHistory(
                key=figure.question.key,
                subject=subject_words(figure.question, found.event.questions),
                standing=standing_words(figure.question),
                moves=tuple(Moved(rows, became) for rows, became in told.entries),
                undated=told.undated,
                summary=told.summary,
            )
        )
    here = matter.record.now.id
    return HistoryPage(
        head=matter.head,
        questions=tuple(questions),
        versions=tuple(version_page(v) for v in versions_among(desk.versions(here), matter.by_id)),
        placings=tuple(placing_words(c) for c in desk.changes(here)),
        as_known_now=found.as_known_now,
    )
