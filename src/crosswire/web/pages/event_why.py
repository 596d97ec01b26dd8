"""The page of a why: why a question of an event is answered as it is, and who says so, in their sentences."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.dossier import headline
from crosswire.publishing.matrix.why import Why, why_of
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.event_asked import Asked, EventRecord, TheAsked
from crosswire.workbench import NotFound, steps_in_words

router = APIRouter()


@dataclass(frozen=True, slots=True)
class WhyPage:
    """What the page of a why says. `definition` is the rule's, `does` are its steps in words; both are empty where no rule is
    at work.
    """

    event_id: str
    headline: str
    asked: Asked
    why: Why
    definition: str
    does: tuple[tuple[str, str], ...]


@router.get("/events/{event_id}/why/{key:path}")
def why_page(request: Request, event_id: str, key: str, asked: TheAsked, desk: TheDesk) -> Response:
    """Why the question `key`, or the row of a fact, is answered as it is."""
    with desk.snapshot():
        record = EventRecord(desk, event_id, asked)
        row = record.matrix.row(key)
        if row is None:
            raise NotFound(f"this event has no question '{key}'")
        told = {q.key: q.lines for q in desk.question_reasons(record.event.id, rule=asked.rule, as_of=asked.as_of)}
        why = why_of(row, record.claims, record.sayings, told.get(row.key, ()))
        rule = desk.rule(why.row.rule) if why.row.rule else None
        page = WhyPage(
            event_id=record.event.id,
            headline=headline(record.event),
            asked=asked,
            why=why,
            definition=rule.definition if rule else "",
            does=tuple(steps_in_words(rule)) if rule else (),
        )
    return answer(request, "event_why.html", page)
