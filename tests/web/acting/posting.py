"""Posting forms in tests, as the pages' own forms are posted."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

from crosswire.workbench import Desk


def token(client: TestClient) -> str:
    """The token of the server's forms."""
    return str(client.app.state.form_token)  # type: ignore[attr-defined]


def post(client: TestClient, action: str, **values: Any) -> Any:
    """Sends a form of an action as Ana does, unless `values` say otherwise; `_` at the end of a name is taken off."""
    said = {"token": token(client), "who": "Ana", "why": "read it", **{k.rstrip("_"): v for k, v in values.items()}}
    return client.post(f"/decisions/{action}", data=said)


def disputed(desk: Desk) -> tuple[str, str, list[str]]:
    """An event with a disputed question: its id, the question's key, and one claim of each position."""
    for event in desk.events():
        for question in event.questions:
            if question.status.value == "disputed" and question.of is not None:
                return event.id, question.key, [p.claim_ids[0] for p in question.positions]
    raise AssertionError("the sample has a disputed figure")
