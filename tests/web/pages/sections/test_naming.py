"""What each outlet calls the parties: every word of every outlet counted, its own voice and others' words apart."""

from html import unescape

from starlette.testclient import TestClient

from crosswire.workbench import Desk


def test_every_word_is_counted_on_the_page(client: TestClient, desk: Desk) -> None:
    for event in desk.events():
        twin = client.get(f"/events/{event.id}/naming.json").json()
        namings = desk.naming(event.id)
        assert [p["label"] for p in twin["parties"]] == [n.label for n in namings]
        for party, naming in zip(twin["parties"], namings, strict=True):
            counted = sum(own + others for _, cells in party["rows"] for own, others in cells)
            assert counted == len(naming.wordings)
        page = unescape(client.get(f"/events/{event.id}/naming").text)
        assert all(word in page for party in twin["parties"] for word in party["words"])
