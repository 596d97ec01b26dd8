"""The timelines: the times that reports give with their words, and each report by when it came out with what it gave."""

from html import unescape

from starlette.testclient import TestClient

from crosswire.workbench import Desk


def test_each_report_and_each_time_stands_on_the_page(client: TestClient, desk: Desk) -> None:
    for event in desk.events():
        page = unescape(client.get(f"/events/{event.id}/timeline").text)
        twin = client.get(f"/events/{event.id}/timeline.json").json()
        assert sorted(one["report_id"] for one in twin["said"]) == sorted(event.reports)
        for happening in twin["happened"]:
            assert happening["when"] in page
            for telling in happening["tellings"]:
                assert f"<q>{telling['words']}</q>" in page


def test_the_picture_has_both_lines_and_is_drawn_for_narrow_pages_too(client: TestClient, desk: Desk) -> None:
    page = client.get(f"/events/{desk.events()[0].id}/timeline").text
    assert page.count(">what happened<") == page.count(">when it was said<") == 2
