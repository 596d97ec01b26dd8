"""What is not taken: forms of other pages, bad values, stale pages; each answered by one sentence, with nothing written."""

import pytest
from starlette.testclient import TestClient

from crosswire.workbench import Desk
from tests.web.acting.posting import disputed, post, token

ACTIONS = ("confirm", "reject", "correct", "add", "place", "accept", "merge", "split", "move", "undo")


@pytest.mark.parametrize("action", ACTIONS)
def test_a_form_of_another_page_writes_nothing(own_client: TestClient, own_desk: Desk, action: str) -> None:
    event, _, claims = disputed(own_desk)
    said = {"claim": claims[0], "event": event, "matter": "place", "who": "Ana", "name": "X", "precision": "near"}
    for headers in ({"origin": "http://elsewhere.example"}, {"sec-fetch-site": "cross-site"}):
        sent = own_client.post(f"/decisions/{action}", data={**said, "token": token(own_client)}, headers=headers)
        assert sent.status_code == 403
    assert own_client.post(f"/decisions/{action}", data=said).status_code == 403
    assert own_desk.decisions() == []


@pytest.mark.parametrize("action", ACTIONS)
def test_a_decision_without_a_name_is_told(own_client: TestClient, own_desk: Desk, action: str) -> None:
    event, _, claims = disputed(own_desk)
    report = own_desk.event(event).reports[0]
    said = {"claim": claims[0], "event": event, "report": report, "matter": "place", "decision": "d1"}
    answer = post(own_client, action, who=" ", why="because", **said)
    assert answer.status_code == 400
    assert "Give your name; it is kept with the decision for good." in answer.text
    assert 'value="because"' in answer.text
    assert own_desk.decisions() == []


@pytest.mark.parametrize(
    ("action", "values", "status", "sentence"),
    [
        ("place", {"name": "X", "lat": "99", "lon": "1", "precision": "near"}, 400, "give degrees from -90 to 90"),
        ("place", {"name": "X", "lat": "9", "lon": "", "precision": "near"}, 400, "needs both lat and lon"),
        ("place", {"name": "", "precision": "near"}, 400, "A place needs a name"),
        ("merge", {"with_": ""}, 400, "Name the other event or report"),
        ("merge", {"with_": "enone"}, 404, "There is no event"),
        ("split", {}, 400, "Choose the reports to split off"),
        ("accept", {"matter": ""}, 400, "looked at"),
        ("correct", {"low": "many"}, 400, "give a number of 0 or more"),
        ("correct", {"low": "9", "high": "3"}, 400, "is above high"),
        ("correct", {"words": "nothing that stands in it"}, 400, "Those words do not stand in the report"),
        ("confirm", {"why": "x" * 1001}, 400, "give at most 1,000"),
        ("confirm", {"who": "x" * 81}, 400, "give at most 80"),
    ],
)
def test_bad_values_bring_the_form_back_with_what_was_typed(
    own_client: TestClient, own_desk: Desk, action: str, values: dict[str, str], status: int, sentence: str
) -> None:
    event, _, claims = disputed(own_desk)
    named = {"claim": claims[0]} if action in ("confirm", "correct") else {"event": event}
    answer = post(own_client, action, **named, **values)
    assert answer.status_code == status
    assert sentence in answer.text
    assert own_desk.decisions() == []


def test_what_was_typed_stands_in_the_form_again(own_client: TestClient, own_desk: Desk) -> None:
    event, _, _ = disputed(own_desk)
    answer = post(own_client, "place", event=event, name="<b>Old Ford</b>", lat="99", lon="1", precision="near")
    assert "&lt;b&gt;Old Ford&lt;/b&gt;" in answer.text and "<b>Old" not in answer.text
    assert 'value="99"' in answer.text


def test_a_claim_that_changed_since_is_told(own_client: TestClient, own_desk: Desk) -> None:
    _, _, claims = disputed(own_desk)
    form = own_client.get(f"/decisions/confirm.json?claim={claims[0]}").json()["form"]
    mark = dict(form["hidden"])[f"mark-{claims[0]}"]
    post(own_client, "correct", claim=claims[0], low="12", high="12")
    stale = post(own_client, "confirm", claim=claims[0], **{f"mark-{claims[0]}": mark})
    assert stale.status_code == 409
    assert "The claim has changed since the page was made; nothing was written, look at it again." in stale.text
    assert len(own_desk.decisions()) == 1


def test_an_event_that_changed_since_is_told(own_client: TestClient, own_desk: Desk) -> None:
    one, other = own_desk.events()[:2]
    mark = dict(own_client.get(f"/decisions/place.json?event={one.id}").json()["form"]["hidden"])["mark"]
    post(own_client, "merge", event=one.id, with_=other.id)
    stale = post(own_client, "place", event=one.id, name="Old Ford", precision="near", mark=mark)
    assert stale.status_code == 409
    assert "The event has changed since the page was made" in stale.text
    assert len(own_desk.decisions()) == 1


def test_a_claim_that_nobody_states_is_told(own_client: TestClient, own_desk: Desk) -> None:
    answer = post(own_client, "confirm", claim="cnobody")
    assert answer.status_code == 409
    assert "No report states that claim any longer; nothing was written." in answer.text


@pytest.mark.parametrize("back", ["http://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "review"])
def test_a_form_leads_to_no_other_host(own_client: TestClient, own_desk: Desk, back: str) -> None:
    _, _, claims = disputed(own_desk)
    assert post(own_client, "confirm", claim=claims[0], back=back).headers["location"].startswith("/review/next?done=d")


def test_an_action_that_there_is_not(own_client: TestClient) -> None:
    assert own_client.get("/decisions/bless").status_code == 404
    assert post(own_client, "bless").status_code == 404
