"""The second reader: claims that somebody else judged, shown as they were read, without a word of what was judged.

Always holds: no page made here says who judged a claim, how, or what came of it: not the figure that stands now, nor the
headline that it made.
"""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from crosswire.publishing.outlet_labels import report_labels
from crosswire.publishing.wording import capital, words_of
from crosswire.web.acting.marks import mark_of_claim
from crosswire.web.page import answer
from crosswire.web.review.asked import Asked
from crosswire.web.review.cards import Card, Cards
from crosswire.workbench import Desk

A_PAGE = 50
"""Claims of a page of the second reader's queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A claim that waits for a second reader: its kind, its report's outlet, and the address of its page."""

    claim_id: str
    kind: str
    outlet: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondPage:
    """The second reader's queue. `who` is the reader, empty where the browser does not know a name yet."""

    who: str
    total: int
    number: int
    waiting: tuple[Waiting, ...]
    first: str | None
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondItemPage:
    """One claim as it was read; `number` of `total` that wait."""

    card: Card
    who: str
    number: int
    total: int
    back: str
    onward: str
    queue: str


def second_page(desk: Desk, asked: Asked, who: str, number: int) -> SecondPage:
    """A page of the second reader's queue."""
    waiting = desk.for_second_reader(who) if who else []
    number = min(max(1, number), max(1, -(-len(waiting) // A_PAGE)))
    shown = waiting[(number - 1) * A_PAGE : number * A_PAGE]
    return SecondPage(
        who=who,
        total=len(waiting),
        number=number,
        waiting=tuple(_waiting(desk, asked, claim) for claim in shown),
        first=asked.claim(waiting[0]) if waiting else None,
        before=asked.queue(page=str(number - 1)) if number > 1 else None,
        after=asked.queue(page=str(number + 1)) if number * A_PAGE < len(waiting) else None,
    )


def _waiting(desk: Desk, asked: Asked, claim_id: str) -> Waiting:
    claim = desk.claim_unjudged(claim_id)
    report = desk.report(claim.report_id)
    return Waiting(
        claim_id=claim_id,
        kind=capital(words_of("kind")[claim.kind]),
        outlet=report_labels([report])[report.id],
        address=asked.claim(claim_id),
    )


def second_item(desk: Desk, asked: Asked, claim_id: str, who: str) -> SecondItemPage:
    """The page on which a claim is judged without knowing what was judged. Raises NotFound where no report states it."""
    claim = desk.claim_unjudged(claim_id)
    report = desk.report(claim.report_id)
    waiting = desk.for_second_reader(who) if who else []
    at = waiting.index(claim_id) if claim_id in waiting else 0
    onward = waiting[(at + 1) % len(waiting)] if waiting else None
    cards = Cards([report], report_labels([report]), {})
    return SecondItemPage(
        card=cards.blind(claim, mark_of_claim(desk.claim(claim_id))),
        who=who,
        number=at + 1,
        total=len(waiting),
        back=asked.next(),
        onward=asked.claim(onward) if onward else asked.queue(),
        queue=asked.queue(),
    )


def led_to_second(request: Request, desk: Desk, asked: Asked, who: str) -> Response:
    """Leads to the first claim that waits for the reader."""
    waiting = desk.for_second_reader(who) if who else []
    if not waiting:
        return answer(request, "review_second.html", second_page(desk, asked, who, 1))
    done = [d for d in request.query_params.getlist("done") if d.isalnum()]
    return RedirectResponse(asked.claim(waiting[0]) + "".join(f"&done={d}" for d in done), 303)
