"""Only a form of our own page can write."""

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from crosswire.web.security import NotOurForm, check_form


def asked(client: TestClient, **headers: str) -> Request:
    named = [
        (key.replace("_", "-").encode(), value.encode()) for key, value in {"host": "127.0.0.1", **headers}.items()
    ]
    return Request({"type": "http", "method": "POST", "headers": named, "app": client.app})


def token(client: TestClient) -> str:
    return str(client.app.state.form_token)  # type: ignore[attr-defined]


def test_our_own_form_is_taken(client: TestClient) -> None:
    check_form(asked(client), token(client))
    check_form(asked(client, origin="http://127.0.0.1", sec_fetch_site="same-origin"), token(client))


@pytest.mark.parametrize(
    "headers", [{"origin": "http://elsewhere.example"}, {"origin": "null"}, {"sec_fetch_site": "cross-site"}]
)
def test_a_form_of_another_page_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    with pytest.raises(NotOurForm, match="not sent by a page of the workbench"):
        check_form(asked(client, **headers), token(client))


@pytest.mark.parametrize("wrong", ["", "guessed", "ä"])
def test_a_form_without_the_token_is_refused(client: TestClient, wrong: str) -> None:
    with pytest.raises(NotOurForm, match="load it again"):
        check_form(asked(client), wrong)
