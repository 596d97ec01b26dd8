"""The design page holds every token, and its colours enough contrast to be read."""

import re

import pytest
from starlette.testclient import TestClient

from crosswire.web.pages.design import DesignPage, Pair, design_page
from crosswire.web.tokens import tokens

PAGE: DesignPage = design_page(tokens())


def test_every_token_is_on_the_page(client: TestClient) -> None:
    text = client.get("/design").text
    found = tokens()
    named = {one.name for part in (PAGE.faces, PAGE.sizes, PAGE.spaces, PAGE.measures, PAGE.colours) for one in part}
    assert named == set(found.light)
    assert [name for name in found.light if not re.search(rf"(--|face-){name}\b", text)] == []
    assert [c.name for c in PAGE.colours if not c.use] == []


@pytest.mark.parametrize("pair", PAGE.pairs, ids=lambda pair: f"{pair.text}-on-{pair.ground}")
def test_colours_have_enough_contrast_in_every_drawing(pair: Pair) -> None:
    assert min(pair.light, pair.dark, pair.print) >= pair.needed


def test_each_size_of_type_is_shown_in_itself(client: TestClient) -> None:
    sheet = client.get("/static/design.css").text
    assert [s.name for s in PAGE.sizes if f".set-{s.name} {{ font-size: var(--{s.name})" not in sheet] == []


def test_the_parts_stand_in_light_dark_and_print(client: TestClient) -> None:
    page = client.get("/design")
    assert (page.status_code, "too little" in page.text) == (200, False)
    ids = re.findall(r'\sid="([^"]+)"', page.text)
    assert len(ids) == len(set(ids))
    sheet = client.get("/design/drawings.css")
    assert sheet.headers["content-type"] == "text/css; charset=utf-8"
    for name in ("light", "dark", "print"):
        assert f"as-{name}" in page.text
        rule = re.findall(rf"\.as-{name} {{([^}}]+)}}", sheet.text)[0]
        assert set(re.findall(r"--([\w-]+):", rule)) == set(tokens().colours)


def test_the_values_as_json(client: TestClient) -> None:
    found = client.get("/design.json").json()
    assert {"name": "paper", "light": "#fbfaf6", "dark": "#161719", "print": "#fff", "use": "the page"} in found[
        "colours"
    ]
