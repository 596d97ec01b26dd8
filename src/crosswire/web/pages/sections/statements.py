"""Statements: what several outlets carry, variant beside variant, with what each did to the words set in the text itself."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.lineage_words import FamilyLines, Told, lineage_page
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class StatementsPage:
    """The statements of an event that several reports carry, by who is behind them ("" for nobody named). `told` are those that
    say most, `further` all others, most of which reprints or rewrites explain; `n_further` counts these.
    """

    head: Head
    told: tuple[Told, ...]
    further: tuple[Told, ...]
    n_further: int


@router.get("/events/{event_id}/statements")
def statements(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/statements.html", statements_page(desk, asked))


def statements_page(desk: Desk, asked: Asked) -> StatementsPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    lineage = desk.lineage(asked.event, rule=asked.rule, as_of=asked.as_of)
    claims = list(matter.claims.values())
    told = lineage_page(lineage, matter.reports, claims).told
    every = lineage_page(lineage, matter.reports, claims, everything=True).told
    shown = {family for one in told for family in one.families}
    further = tuple(Told(t.voice, left) for t in every if (left := _left(t, shown)))
    return StatementsPage(matter.head, told, further, sum(len(t.families) for t in further))


def _left(told: Told, shown: set[FamilyLines]) -> tuple[FamilyLines, ...]:
    return tuple(family for family in told.families if family not in shown)
