"""Places by name: each leads to the form with its fields filled; bad input finds nothing."""

from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from crosswire.workbench import Desk


@pytest.fixture(scope="module")
def crash(desk: Desk) -> str:
    return next(e.id for e in desk.events() if "Zestaponi" in e.label)


def test_a_place_is_given_with_the_fields_of_the_form(client: TestClient) -> None:
    found = client.get("/places.json", params={"q": "Zestaponi, Imereti"}).json()["places"]
    assert {
        "words": "Zestaponi, Imereti, Georgia",
        "known": "the very spot",
        "fields": {
            "name": "Zestaponi",
            "lat": "42.10752",
            "lon": "43.03291",
            "precision": "exact",
            "admin1": "Imereti",
            "country": "Georgia",
            "geonames_id": "610864",
        },
        "settles": "",
    } in found


def test_without_script_a_place_leads_to_the_form_filled(client: TestClient, crash: str) -> None:
    asked = {"q": "Terjola", "event": crash, "back": f"/events/{crash}"}
    found = client.get("/places.json", params=asked).json()["places"]
    first = next(place for place in found if place["words"] == "Terjola, Imereti, Georgia")
    query = parse_qs(urlsplit(first["settles"]).query)
    assert (query["event"], query["back"], query["name"]) == ([crash], [f"/events/{crash}"], ["Terjola"])
    page = client.get("/places", params=asked).text
    assert "/decisions/place?event=" in page
    form = client.get(first["settles"]).text
    assert 'value="Terjola"' in form and f'value="{query["lat"][0]}"' in form


def test_the_form_of_settling_offers_the_search(client: TestClient, crash: str) -> None:
    page = client.get("/decisions/place", params={"event": crash}).text
    assert 'action="/places"' in page and "map.js" in page
    assert 'action="/places"' not in client.get("/decisions/merge", params={"event": crash}).text


def test_a_path_to_another_host_is_not_kept(client: TestClient) -> None:
    assert client.get("/places.json", params={"q": "Terjola", "back": "//elsewhere.example"}).json()["back"] == ""


@pytest.mark.parametrize("words", ["", "x", "%", "<script>", "\x00", "a" * 200, "Nosuchtownanywhere"])
def test_what_names_no_place_finds_none(client: TestClient, words: str) -> None:
    assert client.get("/places", params={"q": words}).status_code == 200
    assert client.get("/places.json", params={"q": words}).json()["places"] == []


def test_too_long_a_name_is_refused_in_a_sentence(client: TestClient) -> None:
    answer = client.get("/places", params={"q": "a" * 201})
    assert answer.status_code in (400, 422) and "Traceback" not in answer.text
