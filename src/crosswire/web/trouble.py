"""Trouble: what cannot be shown or done is one clear sentence on a page of the same look; never a traceback."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from crosswire.web.page import answer
from crosswire.web.security import NotOurForm
from crosswire.workbench import DeskError, NotFound

log = logging.getLogger("crosswire.web")


@dataclass(frozen=True, slots=True)
class TroublePage:
    """What went wrong: the status's number, a heading, and the sentence."""

    status: int
    heading: str
    sentence: str


HEADINGS = {
    400: "That could not be understood",
    403: "That may not be done from there",
    404: "There is nothing here",
    405: "That cannot be done here",
    409: "That could not be done",
    500: "This should not have happened",
}


def tell(application: FastAPI) -> None:
    """Has the application answer every failure with a page."""
    application.add_exception_handler(Exception, _unforeseen)
    application.add_exception_handler(HTTPException, _by_status)
    application.add_exception_handler(RequestValidationError, _bad_query)
    application.add_exception_handler(DeskError, _refused)


def trouble(request: Request, status: int, sentence: str) -> Response:
    """The page that says it."""
    heading = HEADINGS.get(status, HTTPStatus(status).phrase)
    return answer(request, "trouble.html", TroublePage(status, heading, sentence), status)


async def _refused(request: Request, error: Exception) -> Response:
    status = 404 if isinstance(error, NotFound) else 403 if isinstance(error, NotOurForm) else 409
    sentence = str(error)
    return trouble(request, status, f"{sentence[:1].upper()}{sentence[1:]}.")


async def _by_status(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    known = error.detail if error.detail != HTTPStatus(error.status_code).phrase else None
    return trouble(request, error.status_code, known or "The workbench has no page at this address.")


async def _bad_query(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    name = str(first["loc"][-1]) if first.get("loc") else "value"
    return trouble(
        request, 400, f"The address gives for “{name}” what cannot be read: {first.get('msg', 'it is wrong')}."
    )


async def _unforeseen(request: Request, error: Exception) -> Response:
    log.error("%s while answering a request", type(error).__name__, exc_info=error)
    return trouble(
        request, 500, f"The workbench failed at this ({type(error).__name__}); nothing was written. Please report it."
    )
