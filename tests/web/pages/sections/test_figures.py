"""The figures section: a panel a question whose figures differ, drawn wide and narrow, with a table behind."""

from starlette.testclient import TestClient

from crosswire.workbench import Desk


def test_each_panel_is_drawn_twice_and_has_its_table(client: TestClient, desk: Desk) -> None:
    event = desk.events()[0]
    page = client.get(f"/events/{event.id}/figures")
    twin = client.get(f"/events/{event.id}/figures.json").json()
    panels = len(twin["panels"])
    assert panels == 4
    assert page.text.count('class="plot"') == 2 * panels
    assert page.text.count("As a table") == panels
    assert page.text.count('role="img"') == 2 * panels
    names = [part.split('"')[0] for part in page.text.split('aria-labelledby="')[1:]]
    assert len(set(names)) == len(names) == 2 * panels


def test_the_twin_has_each_mark_with_its_report_and_its_claim(client: TestClient, desk: Desk) -> None:
    event = desk.events()[0]
    twin = client.get(f"/events/{event.id}/figures.json").json()
    for panel in twin["panels"]:
        for mark in panel["marks"]:
            assert mark["report_id"] in event.reports
            assert mark["claim_id"]


def test_no_style_is_inline_and_none_is_in_a_drawing(client: TestClient, desk: Desk) -> None:
    page = client.get(f"/events/{desk.events()[0].id}/figures").text
    assert "<style" not in page
