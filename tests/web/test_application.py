"""What holds for every answer: the policy, the hosts, the twin, and trouble told in a sentence."""

from starlette.testclient import TestClient

from crosswire.web.security import CONTENT_SECURITY_POLICY


def test_the_front_door_leads_to_the_list(client: TestClient) -> None:
    answer = client.get("/")
    assert (answer.status_code, answer.headers["location"]) == (307, "/events")


def test_every_answer_carries_the_policy(client: TestClient) -> None:
    for path in ("/", "/nowhere", "/static/base.css"):
        headers = client.get(path).headers
        assert headers["content-security-policy"] == CONTENT_SECURITY_POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_the_policy_names_no_host_and_no_inline_script() -> None:
    assert "http" not in CONTENT_SECURITY_POLICY
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'")


def test_another_name_for_this_machine_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "workbench.example"}).status_code == 400


def test_what_is_not_there_is_said_in_a_sentence(client: TestClient) -> None:
    page = client.get("/nowhere")
    assert page.status_code == 404
    assert "The workbench has no page at this address." in page.text
    assert client.get("/nowhere.json").json() == {
        "status": 404,
        "heading": "There is nothing here",
        "sentence": "The workbench has no page at this address.",
    }


def test_files_with_a_mark_are_kept_and_others_asked_for_again(client: TestClient) -> None:
    assert client.get("/static/base.css?v=1").headers["cache-control"] == "max-age=31536000, immutable"
    assert client.get("/static/base.css").headers["cache-control"] == "no-cache"
