"""A rule is asked for by its name and a time as a time, on every page of an event."""

import pytest
from starlette.testclient import TestClient

from crosswire.web.pages.event import SECTIONS
from crosswire.workbench import Desk

PAGES = ("", "/why/killed", *(f"/{name}" for name, _, _ in SECTIONS))


@pytest.fixture(scope="module")
def event(desk: Desk) -> str:
    """The id of one event of the sample."""
    return desk.events()[0].id


@pytest.mark.parametrize("page", PAGES)
def test_no_file_is_opened_that_an_address_points_to(client: TestClient, event: str, page: str) -> None:
    for rule in ("/etc/passwd.toml", "../rules/own.toml", "nobody"):
        answer = client.get(f"/events/{event}{page}", params={"rule": rule})
        assert (answer.status_code, "There is no rule" in answer.text) == (404, True)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_no_time_is_a_bad_query(client: TestClient, event: str, page: str) -> None:
    answer = client.get(f"/events/{event}{page}", params={"as_of": "soon"})
    assert (answer.status_code, "is no time" in answer.text) == (400, True)
