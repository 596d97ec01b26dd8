"""Every action as a form: it is taken, written down with name and reason, and leads back; each also undone."""

from starlette.testclient import TestClient

from crosswire.model.words import DecisionKind
from crosswire.workbench import Desk
from tests.web.acting.posting import disputed, post


def last(desk: Desk) -> tuple[DecisionKind, str, str]:
    """The kind, name and reason of the last entry of the log."""
    entry = desk.decisions()[-1]
    return entry.kind, entry.who, entry.why


def test_confirming_and_rejecting_claims(own_client: TestClient, own_desk: Desk) -> None:
    _, _, claims = disputed(own_desk)
    taken = post(own_client, "confirm", claim=claims[0], back="/review?sort=disputed")
    assert taken.status_code == 303
    assert taken.headers["location"] == f"/review?sort=disputed&done={own_desk.decisions()[-1].id}"
    assert last(own_desk) == (DecisionKind.CONFIRM, "Ana", "read it")
    post(own_client, "reject", claim=claims[1])
    assert last(own_desk) == (DecisionKind.REJECT, "Ana", "read it")
    assert own_desk.claim(claims[1]).rejected


def test_correcting_sends_on_only_what_was_changed(own_client: TestClient, own_desk: Desk) -> None:
    _, _, claims = disputed(own_desk)
    form = own_client.get(f"/decisions/correct.json?claim={claims[0]}").json()["form"]
    typed = {field["name"]: field["value"] for field in form["fields"]} | {"low": "12", "high": "12"}
    assert post(own_client, "correct", claim=claims[0], **typed).status_code == 303
    assert own_desk.decisions()[-1].given == {"low": "12", "high": "12", "modifier": "exact"}
    assert (own_desk.claim(claims[0]).low, own_desk.claim(claims[0]).high) == (12, 12)


def test_correcting_nothing_is_told(own_client: TestClient, own_desk: Desk) -> None:
    _, _, claims = disputed(own_desk)
    answer = post(own_client, "correct", claim=claims[0])
    assert answer.status_code == 400
    assert "Nothing is otherwise than it was read" in answer.text
    assert own_desk.decisions() == []


def test_adding_a_claim_by_its_words(own_client: TestClient, own_desk: Desk) -> None:
    report = own_desk.reports()[0]
    words = report.text.split(".")[1].strip()[:40].strip()
    taken = post(own_client, "add", report=report.id, words=words, kind="missing", low="77", high="77")
    assert taken.status_code == 303
    added = own_desk.claim(own_desk.decisions()[-1].subjects[0])
    assert (added.evidence.quote, added.low, added.reader) == (words, 77, "person/Ana")


def test_settling_a_place_and_undoing_it(own_client: TestClient, own_desk: Desk) -> None:
    event, _, _ = disputed(own_desk)
    before = own_desk.event(event).place
    values = {"name": "Old Ford", "lat": "-18.7", "lon": "12.9", "precision": "near", "country": "Namibia"}
    assert post(own_client, "place", event=event, **values).status_code == 303
    place = own_desk.event(event).place
    assert place is not None and (place.name, place.lat, place.lon) == ("Old Ford", -18.7, 12.9)
    assert post(own_client, "undo", decision=own_desk.decisions()[-1].id).status_code == 303
    assert own_desk.event(event).place == before


def test_accepting_takes_the_matter_off_the_queue(own_client: TestClient, own_desk: Desk) -> None:
    event, key, _ = disputed(own_desk)
    assert own_desk.queue_item(event, f"disputed/{key}") is not None
    assert post(own_client, "accept", event=event, matter=f"disputed/{key}").status_code == 303
    assert own_desk.queue_item(event, f"disputed/{key}") is None
    post(own_client, "undo", decision=own_desk.decisions()[-1].id)
    assert own_desk.queue_item(event, f"disputed/{key}") is not None


def test_merging_splitting_and_moving(own_client: TestClient, own_desk: Desk) -> None:
    one, other = own_desk.events()[:2]
    assert post(own_client, "merge", event=one.id, with_=f"http://127.0.0.1/events/{other.id}").status_code == 303
    assert len(own_desk.events()) == 3
    merged = own_desk.event(one.id)
    assert set(merged.reports) == {*one.reports, *other.reports}
    assert post(own_client, "split", event=merged.id, off=list(other.reports)).status_code == 303
    assert len(own_desk.events()) == 4
    moved = one.reports[0]
    assert post(own_client, "move", report=moved, to=other.reports[0]).status_code == 303
    assert own_desk.events_of(moved) == own_desk.events_of(other.reports[0])


def test_decisions_hold_over_a_rebuilding(own_client: TestClient, own_desk: Desk) -> None:
    event, _, claims = disputed(own_desk)
    post(own_client, "reject", claim=claims[1])
    post(own_client, "accept", event=event, matter="place")
    before = [(i.event.event_id, i.matter) for i in own_desk.queue().items]
    own_desk.rebuild()
    assert [(i.event.event_id, i.matter) for i in own_desk.queue().items] == before
    assert own_desk.check_derived() == []


def test_the_name_is_remembered_by_a_cookie_of_this_site_alone(own_client: TestClient, own_desk: Desk) -> None:
    _, _, claims = disputed(own_desk)
    cookie = post(own_client, "confirm", claim=claims[0], who="Ana Šķēle").headers["set-cookie"]
    assert cookie.startswith("crosswire_who=Ana%20%C5%A0%C4%B7%C4%93le; Path=/;")
    assert "SameSite=Strict" in cookie and "HttpOnly" in cookie
    form = own_client.get(f"/decisions/reject.json?claim={claims[0]}").json()["form"]
    assert form["who"] == "Ana Šķēle"
