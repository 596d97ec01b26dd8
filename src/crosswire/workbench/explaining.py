"""Explaining: the reasons behind an event, from the same code that made it."""

from __future__ import annotations

from itertools import combinations

from crosswire.ledger.ledger import Ledger
from crosswire.model.event import Event
from crosswire.reconciling.rulebook import Rule
from crosswire.workbench.deriving import case_of, kept_of
from crosswire.workbench.placing import StoredShelf
from crosswire.workbench.results import EventExplanation, QuestionExplanation


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


def question_reasons(ledger: Ledger, event: Event, rule: Rule | None) -> tuple[QuestionExplanation, ...]:
    """The reasons of each question of `event` under `rule`, without the comparison of its reports."""
    told = case_of(ledger, event.id, event.reports, kept_of(ledger, event)).reconciled(rule)[1]
    return tuple(QuestionExplanation(e.question_key, e.lines) for e in told)
