"""The page of an event: headline, strip, the matrix, and the frame into which the further sections come."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.model.event import Event
from crosswire.model.judged import Judged
from crosswire.publishing.dossier import (
    Known,
    counts_words,
    date_known,
    headline,
    parties_known,
    place_known,
    what_words,
)
from crosswire.publishing.looking_back import LookingBack, looking_back, since
from crosswire.publishing.matrix.grid import Matrix
from crosswire.publishing.matrix.steps import Step, steps_of
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, counted, listed, small_number
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.event_asked import Asked, EventRecord, TheAsked
from crosswire.workbench import DEFAULT_RULE

router = APIRouter()

SECTIONS = (
    ("figures", "How the figures moved", "Figures"),
    ("voices", "The voices", "Voices"),
    ("statements", "The statements", "Statements"),
    ("map", "The map", "Map"),
    ("timeline", "What happened when, and when it was said", "Timeline"),
    ("naming", "What each outlet calls the parties", "Naming"),
    ("background", "Background figures", "Background"),
    ("others", "Other incidents mentioned", "Other incidents"),
    ("rules", "What each rule makes of it", "Rules"),
    ("history", "Who gave which figure when", "History"),
)
"""The sections below the matrix in their order, each with its heading and a short name; each is a page of its own as well."""


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands under the headline. `counts` are outlets and voices, `changed` is when the last report came out, and
    `reviewed` is what people settled so far.
    """

    what: str
    place: Known
    date: Known
    parties: Known
    counts: str
    changed: str | None
    reviewed: Known


@dataclass(frozen=True, slots=True)
class Moved:
    """What a rule changes: what it is about, what it comes to under the default rule, and under the rule chosen."""

    what: str
    default: str
    chosen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """What the page of an event says.

    `headline` are the words before "disputed", this word where the headline has it, and those after it. `rules` are all rules
    with their definitions, `rule` the one chosen; `steps` are the times to look back to, `undated` how many reports have no
    time; `back` says what a record of an earlier time was made from, null for today's; `moved` what the rule moves against the
    default, null under the default. `red` is the key of the row whose "disputed" is the page's one red word, where the headline
    has none.
    """

    event_id: str
    asked: Asked
    headline: tuple[str, str, str]
    strip: Strip
    rule: str
    default_rule: str
    rules: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    undated: int
    back: LookingBack | None
    moved: tuple[Moved, ...] | None
    matrix: Matrix
    red: str | None
    sections: tuple[tuple[str, str, str], ...] = SECTIONS


@router.get("/events/{event_id}")
def event_page(request: Request, event_id: str, asked: TheAsked, desk: TheDesk) -> Response:
    """The event, under the rule and as of the time asked for."""
    with desk.snapshot():
        page = made(EventRecord(desk, event_id, asked))
    return answer(request, "event.html", page)


def made(record: EventRecord) -> EventPage:
    """The page of a record."""
    event, matrix, asked = record.event, record.matrix, record.query
    said = _parted(headline(event))
    dated = [r for r in record.every_report if r.published.start is not None]
    return EventPage(
        event_id=event.id,
        asked=asked,
        headline=said,
        strip=_strip(record),
        rule=asked.rule or DEFAULT_RULE,
        default_rule=DEFAULT_RULE,
        rules=tuple(record.rules),
        steps=steps_of(dated),
        undated=len(record.every_report) - len(dated),
        back=looking_back(event, record.stood.now, record.stood.parted, record.labels) if asked.as_of else None,
        moved=_moved(record),
        matrix=matrix,
        red=None if said[1] else next((row.key for row in matrix.rows if row.status == "disputed"), None),
    )


def _parted(words: str) -> tuple[str, str, str]:
    before, word, after = words.partition("disputed")
    return before, word, after


def _strip(record: EventRecord) -> Strip:
    event, stood = record.event, record.stood
    last = max((r.published.end or r.published.start or "" for r in stood.reports), default="")
    return Strip(
        what=what_words(event),
        place=place_known(event),
        date=date_known(event),
        parties=parties_known(event),
        counts=counts_words(event, record.desk.voices(event.id, as_of=record.query.as_of)[1]),
        changed=interval_words(last[:16]) if last else None,
        reviewed=_reviewed(record.desk.judged(event.id)),
    )


def _reviewed(judged: Judged) -> Known:
    """What people settled of an event, counted, and who they are."""
    said = [f"{counted(len(judged.verdicts), 'claim')} judged"] if judged.verdicts else []
    if judged.differing:
        said.append(f"{small_number(len(judged.differing))} of them differently")
    if judged.place:
        said.append("place settled")
    if judged.accepted:
        said.append(f"{counted(len(judged.accepted), 'matter')} let stand")
    people = dict.fromkeys((*judged.people, *(d.who for d in (judged.place, *judged.accepted) if d)))
    if not said:
        return Known("not yet by anybody", stated=False)
    return Known(", ".join(said), f"by {listed([clean(who) for who in sorted(people)], most=3)}")


def _moved(record: EventRecord) -> tuple[Moved, ...] | None:
    """What the rule asked for moves against the default."""
    if record.query.rule in (None, DEFAULT_RULE):
        return None
    under_default: Event = record.desk.event(record.event.id, as_of=record.query.as_of)
    return tuple(Moved(*change) for change in since(under_default, record.event))
