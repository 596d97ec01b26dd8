"""The saved record as one HTML file: the event's page with all its sections, why each figure stands, and the reports' sentences.

Always holds: the file stands by itself: its styles are in it, nothing runs, nothing is fetched, and a policy in its head holds
every browser to that. Equal records give equal bytes.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from urllib.parse import parse_qs, urlsplit

from starlette.types import ASGIApp

from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.saved.record import SavedRecord
from crosswire.web import address
from crosswire.web.saving.asking import inside_of
from crosswire.web.saving.flat import Place, flat
from crosswire.web.saving.tree import Element, tree_of
from crosswire.web.templating import STATIC, template_called
from crosswire.web.tokens import COMMENT
from crosswire.workbench import DeskError

SHEETS = (
    "tokens.css", "base.css", "parts.css", "event.css", "matrix.css", "matrix_narrow.css", "opened.css", "plots.css",
    "sections.css", "map.css", "saved.css", "print.css",
)  # fmt: skip
"""The style sheets that go into the file, those that are there."""


async def file_of(application: ASGIApp, record: SavedRecord, rule: str | None, as_of: str | None) -> bytes:
    """The file, as UTF-8; the application is asked for the event's pages under that rule and as of that time.

    Raises DeskError where it has no such page: a rule must have a name beside the store.
    """
    inside = await inside_of(application, address.event(record.id, rule=rule, as_of=as_of))
    if inside is None:
        raise DeskError("the page of that event could not be made so; name a rule that crosswire rules lists")
    page = tree_of(inside)
    place = _Places(record).place
    whys = await _whys(application, record, rule, as_of, place)
    for section in [e for e in page.all() if "data-src" in e.attributes]:
        filled = await inside_of(application, section.attributes["data-src"])
        section.children = list(tree_of(filled).children) if filled is not None else []
    found = flat(page, place)
    _without_empty_sections(found)
    template = template_called("saved.html")
    said = template.render(
        record=record, inside=found.inside(), whys=whys, style=Markup(style()), policy=policy(), slug=address.slug
    )
    return said.encode("utf-8")


async def _whys(
    application: ASGIApp, record: SavedRecord, rule: str | None, as_of: str | None, place: Place
) -> list[tuple[str, Markup]]:
    """Why each question is answered as it is: the name of its place in the file, and the inside of that page."""
    out = []
    for row in record.matrix.rows:
        inside = (
            await inside_of(application, address.why(record.id, row.key, rule=rule, as_of=as_of))
            if row.stated
            else None
        )
        if inside is not None:
            name = f"why-{address.slug(row.key)}"
            out.append((name, flat(tree_of(inside), place, f"{name}-", down=2).inside()))
    return out


class _Places:
    """Which places of the file addresses of the workbench mean."""

    def __init__(self, record: SavedRecord) -> None:
        self._event = f"/events/{record.id}"
        self._reports = {r.id for r in record.reports}
        self._rows = {address.why("x", row.key).removeprefix("/events/x/why/"): row for row in record.matrix.rows}

    def place(self, path: str) -> str | None:
        """The place; null where there is none, empty where the link is a control."""
        parts = urlsplit(path)
        if parts.scheme or parts.netloc:
            return None
        steps = parts.path.split("/")[1:]
        if steps[0] == "reports" and "beside" in steps:
            return ""
        if steps[0] == "reports" and len(steps) == 2 and steps[1] in self._reports:
            return f"report-{address.slug(steps[1])}"
        if parts.path == self._event:
            return parts.fragment or ("" if parse_qs(parts.query) else None)
        if parts.path.startswith(f"{self._event}/"):
            return self._of_event(parts.path.removeprefix(f"{self._event}/"))
        return None

    def _of_event(self, rest: str) -> str | None:
        step, _, key = rest.partition("/")
        if step == "why" and key in self._rows:
            return f"why-{address.slug(self._rows[key].key)}"
        found = next((part for part in rest.split("/") if part in self._reports), None)
        return f"report-{address.slug(found)}" if found else step if not key else None


def _without_empty_sections(root: Element) -> None:
    """Takes out the sections of which nothing came."""
    for element in root.all():
        element.children = [
            c for c in element.children if not (isinstance(c, Element) and c.name == "section" and not c.children)
        ]


@cache
def style() -> str:
    """The file's one style sheet."""
    found = "".join((STATIC / name).read_text(encoding="utf-8") for name in SHEETS if (STATIC / name).is_file())
    plain = re.sub(r"\s*\n\s*", "\n", COMMENT.sub("", found))
    return plain.replace("</", "<\\/")


def policy() -> str:
    """The policy in the file's head: its own style sheet, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style().encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
