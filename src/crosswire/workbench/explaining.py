"""Explaining: the reasons behind an event, from the same code that made it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from crosswire.ledger.ledger import Ledger
from crosswire.model.event import Event
from crosswire.model.voice import OriginReason
from crosswire.reconciling.record import reconcile_explained
from crosswire.reconciling.rulebook import Rule
from crosswire.workbench.deriving import case_of, kept_of
from crosswire.workbench.placing import StoredShelf
from crosswire.workbench.results import EventExplanation, QuestionExplanation, Stood


def explain(ledger: Ledger, event: Event, rule: Rule | None) -> EventExplanation:
    """All reasons behind `event` under `rule`: every pair of its reports, each claim's voice, each question's why."""
    case = case_of(ledger, event.id, event.reports, kept_of(ledger, event))
    sketches = StoredShelf(ledger)
    links = tuple(sketches.compared(a, b) for a, b in combinations(sorted(event.reports), 2))
    made, told = case.reconciled(rule)
    return EventExplanation(
        event=made,
        links=links,
        dependences=case.dependences,
        origins=tuple(sorted(case.voices.items(), key=lambda v: v[0])),
        questions=tuple(QuestionExplanation(e.question_key, e.lines) for e in told),
    )


def question_reasons(
    record: Stood, voices: Mapping[str, OriginReason], rule: Rule | None
) -> tuple[QuestionExplanation, ...]:
    """The reasons of each question of a record under `rule`; `voices` are those behind its claims, by their ids."""
    event, behind = record.event, {claim: voice.label for claim, voice in voices.items()}
    told = reconcile_explained(event.id, record.reports, record.claims, behind, event.date, rule)[1]
    return tuple(QuestionExplanation(e.question_key, e.lines) for e in told)
