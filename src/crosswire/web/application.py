"""The application: the pages, the files beside them, and what holds for every answer. Loads FastAPI: import it late."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from crosswire.web import security, trouble, twins
from crosswire.web.pages import PAGES
from crosswire.web.templating import STATIC
from crosswire.workbench import Desk

HOSTS = ["127.0.0.1", "localhost", "[::1]"]
"""Names under which the workbench answers: a page of another host that points its name here is refused."""


def make_application(desk: Desk) -> FastAPI:
    """The workbench over an open store, as an ASGI application. The desk is shared by all requests and stays open."""
    # FastAPI's own pages of documentation fetch from another host.
    application = FastAPI(title="crosswire", docs_url=None, redoc_url=None, openapi_url=None)
    application.state.desk = desk
    application.state.form_token = security.new_form_token()
    for router in PAGES:
        application.include_router(router)
    # What pages share with files that stand alone is kept beside the words of both.
    shared: list[str | tuple[str, str]] = [("crosswire.publishing", "data")]
    application.mount("/static", StaticFiles(directory=STATIC, packages=shared, check_dir=False), name="static")
    trouble.tell(application)
    application.add_middleware(twins.Twins)
    application.add_middleware(security.SafeAnswers)
    application.add_middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False)
    return application
