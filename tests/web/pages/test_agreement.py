"""The page of agreement: readers, pairs, figures with how to read them, and the claims on which people differ."""

from starlette.testclient import TestClient

from crosswire.workbench import Desk
from tests.web.acting.posting import disputed, post


def test_nobody_judged_anything_yet(client: TestClient) -> None:
    assert "Nobody judged a claim yet." in client.get("/agreement").text


def test_two_readers_who_differ_on_one_claim_of_two(own_client: TestClient, own_desk: Desk) -> None:
    _, _, (first, second, *_) = disputed(own_desk)
    for who, verdict in (("Ana", "confirm"), ("Ben", "reject")):
        post(own_client, "confirm", claim=first, who=who, blind="1")
        post(own_client, verdict, claim=second, who=who, blind="1", why="")
    page = own_client.get("/agreement.json").json()
    assert page["readers"] == [["Ana", "two claims"], ["Ben", "two claims"]]
    (pair,) = page["pairs"]
    assert (pair["a"], pair["b"], pair["items"], pair["same"], pair["observed"]) == ("Ana", "Ben", 2, 1, 0.5)
    assert page["items"] == page["blind"] == 2
    (one,) = page["differing"]
    assert one["claim_id"] == second and one["address"].endswith(f"claim={second}")
    html = own_client.get("/agreement").text
    assert "Krippendorff" in html and "How to read these figures" in html
    lines = own_client.get("/agreement.csv").text.splitlines()
    assert lines[0].startswith("claim_id,report_id,decision,who") and len(lines) == 3
