"""Why a figure is what it is and who says so: three clicks from the list, every sentence in its report."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from crosswire.workbench import Desk


@pytest.fixture(scope="session")
def raid(desk: Desk) -> str:
    """The id of the sample's raid."""
    return next(e.id for e in desk.events() if e.event_type == "raid")


def links(page: str, beginning: str) -> list[str]:
    return [unescape(found) for found in re.findall(rf'href="({re.escape(beginning)}[^"#]*)', page)]


def test_from_the_event_one_click_leads_to_why(client: TestClient, raid: str) -> None:
    why = links(client.get(f"/events/{raid}").text, f"/events/{raid}/why/")
    assert f"/events/{raid}/why/killed" in why
    for path in why:
        assert client.get(path).status_code == 200
    page = client.get(f"/events/{raid}/why/killed").text
    for words in (
        "Joint Desert Command",
        "Ministry of the Interior",
        "neither is a part or an older figure",
        "two voices",
    ):
        assert words in page


def test_every_sentence_stands_in_its_report(client: TestClient, desk: Desk, raid: str) -> None:
    texts = {r.id: " ".join(r.text.split()) for r in desk.reports(event=raid)}
    why = client.get(f"/events/{raid}/why/killed.json").json()["why"]
    sayings = [s for a in why["answers"] for v in a["voices"] for s in v["sayings"]]
    assert len(sayings) > 6
    for said in sayings:
        words = " ".join("".join(p["words"] for p in said["pieces"]).strip("…").split())
        assert words in texts[said["report_id"]]


def test_a_cell_opens_its_sentence_beside_the_others(client: TestClient, raid: str) -> None:
    cells = links(client.get(f"/events/{raid}").text, f"/events/{raid}/cells/")
    assert len(cells) > 30
    for path in cells:
        assert client.get(path).status_code == 200
    page = client.get(cells[0]).text
    for words in ("Says the same", "Says otherwise", "?claim=c"):
        assert words in page


def test_as_a_part_of_the_matrix_it_comes_without_the_frame(client: TestClient, raid: str) -> None:
    answer = client.get(f"/events/{raid}/why/killed", headers={"X-Crosswire-Inside": "1"})
    inside = answer.text
    assert answer.status_code == 200
    assert "<h1" in inside
    assert "<html" not in inside


@pytest.mark.parametrize("path", ["why/nobody", "cells/r0/killed", "cells/r0/nobody"])
def test_what_is_not_there_is_said(client: TestClient, raid: str, path: str) -> None:
    assert client.get(f"/events/{raid}/{path}").status_code == 404
