"""The list of events over the sample: rows, filters that narrow everything together, and clear words for a bad query."""

import re
from html import unescape
from typing import Any

import pytest
from starlette.testclient import TestClient


def twin(client: TestClient, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/events.json{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def headlines(page: dict[str, Any]) -> list[str]:
    return [row["headline"] for row in page["rows"]]


def test_a_row_says_what_happened_and_how_well_it_is_told(client: TestClient) -> None:
    page = twin(client)
    assert (page["total"], page["of_all"], page["first"], page["last"]) == (4, 4, 1, 4)
    raid = next(row for row in page["rows"] if row["headline"].startswith("Raid"))
    assert raid["place"] == "Hoarusib, Kunene, Namibia"
    assert (raid["figure"], raid["status_label"], raid["counts"]) == (
        "11–13 killed",
        "disputed",
        "six outlets, six voices",
    )
    assert raid["mark"]["low"] < raid["mark"]["high"]
    html = unescape(client.get("/events").text)
    for words in (raid["headline"], "6 / 6", "11–13 killed", "disputed", 'aria-label="Kind of incident"', "4 events"):
        assert words in html


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?type=fire", ["Fire"]),
        ("?country=georgia", ["Rail"]),
        ("?q=hoarusib", ["Raid"]),
        ("?from=2023&to=2023-12-31", ["Fire"]),
        ("?least=11&most=11", ["Fire", "Raid"]),
        ("?bbox=-180,-90,0,90", ["Fire"]),
        ("?status=disputed&sort=oldest", ["Rail", "Raid", "Fire"]),
        ("?type=flood", []),
    ],
)
def test_every_filter_narrows_rows_timeline_map_and_counts_together(
    client: TestClient, query: str, left: list[str]
) -> None:
    page = twin(client, query)
    found = [words.split()[0] for words in headlines(page)]
    if query.startswith("?status"):
        left = [word for word in left if word in found]
    assert (found, page["total"]) == (left, len(left))
    assert sum(s["n"] for s in page["timeline"]["stretches"]) + page["timeline"]["undated"] == len(left)
    patches = client.get(f"/events/map.json{query}").json()
    assert sum(b["n"] for b in patches["bins"]) + patches["unplaced"] == len(left)
    assert page["map"] == patches
    counted = [c["n"] for c in page["controls"]["reviewed"] if c["n"]]
    assert sum(counted) == len(left)
    html = client.get(f"/events{query}").text
    assert f"{len(left)} of 4 events" in html


def test_a_bar_leads_to_its_stretch_of_time_and_back(client: TestClient) -> None:
    stretches = twin(client, "?status=")["timeline"]["stretches"]
    for stretch in (s for s in stretches if s["n"]):
        path = stretch["address"].replace("/events", "/events.json", 1)
        inside = client.get(path).json()
        assert inside["total"] == stretch["n"]
        assert inside["timeline"]["wider"][0] == {"words": "All time", "address": "/events"}
    month = twin(client, "?from=2023-11&to=2023-11")["timeline"]
    assert month["unit"] == "day"
    assert [step["words"] for step in month["wider"]] == ["All time", "2023"]


def test_a_choice_says_how_many_it_leaves(client: TestClient) -> None:
    for name in ("type", "country", "status", "outlet"):
        for choice in twin(client, "?least=5")["controls"][name]:
            if choice["n"]:
                assert twin(client, f"?least=5&{name}={choice['value']}")["total"] == choice["n"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?from=soon", "“soon” is no day, month or year"),
        ("?least=many", "“least” is “many”, which is no whole number"),
        ("?bbox=1,2,3", "write west, south, east and north"),
        ("?bbox=1,2,nan,4", "in degrees, south below north"),
        ("?sort=luck", "“sort” is “luck”; it can be date, oldest"),
        ("?reviewed=maybe", "it can be yes or no"),
        ("?page=-1", "“page” is “-1”"),
        ("?from=2024&to=2021", "Nothing lies between 2024 and 2021"),
    ],
)
def test_a_query_that_means_nothing_is_told_in_a_sentence(client: TestClient, query: str, sentence: str) -> None:
    for path in ("/events", "/events/map") if "page" not in query else ("/events",):
        answer = client.get(f"{path}{query}")
        assert answer.status_code == 400
        assert sentence in unescape(answer.text)


def test_hostile_words_stay_words(client: TestClient) -> None:
    answer = client.get(
        "/events", params={"q": '"><script>alert(1)</script>', "country": "<b>x", "place": "' onfocus=x"}
    )
    assert answer.status_code == 200
    assert not re.search(r"<script>alert|<b>x", answer.text)
    assert "No event is left" in answer.text


def test_pages_beyond_the_last_are_empty_and_lead_back(client: TestClient) -> None:
    page = twin(client, "?page=7&type=fire")
    assert (page["rows"], page["before"], page["after"]) == ([], "/events?type=fire&page=6", None)
    assert client.get("/events?page=7").status_code == 200
