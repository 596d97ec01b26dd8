"""The page of an event: what it says under a rule and as of a time, and how it refuses."""

import pytest
from starlette.testclient import TestClient

from crosswire.workbench import Desk


@pytest.fixture(scope="session")
def raid(desk: Desk) -> str:
    """The id of the sample's raid."""
    return next(e.id for e in desk.events() if e.event_type == "raid")


def test_the_page_says_headline_strip_and_matrix(client: TestClient, raid: str) -> None:
    page = client.get(f"/events/{raid}").text
    assert '11 to 13 killed, <em class="disputed">disputed</em>; 6 injured' in page
    assert "known to the province" in page
    assert "six outlets, six or seven voices" in page
    assert 'id="cell-killed-' in page
    assert page.count("disputed</em>") == 1
    assert 'class="status disputed"' not in page


def test_the_twin_says_the_same(client: TestClient, raid: str) -> None:
    twin = client.get(f"/events/{raid}.json").json()
    assert twin["event_id"] == raid
    assert twin["strip"]["changed"] == "8 October 2021, 06:14"
    assert next(s["as_of"] for s in twin["steps"]) == "2021-10-06T15:10"
    killed = twin["matrix"]["rows"][0]
    assert (killed["key"], killed["figure"], killed["best"]) == ("killed", "11–13", "13")
    assert [[e["letter"] for e in c["entries"]] for c in killed["cells"]] == [
        ["A"],
        ["A", "B"],
        ["B"],
        ["B"],
        ["A", "B"],
        ["A", "B"],
    ]


def test_another_rule_says_what_it_moves(client: TestClient, raid: str) -> None:
    twin = client.get(f"/events/{raid}.json?rule=conservative").json()
    assert twin["rule"] == "conservative"
    assert {m["what"] for m in twin["moved"]} >= {"killed, all together"}
    assert client.get(f"/events/{raid}.json").json()["moved"] is None
    page = client.get(f"/events/{raid}?rule=conservative").text
    assert "Under <strong>conservative</strong>, not majority-of-origins" in page


def test_as_of_a_time_it_is_the_record_of_then_and_says_what_is_left_out(client: TestClient, raid: str) -> None:
    twin = client.get(f"/events/{raid}.json?as_of=2021-10-07").json()
    assert twin["back"]["stood"] == "as it stood at the end of 7 October 2021, from three of six reports"
    assert len(twin["matrix"]["columns"]) == 3
    assert len(twin["steps"]) == len(client.get(f"/events/{raid}.json").json()["steps"])
    assert "Three reports came out later" in client.get(f"/events/{raid}?as_of=2021-10-07").text


def test_columns_by_voice(client: TestClient, raid: str) -> None:
    columns = client.get(f"/events/{raid}.json?by=voice").json()["matrix"]["columns"]
    assert sum(c["outlets"] for c in columns) == 6
    assert len(columns) < 6


@pytest.mark.parametrize(
    ("query", "status", "sentence"),
    [
        ("rule=nobody", 404, "There is no rule &#39;nobody&#39;"),
        ("rule=/etc/passwd.toml", 404, "There is no rule"),
        ("as_of=yesterday", 400, "&#39;yesterday&#39; is no time"),
        ("as_of=1999-01-01", 404, "No report of this incident is known to have been out by"),
        ("by=colour", 400, "cannot be read"),
    ],
)
def test_a_query_that_cannot_be_answered_is_refused_in_a_sentence(
    client: TestClient, raid: str, query: str, status: int, sentence: str
) -> None:
    page = client.get(f"/events/{raid}?{query}")
    assert (page.status_code, sentence in page.text) == (status, True)


def test_an_empty_query_is_none(client: TestClient, raid: str) -> None:
    assert client.get(f"/events/{raid}.json?rule=&as_of=&by=").json() == client.get(f"/events/{raid}.json").json()


def test_an_event_that_is_not_there(client: TestClient) -> None:
    assert client.get("/events/nowhere").status_code == 404
