"""The log: everything that people settled, the newest first, each with its reason, what it changed, and a way to undo it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from crosswire.model.decision import REPORT, Decision
from crosswire.model.words import DecisionKind
from crosswire.publishing.wording import clean, words_of
from crosswire.web.acting.posted import remembered
from crosswire.web.page import TheDesk, answer
from crosswire.web.review.log_rows import Row, actions, as_csv, rows_of
from crosswire.workbench import Desk

router = APIRouter()

A_PAGE = 50
"""Actions of a page of the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Actions `rows` of `total` under the filters: `who`, `kind` and `event` are empty for all.

    `people` are who decided anything, `kinds` the kinds of decisions with their words, `label` the headline of `event`.
    """

    total: int
    number: int
    pages: int
    rows: tuple[Row, ...]
    people: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    who: str
    kind: str
    event: str
    label: str
    here: str
    before: str | None
    after: str | None
    csv: str
    name: str


@router.get("/decisions")
def log(request: Request, desk: TheDesk, who: str = "", kind: str = "", event: str = "", page: int = 1) -> Response:
    """The log."""
    with desk.snapshot():
        found = log_page(desk, who, kind, event, page, remembered(request))
    return answer(request, "log.html", found)


@router.get("/decisions.csv")
def log_csv(desk: TheDesk, who: str = "", kind: str = "", event: str = "") -> Response:
    """The log under the same filters as CSV, whole."""
    found = _found(desk, who, kind, event)[0]
    body = as_csv(rows_of(desk, found, desk.standing_decisions()))
    named = {"Content-Disposition": 'attachment; filename="decisions.csv"'}
    return Response(body, headers=named, media_type="text/csv; charset=utf-8")


def log_page(desk: Desk, who: str, kind: str, event: str, page: int, name: str) -> LogPage:
    """A page of the log. Raises NotFound where there is no such event."""
    found, label = _found(desk, who, kind, event)
    pages = max(1, -(-len(found) // A_PAGE))
    number = min(max(1, page), pages)
    shown = found[(number - 1) * A_PAGE : number * A_PAGE]
    asked = {"who": who, "kind": kind, "event": event}
    return LogPage(
        total=len(found),
        number=number,
        pages=pages,
        rows=tuple(rows_of(desk, shown, desk.standing_decisions())),
        people=tuple(sorted({clean(d.who) for d in desk.decisions()})),
        kinds=tuple((k.value, words_of("decided")[k]) for k in DecisionKind),
        who=who,
        kind=kind,
        event=event,
        label=label,
        here=_address("/decisions", asked, number),
        before=_address("/decisions", asked, number - 1) if number > 1 else None,
        after=_address("/decisions", asked, number + 1) if number < pages else None,
        csv=_address("/decisions.csv", asked, 1),
        name=name,
    )


def _found(desk: Desk, who: str, kind: str, event: str) -> tuple[list[tuple[Decision, ...]], str]:
    """The actions that the filters leave, the newest first, and the headline of the event asked for."""
    every = desk.decisions()
    found = desk.event(event) if event else None
    members = set(found.reports) if found else set[str]()
    claims = {c.id for c in desk.claims(event=found.id)} if found else set[str]()

    def is_of_event(decision: Decision, deep: bool = True) -> bool:
        if decision.kind is DecisionKind.UNDO:
            undone = set(decision.subjects)
            return deep and any(is_of_event(d, False) for d in every if d.id in undone)
        about = {*decision.subjects, decision.value(REPORT) or ""}
        return not about.isdisjoint(members) or not about.isdisjoint(claims)

    chosen = [
        action
        for action in actions(every)
        if (not who or clean(action[-1].who) == who)
        and (not kind or any(d.kind.value == kind for d in action))
        and (found is None or any(is_of_event(d) for d in action))
    ]
    return chosen, found.label if found else ""


def _address(path: str, asked: dict[str, str], page: int) -> str:
    said = {name: value for name, value in asked.items() if value} | ({"page": str(page)} if page > 1 else {})
    return f"{path}?{urlencode(said)}" if said else path
