"""Voices: how many speak in an event's reports, who carried whom, who took over whose text, and why voices are one."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.answers import answers_of
from crosswire.publishing.lineage_words import LineagePage, ReworkingLines, lineage_page
from crosswire.publishing.voice_folds import VoiceFolds, voice_folds
from crosswire.publishing.voice_tree import VoiceTree, voice_tree
from crosswire.publishing.wording import clean
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.sections.asking import Asked, Head, WhatIsAsked, matter_of
from crosswire.workbench import Desk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Reworked:
    """A reprint or rewrite: the two reports (ids), which `said` and counts, and its sentences left out, added and changed."""

    first: str
    second: str
    told: ReworkingLines


@dataclass(frozen=True, slots=True)
class VoicesPage:
    """The voices of an event. `counts` says how many; `tree` is who carried whom; `folds` are the voices behind its figures with
    the reasons, `others` how many more speak of other things; `leaning` are sentences on who shares whose statements.
    """

    head: Head
    counts: str
    tree: VoiceTree
    folds: tuple[VoiceFolds, ...]
    others: int
    reworked: tuple[Reworked, ...]
    leaning: tuple[str, ...]


@router.get("/events/{event_id}/voices")
def voices(request: Request, desk: TheDesk, asked: WhatIsAsked) -> Response:
    """Answers with the section."""
    with desk.snapshot():
        return answer(request, "sections/voices.html", voices_page(desk, asked))


def voices_page(desk: Desk, asked: Asked) -> VoicesPage:
    """The page of the event asked for."""
    matter = matter_of(desk, asked)
    lineage = desk.lineage(asked.event, rule=asked.rule, as_of=asked.as_of)
    told = lineage_page(lineage, matter.reports, list(matter.claims.values()))
    answers = answers_of(matter.record.event.questions, matter.claims, matter.by_id, matter.labels)
    whole = [x.dependence for x in lineage.leanings if x.reworking is not None]
    reasons = desk.voice_reasons(asked.event, as_of=asked.as_of)
    found = voice_folds(matter.record.event, reasons.items(), list(matter.claims.values()), matter.labels)
    shown = [v for v in found if v.answers]
    return VoicesPage(
        head=matter.head,
        counts=told.counts,
        tree=voice_tree(lineage, matter.reports, answers, matter.labels, told.days),
        folds=tuple(_in_order(shown, told)),
        others=len(found) - len(shown),
        reworked=tuple(Reworked(d.a, d.b, r) for d, r in zip(whole, told.reworked, strict=True)),
        leaning=told.leaning,
    )


def _in_order(found: list[VoiceFolds], told: LineagePage) -> list[VoiceFolds]:
    """The voices as the picture has them, the outlets' own last."""
    order = {v.label: n for n, v in enumerate(told.board.voices)}
    return sorted(found, key=lambda v: (order.get(clean(v.label), len(order)), v.label))
