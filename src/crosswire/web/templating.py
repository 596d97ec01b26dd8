"""Templating: the one environment in which all templates are set.

Always holds: every value is escaped unless `publishing.pages.markup` made it; control codes and marks of writing
direction never reach a page; a name that is not there is an error, not an empty place.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup as Safe

from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.wording import harmless, tone
from crosswire.web import address, maps, pictures
from crosswire.web.acting.done import just_decided
from crosswire.web.acting.posted import remembered

HERE = Path(__file__).parent
STATIC = HERE / "static"
SHARED = HERE.parent / "publishing" / "data"
"""Style sheets and scripts that files which stand alone have as well."""
BUILT = STATIC / "built"
"""What the front-end build puts there: fonts, the map's library and shapes. Pages do without where it is missing."""


@cache
def environment() -> Environment:
    """The environment: its templates, filters and functions."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(asset=asset, built=built, form_token=_form_token, address=address)
    made.filters.update(tone=tone)
    made.globals.update(pictures=pictures, maps=maps, remembered=remembered, just_decided=just_decided)
    return made


def template_called(name: str) -> Template:
    """The template of that file name."""
    return environment().get_template(name)


def _safe(value: Any) -> Any:
    """A value ready for its place: null as nothing, markup as it is, words without what could reorder or hide others."""
    if value is None:
        return ""
    if isinstance(value, (Safe, Markup)) or not isinstance(value, str):
        return value
    return harmless(value)


@pass_context
def _form_token(context: Context) -> str:
    """The token that every form carries (field `token`): a page of another host cannot know it."""
    request: Request = context["request"]
    return str(request.app.state.form_token)


def asset(name: str) -> str:
    """The address of a file beside the pages, with a mark of what is in it: a browser keeps it until it changes."""
    return f"/static/{name}?v={_mark(name, _file(name).stat().st_mtime_ns)}"


def built(name: str) -> bool:
    """True where the front-end build has put that file there."""
    return (BUILT / name).is_file()


@cache
def _mark(name: str, changed: int) -> str:
    return blake2b(_file(name).read_bytes(), digest_size=4).hexdigest()


def _file(name: str) -> Path:
    own = STATIC / name
    return own if own.is_file() else SHARED / name
