"""Agreement: how far the people who judged the same claims said the same, and on which claims they did not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.model.agreement import Agreement, Differing
from crosswire.publishing.agreement_words import measure_words, shared_words
from crosswire.publishing.decision_words import decision_words
from crosswire.publishing.sensitivity_tables import csv_lines
from crosswire.publishing.wording import clean, counted
from crosswire.web import address
from crosswire.web.page import TheDesk, answer
from crosswire.workbench import Desk

router = APIRouter()

MOST = 200
"""Claims on which people differ that a page names; the CSV names all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two people: how many claims both judged, of how many they said the same, what chance would give, and Cohen's kappa."""

    a: str
    b: str
    items: int
    same: int
    observed: float | None
    expected: float | None
    kappa: float | None
    kappa_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differs:
    """A claim on which people differ: its words, its report's address, and what each said."""

    claim_id: str
    address: str
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPage:
    """Who judged how many claims, how each two agree, Krippendorff's alpha of all, and the claims on which they differ.

    `alpha_verdicts` is for nominal data over `items` claims, `alpha_figures` for interval data over `figures` of them; `more` is
    how many differing claims are not named.
    """

    readers: tuple[tuple[str, str], ...]
    shared: str
    items: int
    blind: int
    pairs: tuple[Pair, ...]
    alpha_verdicts: float | None
    alpha_verdicts_words: str
    figures: int
    alpha_figures: float | None
    alpha_figures_words: str
    differing: tuple[Differs, ...]
    more: int


@router.get("/agreement")
def agreement(request: Request, desk: TheDesk) -> Response:
    """How people agree."""
    return answer(request, "agreement.html", agreement_page(desk))


@router.get("/agreement.csv")
def agreement_csv(desk: TheDesk) -> Response:
    """Each word of each person on every claim that several judged and differ on, as CSV."""
    named = {"Content-Disposition": 'attachment; filename="agreement.csv"'}
    return Response(as_csv(desk.agreement().differing), headers=named, media_type="text/csv; charset=utf-8")


def agreement_page(desk: Desk) -> AgreementPage:
    """The page."""
    found: Agreement = desk.agreement()
    return AgreementPage(
        readers=tuple((clean(who), counted(count, "claim")) for who, count in found.readers),
        shared=shared_words(found),
        items=found.items,
        blind=found.blind,
        pairs=tuple(
            Pair(
                a=clean(p.a),
                b=clean(p.b),
                items=p.items,
                same=p.same,
                observed=p.observed,
                expected=p.expected,
                kappa=p.kappa,
                kappa_words=measure_words(p.kappa) if p.items else "nothing shared",
            )
            for p in found.pairs
        ),
        alpha_verdicts=found.alpha_verdicts,
        alpha_verdicts_words=measure_words(found.alpha_verdicts),
        figures=found.figures,
        alpha_figures=found.alpha_figures,
        alpha_figures_words=measure_words(found.alpha_figures),
        differing=tuple(_differs(one) for one in found.differing[:MOST]),
        more=max(0, len(found.differing) - MOST),
    )


def _differs(one: Differing) -> Differs:
    return Differs(
        claim_id=one.claim_id,
        address=address.report(one.report_id, one.claim_id),
        verdicts=tuple(_said(d.who, decision_words(d), d.why) for d in one.verdicts),
    )


def _said(who: str, words: str, why: str) -> str:
    return f"{clean(who)} {words}" + (f" ({clean(why)})" if why else "")


def as_csv(differing: Sequence[Differing]) -> bytes:
    """The differing verdicts as CSV, one a line."""
    said = [
        (one.claim_id, one.report_id, d.id, d.who, d.when, d.kind.value, decision_words(d), d.why)
        for one in differing
        for d in one.verdicts
    ]
    return csv_lines([("claim_id", "report_id", "decision", "who", "when", "kind", "said", "why"), *said])
