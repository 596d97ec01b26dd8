"""Security: what every answer says to the browser, and which requests may write.

Always holds: no page may fetch from, send to or be framed by another host, nor run a script or style that is not a file
of ours; only a form of our own page can write.
"""

from __future__ import annotations

import hmac
import secrets
import time
from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crosswire.workbench import DeskError

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""What a page may load and from where (W3C Content Security Policy Level 3)."""

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    # Other hosts are told nothing. With "no-referrer" browsers would hide from us, too, that a form is our own.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class NotOurForm(DeskError):
    """A request to write that no form of ours sent."""


class SafeAnswers:
    """Adds the headers to every answer, with the time it took (`Server-Timing`, milliseconds)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        begun = time.perf_counter()

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers["Server-Timing"] = f"total;dur={(time.perf_counter() - begun) * 1000:.1f}"
                lasting = scope["path"].startswith("/static/") and b"v=" in scope.get("query_string", b"")
                kept = "max-age=31536000, immutable" if lasting else "no-cache"
                headers.setdefault("Cache-Control", kept)
            await send(message)

        await self._app(scope, receive, send_safely)


def new_form_token() -> str:
    """A token for the forms of one run of the server."""
    return secrets.token_urlsafe(24)


def check_form(request: Request, token: str) -> None:
    """Raises NotOurForm unless the request comes from one of our own pages and carries the run's token."""
    origin = request.headers.get("origin")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise NotOurForm("that form was not sent by a page of the workbench; nothing was written")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise NotOurForm("that form was not sent by a page of the workbench; nothing was written")
    if not hmac.compare_digest(token.encode(), str(request.app.state.form_token).encode()):
        raise NotOurForm("the page was made by an earlier run of the workbench; load it again; nothing was written")
