"""The list's map: still, with links, beside the list; its patches as JSON and as a table."""

import re

import pytest
from starlette.testclient import TestClient

from crosswire.web.maps import widened
from crosswire.web.page import INSIDE
from crosswire.web.shapes import FOLDER

built = pytest.mark.skipif(not (FOLDER / "index.json").is_file(), reason="the front end is not built")


@built
def test_each_event_of_the_list_can_be_reached_by_the_map(client: TestClient) -> None:
    page = client.get("/events").text
    links = set(re.findall(r'<a href="(/events/\w+)" aria-label="[^"]+"><circle class="patch"', page))
    bins = client.get("/events/map.json").json()["bins"]
    assert links == {f"/events/{one['event']}" for one in bins}


def test_the_patches_are_a_page_and_not_an_event(client: TestClient) -> None:
    assert "Where the events are" in client.get("/events/map").text


def test_the_map_comes_with_the_inside_of_the_list(client: TestClient) -> None:
    inside = client.get("/events", headers={INSIDE: "1"})
    assert inside.status_code == 200 and 'id="events-map"' in inside.text and "<html" not in inside.text


def test_a_patchs_box_holds_what_it_was_made_from(client: TestClient) -> None:
    assert widened((1.23456, -2.5, 1.23456, -2.5)) == (1.233, -2.501, 1.236, -2.499)
    one = client.get("/events/map.json").json()["bins"][0]
    box = ",".join(map(str, widened(one["bbox"])))
    assert client.get(f"/events.json?bbox={box}").json()["total"] == one["n"]
