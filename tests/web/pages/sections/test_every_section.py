"""Every section is a page of its own, has a twin, gives its inside alone, and says in a sentence what it has not."""

import pytest
from starlette.testclient import TestClient

from crosswire.web.page import INSIDE
from crosswire.web.pages.event import SECTIONS
from crosswire.workbench import Desk

NAMES = [name for name, _, _ in SECTIONS]


@pytest.fixture(scope="module")
def events(desk: Desk) -> list[str]:
    return [event.id for event in desk.events()]


@pytest.mark.parametrize("section", NAMES)
def test_a_section_is_a_page_with_one_heading_over_all_and_a_way_back(
    client: TestClient, events: list[str], section: str
) -> None:
    for event in events:
        page = client.get(f"/events/{event}/{section}")
        assert (page.status_code, page.text.count("<h1>")) == (200, 1), page.text[:2000]
        assert f'href="/events/{event}"' in page.text
        assert "style=" not in page.text
        assert "<h3" not in page.text


@pytest.mark.parametrize("section", NAMES)
def test_its_inside_begins_with_its_heading_and_has_no_frame(
    client: TestClient, events: list[str], section: str
) -> None:
    inside = client.get(f"/events/{events[0]}/{section}", headers={INSIDE: "1"}).text
    assert inside.lstrip().startswith("<h2>")
    assert "<html" not in inside and "<h1" not in inside and "<main" not in inside


@pytest.mark.parametrize("section", NAMES)
def test_its_twin_is_of_the_same_event(client: TestClient, events: list[str], section: str) -> None:
    twin = client.get(f"/events/{events[0]}/{section}.json").json()
    assert twin["head"]["event_id"] == events[0]


@pytest.mark.parametrize("section", NAMES)
def test_another_rule_and_an_earlier_time_are_asked_for_in_the_address(
    client: TestClient, events: list[str], section: str
) -> None:
    address = f"/events/{events[0]}/{section}"
    assert client.get(f"{address}?rule=latest&as_of=2021-05-12").status_code == 200
    assert client.get(f"{address}?rule=&as_of=").status_code == 200
    assert client.get(f"{address}?rule=nobodys").status_code == 404
    assert client.get(f"{address}?as_of=tomorrow").status_code == 400
    assert client.get(f"{address}?as_of=1999").status_code == 404
    assert client.get(f"/events/none/{section}").status_code == 404
