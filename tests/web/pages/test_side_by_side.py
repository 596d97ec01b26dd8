"""Two reports side by side: joined passages, and how one is chosen."""

import pytest
from starlette.testclient import TestClient

from crosswire.model.words import DependenceKind
from crosswire.workbench import Desk
from tests.web.parsed import parsed


@pytest.fixture(scope="session")
def copy(desk: Desk) -> tuple[str, str]:
    """The ids of a report of the sample and of one that has most of its text."""
    found = next(d for d in desk.dependences() if d.kind is DependenceKind.COPY)
    return found.a, found.b


def test_each_passage_has_one_number_on_both_sides(client: TestClient, copy: tuple[str, str]) -> None:
    page = parsed(client.get("/reports/{}/beside/{}".format(*copy)).text)
    numbers = [page.xpath(f"//*[@id='side-{side}']//a[@data-p]/@data-p") for side in "ab"]
    assert sorted(numbers[0]) == sorted(numbers[1]) == sorted(map(str, range(1, len(numbers[0]) + 1)))
    ids = set(page.xpath("//@id"))
    assert {h[1:] for h in page.xpath("//@href") if h.startswith("#")} <= ids
    assert len(page.xpath("//ol[@class='joints']/li")) == len(numbers[0])


def test_either_may_be_named_first(client: TestClient, copy: tuple[str, str]) -> None:
    a, b = (parsed(client.get(f"/reports/{x}/beside/{y}").text) for x, y in (copy, copy[::-1]))
    assert a.xpath("string(//ol[@class='joints'])").count("became") == b.xpath("string(//ol[@class='joints'])").count(
        "became"
    )


def test_another_is_chosen_by_a_form(client: TestClient, desk: Desk, copy: tuple[str, str]) -> None:
    page = parsed(client.get(f"/reports/{copy[0]}/beside").text)
    form = page.find_class("chooser")[0]
    offered = form.xpath(".//option/@value")
    event = desk.event(desk.events_of(copy[0])[0])
    assert sorted([*offered, copy[0]]) == sorted(event.reports)
    led = client.get(form.get("action"), params={"with": copy[1]})
    assert (led.status_code, led.headers["location"]) == (303, f"/reports/{copy[0]}/beside/{copy[1]}")


def test_a_report_beside_itself_or_none_is_told(client: TestClient, copy: tuple[str, str]) -> None:
    assert client.get(f"/reports/{copy[0]}/beside/{copy[0]}").status_code == 409
    assert client.get(f"/reports/{copy[0]}/beside/rnone").status_code == 404


def test_the_twin_has_the_passages(client: TestClient, copy: tuple[str, str]) -> None:
    twin = client.get("/reports/{}/beside/{}.json".format(*copy)).json()
    for joint in twin["found"]["joints"]:
        assert joint["a"]["end"] > joint["a"]["start"]
    assert len(twin["words"]["passages"]) == len(twin["found"]["joints"])
