"""The files of the store: its survey as tables, and how far its figures move with the rule as a picture."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from crosswire.publishing.outlet_table import COLUMNS, outlet_rows
from crosswire.publishing.plots.sensitivity_plot import sensitivity_plot
from crosswire.publishing.sensitivity_tables import OVERALL, csv_lines
from crosswire.publishing.wording import clean
from crosswire.web.pages.store import surveyed_of
from crosswire.workbench import NotFound

router = APIRouter()


@router.get("/store/{table}.csv")
def csv(request: Request, table: str) -> Response:
    """A table of the survey as CSV: outlets, totals, measures or revisions."""
    survey = surveyed_of(request).kept().survey
    if survey is None or table not in ("outlets", *OVERALL):
        raise NotFound(f"there is no table “{clean(table)}” of the store yet; the store’s page lists those there are")
    if table == "outlets":
        body = csv_lines([COLUMNS, *outlet_rows(survey.outlets)])
    else:
        columns, rows = OVERALL[table]
        body = csv_lines([columns, *rows(survey.sensitivity)])
    said = {"Content-Disposition": f'attachment; filename="{table}.csv"'}
    return Response(body, media_type="text/csv", headers=said)


@router.get("/store/sensitivity.svg")
def plot(request: Request) -> Response:
    """How far the figures move with the rule, as a picture of its own."""
    survey = surveyed_of(request).kept().survey
    if survey is None:
        raise NotFound("the survey of the store is not worked out yet; the store’s page says how far it is")
    return Response(sensitivity_plot(survey.sensitivity), media_type="image/svg+xml")
