"""Asking: the inside of a page of the workbench, asked of the application itself, without a network."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from starlette.types import ASGIApp, Message, Scope

from crosswire.web.page import INSIDE


async def inside_of(application: ASGIApp, path: str) -> str | None:
    """The inside of the page at `path`, with its query; null where there is none."""
    parts = urlsplit(path)
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(parts.path),
        "raw_path": parts.path.encode("ascii"),
        "query_string": parts.query.encode("ascii"),
        "root_path": "",
        "headers": [(b"host", b"127.0.0.1"), (INSIDE.lower().encode("ascii"), b"1")],
        "client": None,
        "server": ("127.0.0.1", 80),
        "state": {},
    }
    status, body = 0, bytearray()

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))

    await application(scope, receive, send)
    return body.decode("utf-8") if status == 200 else None
