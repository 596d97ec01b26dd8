"""The store's page over the sample: what it counts, and how it stays quick over a large store."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from crosswire.workbench import Desk, surveyed


def test_what_is_in_the_store(client: TestClient, desk: Desk) -> None:
    page = client.get("/store")
    assert page.status_code == 200
    assert "<h1>21 reports of four incidents, by 13 outlets and seven reports by no outlet known</h1>" in page.text
    found = client.get("/store.json").json()
    assert (found["contents"]["reports"], found["contents"]["events"]) == (21, 4)
    assert found["span"] == "11 May 2021 – 24 November 2023, in four countries"
    assert (found["contents_freshness"], found["survey_freshness"]) == ({"current": True, "behind": 0},) * 2
    assert (found["work"], found["trouble"]) == (None, None)
    killed = next(s for s in found["standings"] if s["kind"] == "killed")
    assert dict(map(tuple, killed["statuses"]))["disputed"] == 2
    assert [line["ends"] for line in found["moved"]] == ["9 to 11", "11 to 13"]


def test_outlets_are_found_by_name_sorted_and_never_ranked(client: TestClient) -> None:
    whole = client.get("/store.json").json()["outlets"]
    assert (whole["found"], whole["all"], whole["sort"]) == (13, 13, "reports")
    assert whole["rows"][0]["name"] == "Meridian News Agency"
    by_name = client.get("/store.json", params={"sort": "name"}).json()["outlets"]["rows"]
    assert [r["name"].casefold() for r in by_name] == sorted(r["name"].casefold() for r in by_name)
    one = client.get("/store", params={"q": "kaoko"})
    assert "1 of 13 outlets" in one.text
    assert "No outlet’s name holds “&lt;b&gt;”." in client.get("/store", params={"q": "<b>"}).text
    assert "no outlet is ranked" in one.text


@pytest.mark.parametrize("query", ["sort=truth", "page=0", "page=x", f"q={'x' * 201}"])
def test_what_cannot_be_asked(client: TestClient, query: str) -> None:
    assert client.get(f"/store?{query}").status_code == 400


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Has the sample count as a large store, and what is kept of it kept apart."""
    monkeypatch.setattr(surveyed, "AT_ONCE", 3)
    monkeypatch.setenv("CROSSWIRE_CACHE", str(tmp_path))


@pytest.mark.usefixtures("large")
def test_a_large_store_is_worked_out_beside(own_client: TestClient, own_desk: Desk) -> None:
    page = own_client.get("/store")
    assert "The store is being counted" in page.text
    assert own_client.get("/store/outlets.csv").status_code == 404
    own_client.app.state.surveyed.wait()  # type: ignore[attr-defined]
    assert own_client.get("/store/progress.json").json() is None
    done = own_client.get("/store").text
    assert "Outlets: first, alone, or reprinting" in done

    event = own_desk.events()[0]
    own_desk.split(event.id, event.reports[0], who="A. Coder", when="2031-05-09T12:00:00Z")
    behind = own_client.get("/store.json").json()
    assert behind["work"] is not None
    own_client.app.state.surveyed.wait()  # type: ignore[attr-defined]
    stale = own_client.get("/store")
    assert "were worked out before" in stale.text
    token = re.findall(r'name="token" value="([^"]+)"', stale.text)[0]
    assert own_client.post("/store/again", data={"token": "x"}).status_code == 403
    assert own_client.post("/store/again", data={"token": token}).headers["location"] == "/store"
    own_client.app.state.surveyed.wait()  # type: ignore[attr-defined]
    assert own_client.get("/store.json").json()["survey_freshness"] == {"current": True, "behind": 0}


@pytest.mark.usefixtures("large")
def test_work_that_fails_is_told(own_client: TestClient) -> None:
    own_client.get("/store")
    own_client.app.state.surveyed.close()  # type: ignore[attr-defined]
    told = own_client.get("/store").text
    assert "The survey could not be made: the work beside was ended from outside" in told
