"""Rules: what each named rule makes of the same accounts, question by question, and why."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.model.question import Question
from crosswire.model.sensitivity import RuledQuestion
from crosswire.publishing.figure_words import figure, number_words
from crosswire.publishing.plots.sensitivity_plot import can_move
from crosswire.publishing.question_words import subject_words
from crosswire.publishing.ruled import figures_said, why_it_moves
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.wording import clean
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class UnderRule:
    """What one rule gives a question, in words: the best figure (null where it can't tell), the ends, and why."""

    rule: str
    best: str | None
    ends: str
    why: str


@dataclass(frozen=True, slots=True)
class RuledSubject:
    """A question under every rule. `moves`: rules give, or could give, different figures; `said` is which gives which;
    `stands` how the accounts stand, `reason` why.
    """

    subject: str
    moves: bool
    said: str
    stands: str
    reason: str
    rules: tuple[UnderRule, ...]
    question: RuledQuestion


@dataclass(frozen=True, slots=True)
class RulesPage:
    """An event under every rule, as it stands or stood: the questions that the rules move first."""

    head: Head
    questions: tuple[RuledSubject, ...]


@router.get("/events/{event_id}/rules")
def rules(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/rules.html", rules_page(desk, asked))


def rules_page(desk: Desk, asked: Asked) -> RulesPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    found = desk.under_rules(matter.record.now.id, as_of=asked.as_of)
    questions = [q.asked for q in found.questions]
    twice = told_twice(questions)
    subjects = [
        RuledSubject(
            subject=subject_words(ruled.asked, questions),
            moves=can_move(ruled),
            said=figures_said(ruled),
            stands=why_it_moves(ruled),
            reason=clean(ruled.asked.reason),
            rules=tuple(_under_rule(q) for q in ruled.figures),
            question=ruled,
        )
        for ruled in found.questions
        if ruled.asked.key not in twice
    ]
    return RulesPage(matter.head, tuple(sorted(subjects, key=lambda s: not s.moves)))


def _under_rule(question: Question) -> UnderRule:
    best = None if question.best is None else number_words(question.best)
    return UnderRule(clean(question.rule), best, figure(question.low, question.high), clean(question.why))
