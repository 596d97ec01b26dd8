"""Two reports side by side: the passages that they share joined, and what was cut, added, changed and moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from crosswire.model.beside import Beside
from crosswire.model.report import Report
from crosswire.publishing.dossier import headline
from crosswire.publishing.outlet_labels import report_labels
from crosswire.publishing.pages.joined_text import joined_text
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.report_facts import Fact, byline_facts, time_facts
from crosswire.publishing.report_heading import heading
from crosswire.publishing.side_by_side import BesideWords, beside_words
from crosswire.publishing.time_words import interval_words
from crosswire.web import address
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.report import Named
from crosswire.workbench import Desk, DeskError

router = APIRouter()

MOST_OFFERED = 200
"""Reports offered to be set beside one; of more, those that have words in common with it come first."""


@dataclass(frozen=True, slots=True)
class SidePage:
    """One of the two: its id, label and heading, and the facts of it."""

    id: str
    label: str
    heading: str
    about: tuple[Fact, ...]
    times: tuple[Fact, ...]
    language: str


@dataclass(frozen=True, slots=True)
class BesidePage:
    """Two reports side by side: what was found, in words and as spans, the events that both tell of, and what else could be
    set beside the first named (`others`, of `other_count` in all).
    """

    found: Beside
    words: BesideWords
    sides: tuple[SidePage, SidePage]
    events: tuple[Named, ...]
    asked: str
    asked_label: str
    others: tuple[Named, ...]
    other_count: int

    def text(self, side: str) -> Markup:
        """The text of side `a` or `b` with its passages."""
        one_source = self.found.one_source and self.found.first_known
        alone = {"a": "cut", "b": "added"}[side] if one_source else ""
        return joined_text(self.found, side, alone)


@dataclass(frozen=True, slots=True)
class ChoosingPage:
    """The reports that can be set beside one, and how many there are in all."""

    id: str
    heading: str
    others: tuple[Named, ...]
    other_count: int


def beside_page(desk: Desk, report_id: str, other: str) -> BesidePage:
    """The page of those two. Raises NotFound where there is not both, DeskError where they are one."""
    if report_id == other:
        raise DeskError("a report stands beside another, not beside itself; choose the other one")
    found = desk.beside(report_id, other)
    labels = report_labels([found.a, found.b])
    others, number = desk.siblings(report_id, MOST_OFFERED)
    return BesidePage(
        found=found,
        words=beside_words(found, labels[found.a.id], labels[found.b.id]),
        sides=(_side(found.a, labels), _side(found.b, labels)),
        events=tuple(Named(e, headline(desk.event(e))) for e in found.event_ids),
        asked=report_id,
        asked_label=labels[report_id],
        others=_offered(others),
        other_count=number,
    )


def _side(report: Report, labels: dict[str, str]) -> SidePage:
    about, times = tuple(byline_facts(report)), tuple(time_facts(report))
    return SidePage(report.id, labels[report.id], heading(report), about, times, report.language or "")


def _offered(others: list[Report]) -> tuple[Named, ...]:
    labels = report_labels(others)
    days = {r.id: interval_words(r.published.start, r.published.end, short=True) or "no date" for r in others}
    return tuple(Named(r.id, f"{labels[r.id]} · {days[r.id]} · {heading(r)}") for r in others)


@router.get("/reports/{report_id}/beside")
def choose(
    request: Request,
    desk: TheDesk,
    report_id: str,
    other: Annotated[str | None, Query(alias="with", max_length=80)] = None,
) -> Response:
    """What can be set beside a report; where one is named, the way to the two."""
    if other:
        return RedirectResponse(address.beside(report_id, other.strip()), 303)
    chosen = desk.report(report_id)
    others, number = desk.siblings(report_id, MOST_OFFERED)
    page = ChoosingPage(chosen.id, heading(chosen), _offered(others), number)
    return answer(request, "beside_choosing.html", page)


@router.get("/reports/{report_id}/beside/{other}")
def beside(request: Request, desk: TheDesk, report_id: str, other: str) -> Response:
    """Two reports side by side."""
    return answer(request, "side_by_side.html", beside_page(desk, report_id, other))
