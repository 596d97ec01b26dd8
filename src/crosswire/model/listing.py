"""The list of events: what one row says of an event, what of it can be filtered by, and the words that find it.

Always holds: a pure function of the event and its reports; nothing in it depends on today's date.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.event import Event
from crosswire.model.question import Question
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.model.words import ClaimKind

WORD = re.compile(r"\w+")
LONGEST_WORD = 40
"""Letters of a word by which an event is found; what is longer is an address or no word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An event as a row of the list. `kind`, `low`, `best`, `high` and `status` are those of the question that stands for it,
    null where no report gives a figure; `killed_low` and `killed_high` those of the dead, whoever stands for it.

    `lat`, `lon` in degrees (WGS 84), `precision` how near they are; `changed` is when its last report came out (ISO 8601), null
    where no report is dated. `matters` are null where they were not worked out.
    """

    event_id: str
    label: str
    event_type: str | None
    date_start: str | None
    date_end: str | None
    place_name: str | None
    admin1: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: str
    kind: str | None
    low: float | None
    best: float | None
    high: float | None
    status: str | None
    killed_low: float | None
    killed_high: float | None
    n_reports: int
    n_outlets: int
    n_origins: int
    changed: str | None
    outlets: tuple[str, ...]
    matters: tuple[Matter, ...] | None


def listed(
    event: Event, reports: Sequence[Report], changed: str | None, matters: tuple[Matter, ...] | None = None
) -> Listed:
    """The row of `event`, whose reports as read are `reports`."""
    place, leading, dead = event.place, leading_question(event), _the_dead(event)
    return Listed(
        event_id=event.id,
        label=event.label,
        event_type=event.event_type,
        date_start=event.date.start,
        date_end=event.date.end,
        place_name=(place.name or place.text) if place else None,
        admin1=place.admin1 if place else None,
        country=place.country if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        precision=place.precision.value if place else "unknown",
        kind=leading.kind.value if leading else None,
        low=leading.low if leading else None,
        best=leading.best if leading else None,
        high=leading.high if leading else None,
        status=leading.status.value if leading else None,
        killed_low=dead.low if dead else None,
        killed_high=dead.high if dead else None,
        n_reports=event.n_reports,
        n_outlets=event.n_outlets,
        n_origins=event.n_origins,
        changed=changed,
        outlets=tuple(sorted({r.outlet for r in reports if r.outlet})),
        matters=matters,
    )


def leading_question(event: Event) -> Question | None:
    """The question that stands for an event in a list: the dead, all together if that is asked, else the first."""
    asked = [q for q in event.questions if q.positions and (q.low is not None or q.high is not None)]
    killed = [q for q in asked if q.kind is ClaimKind.KILLED and q.high != 0]
    return next((q for q in killed if q.of is None), next(iter(killed or asked), None))


def _the_dead(event: Event) -> Question | None:
    """The question of the dead, all together if that is asked, else of the first group; also where there were none."""
    asked = [q for q in event.questions if q.kind is ClaimKind.KILLED and (q.low is not None or q.high is not None)]
    return next((q for q in asked if q.of is None), next(iter(asked), None))


def words_of_event(event: Event, reports: Sequence[Report]) -> str:
    """The words that find an event, each once and in order: those of its headline, place, parties, outlets and reports."""
    place = event.place
    said = [event.label]
    said += [p for p in (place.text, place.name, place.admin1, place.country) if p] if place else []
    said += [words for a in event.actors for words in (a.label, *a.aliases)]
    said += [words for r in reports for words in (r.outlet, r.title, r.text) if words]
    return " ".join(sorted({word for words in said for word in folded_words(words)}))


def folded_words(words: str) -> list[str]:
    """The words of a text as they are looked for: without regard to case, none longer than `LONGEST_WORD`."""
    return [word for word in WORD.findall(words.casefold()) if len(word) <= LONGEST_WORD]
