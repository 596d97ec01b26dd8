"""Background figures and other incidents: each with its words and a way to them; a round-up's other events are linked."""

from html import unescape

import pytest
from starlette.testclient import TestClient

from crosswire.publishing.dossier import dossier
from crosswire.web.application import make_application
from crosswire.web.pages.sections import apart
from crosswire.workbench import Desk


def test_what_show_sets_apart_stands_in_its_section(client: TestClient, desk: Desk) -> None:
    for event in desk.events():
        made = dossier(event, desk.reports(event=event.id), desk.claims(event=event.id), ())
        for section, things in (("background", made.background), ("others", made.others)):
            page = unescape(client.get(f"/events/{event.id}/{section}").text)
            for thing in things:
                assert thing.quotation is not None
                assert thing.quotation.words in page
                assert f"/reports/{thing.quotation.report_id}?claim={thing.quotation.claim_id}" in page
            if not things:
                assert 'class="silence"' in page


def test_where_no_report_tells_of_another_event_none_is_linked(client: TestClient, desk: Desk) -> None:
    for event in desk.events():
        assert client.get(f"/events/{event.id}/others.json").json()["told"] == []


def test_what_a_mention_may_be_of_is_linked_and_said_to_be_perhaps_that(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "may_be", lambda *_: (("e1", "Fire in <b>Oru</b>"), ("e2", "Raid")))
    page = client.get(f"/events/{desk.events()[0].id}/others").text
    assert 'Perhaps <a href="/events/e1">Fire in &lt;b&gt;Oru&lt;/b&gt;</a>, or <a href="/events/e2">Raid</a>' in page
    assert "None of them is known to be an event of the store." not in page


def test_what_a_person_rejected_stands_there_with_who_and_why(own_desk: Desk) -> None:
    claim = next(c for c in own_desk.as_read("1") if c.kind == "killed" and c.low)
    own_desk.reject(claim.id, who="Ada <Ost>", when="2031-02-03T10:00:00+00:00", why="misread")
    client = TestClient(make_application(own_desk), base_url="http://127.0.0.1")
    [event] = own_desk.events_of(claim.report_id)
    page = client.get(f"/events/{event}/background").text
    assert "Rejected, and not counted" in page
    assert "rejected by Ada &lt;Ost&gt; on 2031-02-03: misread (before: this incident)" in page
    [entry] = client.get(f"/events/{event}/background.json").json()["rejected"]
    assert (entry["claim_id"], entry["kind"]) == (claim.id, "killed")
