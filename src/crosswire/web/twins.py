"""Twins: every page at `PATH` is there as JSON at `PATH.json`, from the same object.

Always holds: a page's route knows nothing of it; whatever the page's template is given, and nothing else, is the twin.
"""

from starlette.types import ASGIApp, Receive, Scope, Send

ENDING = ".json"


class Twins:
    """Takes the ending off the path and marks the request, so that one route makes both."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        path = scope.get("path", "")
        if scope["type"] == "http" and path.endswith(ENDING) and not path.startswith("/static/"):
            scope = {**scope, "path": path.removesuffix(ENDING), "raw_path": None}
            scope["state"] = {**scope.get("state", {}), "twin": True}
        await self._app(scope, receive, send)
