"""A page: one frozen object that holds all it says, set by a template or written as JSON.

Always holds: the object holds words, figures and ids, never markup; a template only sets it. An object is plain data
(see `crosswire.model.plain`), so that the twin loses nothing.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, cast

from fastapi import Depends, Request, Response
from starlette.responses import HTMLResponse

from crosswire.model.plain import to_plain
from crosswire.web.isolating import isolated
from crosswire.web.templating import template_called
from crosswire.workbench import Desk


def _desk(request: Request) -> Desk:
    return cast(Desk, request.app.state.desk)


TheDesk = Annotated[Desk, Depends(_desk)]
"""The type of a route's parameter that is to be the open desk."""

INSIDE = "X-Crosswire-Inside"
"""The header with which the script of a page asks for the inside of another (its block `main`) to put it into itself."""


def answer(request: Request, template: str, page: Any, status: int = 200, **headers: str) -> Response:
    """The page as its address asks for it: HTML by the template, its inside alone, or JSON.

    `page` is a dataclass; the template knows it as `page`. `_` in the names of `headers` stands for `-`.
    """
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    if is_twin(request):
        return json_answer(to_plain(page), status, named)
    found = template_called(template)
    context = found.new_context({"page": page, "request": request})
    if request.headers.get(INSIDE):
        # A template without a `main` of its own is set whole: what it extends knows what is asked for.
        main = found.blocks.get("main")
        # What stands outside the blocks, macros above all, is there once the template has begun.
        next(iter(found.root_render_func(context)), None)
        inside = "".join(main(context)) if main is not None else found.render(context)
        return HTMLResponse(isolated(inside), status, {**named, "Vary": INSIDE})
    return HTMLResponse(isolated(found.render(context)), status, {**named, "Vary": INSIDE})


def is_twin(request: Request) -> bool:
    """True where the request asks for the page as JSON."""
    return bool(getattr(request.state, "twin", False))


def json_answer(plain: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Plain values as JSON; lone surrogates, which some reports hold, are replaced."""
    body = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Response(body, status, headers, media_type="application/json")
