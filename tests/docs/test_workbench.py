"""The pages of the workbench stand in the documentation: every address, every value that it may be asked for, every key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crosswire.web.listing.query import NAMES
from crosswire.web.pages import PAGES

STATIC = "src/crosswire/web/static"
KEYS = {
    "workbench.md": (f"{STATIC}/keys.js", f"{STATIC}/page.js"),
    "workbench/event.md": (f"{STATIC}/event.js",),
    "workbench/events.md": (f"{STATIC}/events.js",),
    "workbench/report.md": (
        f"{STATIC}/report.js",
        f"{STATIC}/side.js",
        "src/crosswire/publishing/data/report_marks.js",
    ),
    "workbench/review.md": (f"{STATIC}/review.js",),
}
"""The modules that register keys, by the page of documentation that names these."""

REGISTERED = re.compile(r"register\(\"([^\"]+)\"")
LABELLED = re.compile(
    r"^const labels = \{(.*?)\};|for \(const \[key, label\] of (\[\[.*?\]\])\)", re.MULTILINE | re.DOTALL
)
KEY = re.compile(r"(?:^|[\s,\[])\"?(\w)\"?[:,] \"")


def routes(some: Iterable[Any]) -> Iterator[Any]:
    """All routes of the pages."""
    for route in some:
        inner = getattr(route, "original_router", route)
        if hasattr(inner, "routes"):
            yield from routes(inner.routes)
        else:
            yield route


def queried(dependant: Any) -> set[str]:
    """The values that an address may be asked for, as its function and what that depends on name them."""
    return {p.alias for p in dependant.query_params}.union(*map(queried, dependant.dependencies))


def path_of(written: str) -> str:
    """An address with its parts that stand for others as `*`."""
    return re.sub(r"\{[^}]*\}|\b[A-Z]+\b", "*", written)


def documented(repository: Path) -> dict[str, set[str]]:
    """The addresses of the documentation, each with the values that it may be asked for."""
    text = (repository / "docs/workbench/addresses.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(/[^`]*)` \|[^|]*\|([^|]*)\|$", text, re.MULTILINE)
    return {path_of(path): set(re.findall(r"`(\w+)`", asked)) for path, asked in rows}


def test_every_address_stands_in_the_documentation_with_what_it_may_be_asked_for(repository: Path) -> None:
    found = documented(repository)
    looked_at = {path_of(route.path): queried(route.dependant) for route in routes(PAGES) if "GET" in route.methods}
    assert set(found) == set(looked_at)
    assert {path: names - found[path] for path, names in looked_at.items() if names - found[path]} == {}
    assert found["/events"] == {name.rstrip("_") for name in NAMES}


def test_every_address_that_forms_are_sent_to_stands_in_the_documentation(repository: Path) -> None:
    text = (repository / "docs/workbench/addresses.md").read_text(encoding="utf-8").split("\nForms are sent to")[1]
    sent = {path_of(route.path) for route in routes(PAGES) if "POST" in route.methods}
    assert {path_of(path) for path in re.findall(r"`([^`]*)`", text)} == sent


@pytest.mark.parametrize("page", KEYS)
def test_every_key_stands_in_the_documentation_of_its_page(page: str, repository: Path) -> None:
    text = (repository / "docs" / page).read_text(encoding="utf-8").lower()
    named = {key for part in re.findall(r"`([^`]+)`", text) for key in (part, *part.split())}
    for path in KEYS[page]:
        module = (repository / path).read_text(encoding="utf-8")
        keys = {
            *REGISTERED.findall(module),
            *(k for labels in LABELLED.findall(module) for k in KEY.findall("".join(labels))),
        }
        assert keys, path
        assert [key for key in sorted(keys) if not set(key.lower().split()) <= named] == []


def test_every_module_that_registers_keys_is_looked_at(repository: Path) -> None:
    known = {path for paths in KEYS.values() for path in paths}
    folders = (repository / STATIC, repository / "src/crosswire/publishing/data")
    found = {path.relative_to(repository).as_posix() for folder in folders for path in folder.glob("*.js")}
    assert {path for path in found if "register(" in (repository / path).read_text(encoding="utf-8")} <= known


def test_every_page_of_the_workbench_is_linked_from_its_index(repository: Path) -> None:
    text = (repository / "docs/workbench.md").read_text(encoding="utf-8")
    assert [
        p.name for p in sorted((repository / "docs/workbench").glob("*.md")) if f"(workbench/{p.name})" not in text
    ] == []
