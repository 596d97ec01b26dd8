"""The page of a matrix cell: what one outlet says to one question, in its sentences, beside who agrees and who differs."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.dossier import headline
from crosswire.publishing.matrix.opened_cell import OpenedCell, opened_cell
from crosswire.web.page import TheDesk, answer
from crosswire.web.pages.event_asked import Asked, EventRecord, TheAsked
from crosswire.workbench import NotFound

router = APIRouter()


@dataclass(frozen=True, slots=True)
class CellPage:
    """What the page of a cell says: the event that it is of, and the cell, opened."""

    event_id: str
    headline: str
    asked: Asked
    cell: OpenedCell


@router.get("/events/{event_id}/cells/{report_id}/{key:path}")
def cell_page(request: Request, event_id: str, report_id: str, key: str, asked: TheAsked, desk: TheDesk) -> Response:
    """The cell of that report (or of the column that holds it) and question."""
    with desk.snapshot():
        record = EventRecord(desk, event_id, asked)
        cell = opened_cell(record.matrix, key, report_id, record.claims, record.sayings)
        if cell is None:
            raise NotFound(f"the matrix of this event has no cell of the question '{key}' and the report '{report_id}'")
        page = CellPage(record.event.id, headline(record.event), asked, cell)
    return answer(request, "event_cell.html", page)
