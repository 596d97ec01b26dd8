"""The statements section: variants with their differences in the text; silence where no two outlets carry one."""

from html import unescape

from starlette.testclient import TestClient

from crosswire.workbench import Desk


def test_every_family_of_the_lineage_is_on_the_page(client: TestClient, desk: Desk) -> None:
    counted = 0
    for event in desk.events():
        twin = client.get(f"/events/{event.id}/statements.json").json()
        told = [*twin["told"], *twin["further"]]
        assert sum(len(t["families"]) for t in told) == len(desk.lineage(event.id).families)
        page = unescape(client.get(f"/events/{event.id}/statements").text)
        marked = [s for t in told for f in t["families"] for v in f["variants"] for s in v["words"]]
        for stretch in marked:
            name = {"added": "ins", "cut": "del"}.get(stretch["kind"])
            assert (f"<{name}>{stretch['words']}</{name}>" if name else stretch["words"]) in page
        counted += len(marked)
    assert counted > 0


def test_where_no_two_outlets_carry_one_the_page_says_so(client: TestClient, desk: Desk) -> None:
    alone = next(e for e in desk.events() if not desk.lineage(e.id).families)
    assert "No statement is carried by two outlets." in client.get(f"/events/{alone.id}/statements").text
