"""Judged: what the standing decisions say of an event as it is. A pure function of the log and the event."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from crosswire.model.decision import Decision
from crosswire.model.event import Event
from crosswire.model.identity import short_hash
from crosswire.model.judged import Judged
from crosswire.model.place import Place
from crosswire.model.question import Question
from crosswire.model.words import DecisionKind
from crosswire.workbench.deciding_corrections import values_of
from crosswire.workbench.deciding_log import Log

LATELY = 1 << 14
"""Entries of the log of which it is remembered what they come to: with each new one, all are counted again."""


def judged_event(log: Log, event: Event, claims: Iterable[str]) -> Judged:
    """The standing verdicts on `claims`, those of `event`, and what was settled of it."""
    verdicts = {claim: last_words(found) for claim in sorted(set(claims)) if (found := log.on_claim(claim))}
    accepted = tuple(log.on_event(DecisionKind.ACCEPT, event.reports))
    differing = tuple(c for c, found in verdicts.items() if len({outcome(d) for d in found}) > 1)
    return Judged(event.id, verdicts, log.place_of(event.reports), accepted, differing)


def last_words(found: Iterable[Decision]) -> tuple[Decision, ...]:
    """The last of the decisions on one claim that each person took, in the order of the log."""
    last: dict[str, Decision] = {}
    for decision in found:
        last.pop(decision.who, None)
        last[decision.who] = decision
    return tuple(last.values())


@lru_cache(maxsize=LATELY)
def outcome(decision: Decision) -> tuple[str, ...]:
    """What a verdict on a claim comes to: that it is rejected, or the values with which it stands."""
    if decision.kind is DecisionKind.REJECT:
        return (decision.kind.value,)
    stands = values_of(decision.claim) if decision.claim is not None else {}
    given = decision.given if decision.kind is DecisionKind.CORRECT else {}
    # The class of those counted follows from what they are called.
    return tuple(f"{name}={value}" for name, value in sorted({**stands, **given}.items()) if name != "of_class")


def mark_of(event: Event, matter: str) -> str:
    """What there is to see of a matter of `event`, as a mark that changes when it does.

    A matter is a word, or a word and a question's key ("disputed/killed"): of a question its figures and status are seen, of
    `place` the place, of `date` the day, of `grouping` which reports there are; of any other all of this.
    """
    name, _, key = matter.partition("/")
    question = event.question(key) or event.question(matter)
    if question is not None:
        return short_hash("question", *_of_question(question))
    if name == "place":
        return short_hash("place", *_of_place(event.place))
    if name == "date":
        return short_hash("date", event.date.start, event.date.end)
    if name == "grouping":
        return short_hash("grouping", *event.reports)
    figures = [part for q in event.questions for part in _of_question(q)]
    return short_hash(*event.reports, event.date.start, event.date.end, *_of_place(event.place), *figures)


def _of_question(question: Question) -> list[str | float | None]:
    values = sorted((str(p.low), str(p.high)) for p in question.positions)
    return [question.key, question.status.value, *(end for value in values for end in value)]


def _of_place(place: Place | None) -> list[str | float | None]:
    if place is None:
        return [None]
    return [place.text, place.name, place.lat, place.lon, place.admin1, place.country, place.precision.value]
