"""What the front-end build puts beside the pages: whole, light enough, and with no reference to another host."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from crosswire.web.templating import BUILT

INERT = {
    "http://www.w3.org/1999/xhtml": "a name of a kind of document",
    "http://www.w3.org/2000/svg": "a name of a kind of document",
    "https://maplibre.invalid/": "a base for addresses that are relative",
    "https://maplibre.org/": "a link in a mark that is not shown",
    "https://wiki.openstreetmap.org/wiki/This_map_requires_WebGL": "a link in a message that is not shown",
    "https://github.com/mapbox/mapbox-gl-js/issues/2907": "in the words of an error",
}
"""Addresses within the library that nothing is fetched from, with what they are."""

FIRST_LOAD = 130_000
"""Bytes of fonts that a page in plain English loads at most; with the ends of European spellings under 250 kB."""


@pytest.fixture(scope="module")
def files() -> dict[str, Path]:
    """The files by their path."""
    if not (BUILT / "list.json").is_file():
        pytest.skip("the front end is not built: make .venv/.front-end")
    found = {path.relative_to(BUILT).as_posix(): path for path in BUILT.rglob("*") if path.is_file()}
    return dict(sorted(found.items()))


def test_the_list_names_every_file_with_its_hash(files: dict[str, Path]) -> None:
    listed = json.loads(files["list.json"].read_text(encoding="utf-8"))
    held = {name: path.read_bytes() for name, path in files.items() if name != "list.json"}
    assert listed == {n: {"bytes": len(b), "sha256": hashlib.sha256(b).hexdigest()} for n, b in held.items()}


def test_no_file_leads_to_another_host(files: dict[str, Path]) -> None:
    code = {n: p.read_text(encoding="utf-8") for n, p in files.items() if p.suffix in (".js", ".css", ".json")}
    without_comments = {n: re.sub(r"/\*[*!]?\s.*?\*/", "", words, flags=re.DOTALL) for n, words in code.items()}
    found = {
        address
        for words in without_comments.values()
        for address in re.findall(r"(?:https?:)?//[a-z][\w.-]*\.[a-z]{2,}[^\s\"'`)\\<>]*", words)
        if address.startswith("http")
    }
    assert found - INERT.keys() == set()
    assert [n for n, words in code.items() if "sourceMappingURL" in words] == []


def test_fonts_are_files_beside_their_style_sheet(files: dict[str, Path]) -> None:
    rules = files["fonts.css"].read_text(encoding="utf-8")
    named = re.findall(r"url\(\"([^\"?]+)\?v=[0-9a-f]{8}\"\)", rules)
    assert len(named) == rules.count("url(") == rules.count("unicode-range:")
    assert {n for n in files if n.startswith("fonts/")} == set(named)


def test_fonts_are_light(files: dict[str, Path]) -> None:
    sizes = {name: path.stat().st_size for name, path in files.items() if name.startswith("fonts/")}
    assert sum(size for name, size in sizes.items() if "latin-ext" not in name) < FIRST_LOAD
    assert sum(sizes.values()) < 250_000


def test_what_the_tests_use_is_not_served(files: dict[str, Path]) -> None:
    assert [name for name in files if "axe" in name or name.endswith((".map", ".mjs", ".ts"))] == []


def test_the_notice_holds_the_licences(files: dict[str, Path]) -> None:
    notice = files["NOTICE.txt"].read_text(encoding="utf-8")
    for words in ("SIL OPEN FONT LICENSE", "MapLibre contributors", "Natural Earth", "GeoNames", "public\ndomain"):
        assert words in notice
