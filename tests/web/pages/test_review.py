"""The queue in the browser: its items with why and what to do, filters, the way from one to the next, the second reader."""

import sqlite3
from contextlib import closing

from starlette.testclient import TestClient

from crosswire.workbench import Desk
from tests.web.acting.posting import disputed, post


def test_the_queue_says_why_a_thing_is_in_it_and_what_can_be_done(client: TestClient) -> None:
    page = client.get("/review.json").json()
    weights = [entry["weight"] for entry in page["entries"]]
    assert page["total"] == len(weights) and weights == sorted(weights, reverse=True)
    assert all(e["sentence"].endswith(".") and e["remedy"].endswith(".") for e in page["entries"])
    assert page["entries"][0]["name"] == "disputed figure"
    html = client.get("/review").text
    assert page["entries"][0]["address"].replace("&", "&amp;") in html


def test_the_queue_by_reason_and_by_events(client: TestClient) -> None:
    assert {e["sort"] for e in client.get("/review.json?sort=place").json()["entries"]} == {"place"}
    narrowed = client.get("/review.json?country=Namibia").json()
    assert 0 < narrowed["total"] < client.get("/review.json").json()["total"]
    assert client.get("/review.json?country=Nowhere").json()["total"] == 0
    assert client.get("/review?sort=nothing-such").status_code == 200
    assert 'value="hoarusib"' in client.get("/review?q=hoarusib").text


def test_a_filter_that_cannot_be_understood(client: TestClient) -> None:
    answer = client.get("/review?from=yesterday")
    assert answer.status_code == 400
    assert "is no day, month or year" in answer.text


def test_the_way_through_the_queue(client: TestClient) -> None:
    entries = client.get("/review.json").json()["entries"]
    at, seen = "/review/next", []
    while True:
        led = client.get(at)
        if led.status_code == 200:
            break
        item = client.get(led.headers["location"].replace("/review/item", "/review/item.json")).json()
        seen.append((item["event_id"], item["matter"]))
        assert (item["number"], item["total"]) == (len(seen), len(entries))
        at = item["onward"]
    assert seen == [(e["event_id"], e["matter"]) for e in entries]
    assert "That was the last" in led.text
    back = client.get(item["previous"]).headers["location"]
    assert seen[-2][0] in back


def test_a_disputed_item_sets_the_positions_beside_each_other(client: TestClient, desk: Desk) -> None:
    event, key, claims = disputed(desk)
    page = client.get(f"/review/item.json?event={event}&matter=disputed/{key}").json()
    question = desk.event(event).question(key)
    assert question is not None
    assert [side["letter"] for side in page["parts"]["sides"]] == ["A", "B"][: len(question.positions)]
    told = [card["saying"]["claim_id"] for side in page["parts"]["sides"] for card in side["cards"]]
    assert set(claims) <= set(told)


def test_every_item_has_a_page(client: TestClient) -> None:
    for entry in client.get("/review.json").json()["entries"]:
        assert client.get(entry["address"]).status_code == 200


def test_deciding_leads_on_when_the_matter_is_settled(own_client: TestClient, own_desk: Desk) -> None:
    event, key, _ = disputed(own_desk)
    here = f"/review/item?event={event}&matter=disputed/{key}&weight=64"
    taken = post(own_client, "accept", event=event, matter=f"disputed/{key}", back=here)
    led = own_client.get(taken.headers["location"])
    assert led.status_code == 303
    page = own_client.get(led.headers["location"]).text
    assert "It is accepted as it stands, says Ana." in page and "Undo" in page


def test_an_item_that_is_settled_is_told(own_client: TestClient, own_desk: Desk) -> None:
    event, key, _ = disputed(own_desk)
    post(own_client, "accept", event=event, matter=f"disputed/{key}")
    answer = own_client.get(f"/review/item?event={event}&matter=disputed/{key}")
    assert answer.status_code == 200
    assert "That is settled, or has changed since" in answer.text


def test_the_second_reader_sees_the_claim_as_it_was_read(own_client: TestClient, own_desk: Desk) -> None:
    _, _, claims = disputed(own_desk)
    read = own_desk.claim(claims[0])
    post(own_client, "correct", claim=claims[0], low="777", high="777", why="a slip of the pen")
    own_client.cookies.clear()
    own_client.cookies.set("crosswire_who", "Ben")
    assert own_client.get("/review.json?second=1").json()["total"] == 1
    led = own_client.get("/review/next?second=1").headers["location"]
    page = own_client.get(led).text
    assert read.evidence.quote.split()[0] in page
    for told in ("777", "slip", "Ana", "correct it", "corrected"):
        assert told not in page
    form = own_client.get(f"/decisions/correct?claim={claims[0]}&blind=1").text
    assert "777" not in form and "Ana" not in form
    post(own_client, "confirm", claim=claims[0], who="Ben", blind="1", back="/review/next?second=1")
    assert own_client.get("/review.json?second=1").json()["total"] == 0
    assert own_desk.queue(sort="differ", within=own_desk.events_of(read.report_id)).total == 1


def test_the_second_reader_is_asked_for_a_name_first(client: TestClient) -> None:
    assert "Give your name" in client.get("/review?second=1").text


def test_a_store_of_an_earlier_version_says_that_its_reasons_are_not_worked_out(
    own_client: TestClient, own_desk: Desk
) -> None:
    told = "it is not worked out yet what needs a person"
    assert told not in own_client.get("/review").text
    with closing(sqlite3.connect(own_desk.path)) as other:
        other.execute("UPDATE event_listing SET matters = NULL")
        other.commit()
    assert own_client.get("/review.json").json()["unknown"] == len(list(own_desk.events()))
    assert told in own_client.get("/review").text
    own_desk.rebuild()
    assert told not in own_client.get("/review").text
