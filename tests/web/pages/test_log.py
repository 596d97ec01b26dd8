"""The log in the browser: newest first, by person, kind and event, with what each changed; undone from there; as CSV."""

import csv
import io

from starlette.testclient import TestClient

from crosswire.model.event import Event
from crosswire.publishing.wording import small_number
from crosswire.workbench import Desk
from tests.web.acting.posting import disputed, post


def test_an_empty_log_says_so(client: TestClient) -> None:
    assert "nobody decided anything yet" in client.get("/decisions").text


def test_the_log_says_who_settled_what_and_what_it_changed(own_client: TestClient, own_desk: Desk) -> None:
    event, _, claims = disputed(own_desk)
    post(own_client, "correct", claim=claims[0], low="12", high="12", why="twelve names are given")
    post(own_client, "reject", claim=claims[1], who="Ben", why="")
    newest, oldest = own_client.get("/decisions.json").json()["rows"]
    assert (newest["who"], newest["kind"], newest["after"]) == ("Ben", "reject", "not counted")
    assert (oldest["who"], oldest["kind"], oldest["why"]) == ("Ana", "correct", "twelve names are given")
    assert (oldest["before"], oldest["after"]) == ("11", "12")
    assert [e for e, _ in oldest["events"]] == [event]
    assert oldest["stands"] and oldest["can_undo"]


def test_the_log_by_person_kind_and_event(own_client: TestClient, own_desk: Desk) -> None:
    event, _, claims = disputed(own_desk)
    other = next(e.id for e in own_desk.events() if e.id != event)
    post(own_client, "confirm", claim=claims[0])
    post(own_client, "place", event=other, name="Old Ford", precision="near", who="Ben")

    def kinds(query: str) -> list[str]:
        return [row["kind"] for row in own_client.get(f"/decisions.json?{query}").json()["rows"]]

    assert kinds("") == ["place", "confirm"]
    assert kinds("who=Ben") == kinds("kind=place") == kinds(f"event={other}") == ["place"]
    assert kinds(f"event={event}") == ["confirm"]
    assert own_client.get("/decisions?event=enone").status_code == 404


def test_a_settled_place_stands_beside_what_the_reports_give(own_client: TestClient, own_desk: Desk) -> None:
    event, _, _ = disputed(own_desk)
    post(own_client, "place", event=event, name="Old Ford", precision="near", country="Namibia")
    (row,) = own_client.get("/decisions.json").json()["rows"]
    assert (row["before"], row["after"]) == ("Hoarusib, Kunene, Namibia", "Old Ford, Namibia")


def test_undoing_from_the_log(own_client: TestClient, own_desk: Desk) -> None:
    event, _, _ = disputed(own_desk)
    reports = own_desk.event(event).reports
    post(own_client, "split", event=event, off=reports[0])
    (row,) = own_client.get("/decisions.json").json()["rows"]
    assert row["kind"] == "split" and len(row["ids"]) == 2
    taken = post(own_client, "undo", decision=row["ids"], back="/decisions", who="Ben")
    assert taken.headers["location"].startswith("/decisions?done=")
    assert own_desk.event(event).reports == reports
    newest, oldest = own_client.get("/decisions.json").json()["rows"]
    assert newest["kind"] == "undo" and all(words.startswith("undid: ") for words in newest["said"])
    assert not oldest["stands"]
    assert "The decision is undone." in own_client.get(taken.headers["location"]).text


def test_the_log_as_csv_holds_no_formula(own_client: TestClient, own_desk: Desk) -> None:
    _, _, claims = disputed(own_desk)
    post(own_client, "confirm", claim=claims[0], why="=SUM(A1)")
    answer = own_client.get("/decisions.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    head, line = csv.reader(io.StringIO(answer.text))
    assert head[:5] == ["id", "kind", "who", "when", "why"]
    assert (line[1], line[2], line[4]) == ("confirm", "Ana", "'=SUM(A1)")


def test_merging_splitting_and_moving_say_what_was_there_before(own_client: TestClient, own_desk: Desk) -> None:
    one, two = list(own_desk.events())[:2]
    post(own_client, "merge", event=one.id, with_=two.id)

    def event_of(report: str) -> Event:
        return own_desk.event(own_desk.events_of(report)[0])

    whole = event_of(one.reports[0])
    post(own_client, "split", event=whole.id, off=one.reports[0])
    rest = event_of(one.reports[1])
    post(own_client, "move", report=one.reports[0], to=rest.id)
    moved, parted, merged = own_client.get("/decisions.json").json()["rows"]
    count = len(whole.reports)
    assert merged["before"] in (f"{one.label} + {two.label}", f"{two.label} + {one.label}")
    assert merged["after"] == f"one event of {small_number(count)} reports"
    assert parted["before"] == whole.label
    assert parted["after"].startswith("two events, of ") and "one report" in parted["after"]
    assert (moved["before"] != moved["after"], moved["after"]) == (True, rest.label)


def test_what_was_accepted_is_called_as_the_queue_calls_it(own_client: TestClient, own_desk: Desk) -> None:
    event, key, _ = disputed(own_desk)
    post(own_client, "accept", event=event, matter=f"disputed/{key}")
    post(own_client, "accept", event=event, matter="place", who="Ben")
    newest, oldest = own_client.get("/decisions.json").json()["rows"]
    assert newest["said"] == ["let stand as it is: place not precise"]
    assert oldest["said"] == [f"let stand as it is: disputed figure, {key.replace('/', ', ')}"]
