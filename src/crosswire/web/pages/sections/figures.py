"""Figures over time: how the answer to each question moved, and who said what when."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.history_words import history_words
from crosswire.publishing.plots.figure_series import FigureSeries, figure_series
from crosswire.publishing.plots.history_plot import with_panels
from crosswire.publishing.standpoints import told_twice
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.web.pages.sections.entries import Entry, dossier_of, entries_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The figures of an event over time. `panels` are drawn; `still` are the questions of which nobody gives another figure;
    `undated` says how many figures of the panels stand in reports without a date; `also` is what else is stated of the incident
    (how long, how many of what); `as_known_now`: see `EventHistory`.
    """

    head: Head
    panels: tuple[FigureSeries, ...]
    still: tuple[FigureSeries, ...]
    undated: int
    also: tuple[Entry, ...]
    as_known_now: bool


@router.get("/events/{event_id}/figures")
def figures(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/figures.html", figures_page(desk, asked))


def figures_page(desk: Desk, asked: Asked) -> FiguresPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    series, as_known_now = series_of(desk, asked)
    panels = with_panels(series)
    return FiguresPage(
        head=matter.head,
        panels=tuple(panels),
        still=tuple(s for s in series if s not in panels),
        undated=sum(len(s.undated) for s in panels),
        also=entries_of(dossier_of(matter).also, matter.labels),
        as_known_now=as_known_now,
    )


def series_of(desk: Desk, asked: Asked) -> tuple[list[FigureSeries], bool]:
    """The figures of the event's questions over time, and whether their voices are those that are known now."""
    matter = matter_of(desk, asked)
    found = desk.history(asked.event, rule=asked.rule, as_of=asked.as_of)
    twice = told_twice([f.question for f in found.figures])
    chosen = [f for f in found.figures if f.question.key not in twice]
    told = [history_words(f, matter.by_id, matter.claims, matter.labels) for f in chosen]
    return figure_series(chosen, told, matter.by_id), found.as_known_now
