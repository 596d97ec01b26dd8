"""One event's record as a file to send: an HTML file that stands by itself, or a PDF."""

from __future__ import annotations

import re

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from crosswire.publishing.saved.record import SavedRecord
from crosswire.web.page import TheDesk
from crosswire.web.pages.event_asked import Asked, TheAsked
from crosswire.web.saving.file import file_of
from crosswire.web.saving.pdf import pdf_of
from crosswire.web.saving.sources import record_to_save
from crosswire.workbench import Desk

router = APIRouter()


@router.get("/events/{event_id}/saved.html")
async def saved_html(request: Request, event_id: str, asked: TheAsked, desk: TheDesk) -> Response:
    """The record as one HTML file."""
    record = await run_in_threadpool(_record, desk, event_id, asked)
    body = await file_of(request.app, record, asked.rule, asked.as_of)
    return Response(body, media_type="text/html", headers=_as_file(record, "html"))


@router.get("/events/{event_id}/saved.pdf")
def saved_pdf(event_id: str, asked: TheAsked, desk: TheDesk) -> Response:
    """The record as a PDF."""
    record = _record(desk, event_id, asked)
    return Response(pdf_of(record), media_type="application/pdf", headers=_as_file(record, "pdf"))


def _record(desk: Desk, event_id: str, asked: Asked) -> SavedRecord:
    """The record asked for."""
    return record_to_save(desk, event_id, asked.rule, asked.as_of)


def _as_file(record: SavedRecord, ending: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{file_name(record)}.{ending}"'}


def file_name(record: SavedRecord) -> str:
    """A name for the record's file: what and where in plain letters, and the beginning of its id."""
    words = re.sub(r"[^a-z0-9]+", "-", record.headline.partition(":")[0].lower()).strip("-")[:60].strip("-")
    return "-".join(filter(None, ("record", words, record.id[:8])))
