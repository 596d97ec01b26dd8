"""The event record: one incident's label, kind, date, place, parties and questions, from its reports and claims.

Pure: the same reports, claims, origins, date and rule give the same event, in whatever order they come.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.moment import Moment
from crosswire.model.outlets import outlet_key
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.model.versions import by_one_outlet
from crosswire.model.words import PEOPLE_KINDS, Scope
from crosswire.reconciling.answers import Answer
from crosswire.reconciling.figures import voice_of
from crosswire.reconciling.groups import counted_groups
from crosswire.reconciling.headline import headline
from crosswire.reconciling.incident_type import incident_type
from crosswire.reconciling.parties import event_actors
from crosswire.reconciling.questions import answers
from crosswire.reconciling.rulebook import Rule, default_rule
from crosswire.reconciling.whereabouts import event_place


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a question's answer is as it is, a plain sentence a line."""

    question_key: str
    lines: tuple[str, ...]


def reconcile(
    event_id: str,
    reports: Sequence[Report],
    claims: Sequence[Claim],
    origins: Mapping[str, str],
    date: Moment,
    rule: Rule | None = None,
) -> Event:
    """The record of one event under a named rule. See `reconcile_explained`, which it is the first half of."""
    return reconcile_explained(event_id, reports, claims, origins, date, rule)[0]


def reconcile_explained(
    event_id: str,
    reports: Sequence[Report],
    claims: Sequence[Claim],
    origins: Mapping[str, str],
    date: Moment,
    rule: Rule | None = None,
    settled: Place | None = None,
) -> tuple[Event, tuple[Explanation, ...]]:
    """The record of one event and an explanation for each of its questions, made together so that they cannot differ.

    `claims` are the event's, of every scope; `origins` gives the independent voice behind each claim by its id (where
    it is silent, the nearest speaker or the outlet); `date` is settled.
    `rule` is one of the rulebook's, or a reader's own; by default `majority-of-origins`. `settled` is where the event was, where
    a person settled it. Rejected claims answer nothing.
    """
    known = {r.id: r for r in sorted(reports, key=lambda r: r.id)}
    own = sorted(
        {c.id: c for c in claims if c.report_id in known}.values(), key=lambda c: (c.report_id, c.evidence.start, c.id)
    )
    found = answers(list(known.values()), own, origins, rule or default_rule())
    here = [c for c in own if c.scope is Scope.EVENT]
    people = [c for c in here if c.kind in PEOPLE_KINDS]
    groups = counted_groups(people, [c for c in here if c.kind not in PEOPLE_KINDS])
    event_type = incident_type([c for c in own if not c.rejected])
    place = settled or event_place(here)
    questions = tuple(a.question for a in found)
    event = Event(
        id=event_id,
        label=headline(event_type, place, date, questions),
        event_type=event_type,
        date=date,
        place=place,
        actors=event_actors(here, groups),
        reports=tuple(known),
        n_outlets=len({outlet_key(r) for r in by_one_outlet(known.values())}),
        n_origins=len(voices_behind(found) or _speakers(here, known, origins)),
        questions=questions,
    )
    return event, tuple(Explanation(a.question.key, tuple(a.lines)) for a in found)


def voices_behind(found: Sequence[Answer]) -> set[str]:
    """The distinct voices behind the people figures of an event; a sum over voices names none of its own."""
    return {f.voice for a in found for s in a.standings for f in s.figures if not (f.derived and len(f.report_ids) > 1)}


def _speakers(claims: Sequence[Claim], reports: Mapping[str, Report], origins: Mapping[str, str]) -> set[str]:
    return {voice_of(c, reports[c.report_id], origins) for c in claims if c.attribution}
