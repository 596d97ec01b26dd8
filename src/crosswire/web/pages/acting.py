"""Acting: the form of each action as a page, and where all forms are sent."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from crosswire.publishing.wording import capital
from crosswire.web.acting.done import DONE
from crosswire.web.acting.fields import Form
from crosswire.web.acting.forms import FORMS, form_of
from crosswire.web.acting.posted import FromForm, FromQuery, Posted, cookie_of
from crosswire.web.acting.taking import Stale, take
from crosswire.web.page import TheDesk, answer
from crosswire.web.trouble import trouble
from crosswire.workbench import Decided, Desk, DeskError, NotFound

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ActingPage:
    """The form of one action."""

    form: Form


@router.get("/decisions/{action}")
def asked(request: Request, desk: TheDesk, given: FromQuery, action: str) -> Response:
    """The form of an action."""
    if action not in FORMS:
        raise HTTPException(404)
    try:
        form = form_of(desk, action, given)
    except NotFound:
        raise
    except DeskError as error:
        return trouble(request, 400, sentence_of(error))
    return answer(request, "review_form.html", ActingPage(form))


@router.post("/decisions/{action}")
def acted(request: Request, desk: TheDesk, posted: FromForm, action: str) -> Response:
    """Takes the action and leads back to where it came from; or gives the form again, with what was typed and why not."""
    if action not in FORMS:
        raise HTTPException(404)
    try:
        decided = take(desk, action, posted)
    except DeskError as error:
        return _not_taken(request, desk, action, posted, error)
    led = RedirectResponse(_onward(posted, decided), 303)
    led.headers["Set-Cookie"] = cookie_of(posted.who)
    return led


def _not_taken(request: Request, desk: Desk, action: str, posted: Posted, error: DeskError) -> Response:
    status = 409 if isinstance(error, Stale) else 404 if isinstance(error, NotFound) else 400
    sentence = sentence_of(error)
    try:
        # The form is made anew: it shows what now stands, and carries the mark of that.
        form = form_of(desk, action, posted, sentence)
    except DeskError:
        return trouble(request, status, sentence)
    return answer(request, "review_form.html", ActingPage(form), status)


def sentence_of(error: DeskError) -> str:
    """What went wrong, as a sentence."""
    return f"{capital(str(error))}."


def _onward(posted: Posted, decided: Decided) -> str:
    """The address that the form leads to, told what was decided."""
    parts = urlsplit(posted.back or "/review/next")
    done = urlencode([(DONE, d.id) for d in decided.decisions])
    kept = "&".join(p for p in parts.query.split("&") if p and not p.startswith(f"{DONE}="))
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.path}?{'&'.join(filter(None, (kept, done)))}{fragment}"
