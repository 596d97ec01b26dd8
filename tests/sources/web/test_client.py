"""The client: by the host's rules, with rests, and patiently; on a clock of its own."""

import pytest

from crosswire.sources.web import addresses
from crosswire.sources.web.client import Client
from crosswire.sources.web.fetching import FetchError
from tests.sources.web.server import Answer, serving


class Clock:
    """A clock that moves only by sleeping."""

    def __init__(self) -> None:
        self.now, self.slept = 100.0, list[float]()

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds

    def client(self) -> Client:
        return Client(clock=self.time, sleep=self.sleep)


@pytest.fixture(autouse=True)
def this_machine_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the test server count as any host of the web."""
    monkeypatch.setattr(addresses, "is_public", lambda address: True)
    monkeypatch.setattr(addresses, "OTHER_PORTS", range(65_536))


def test_robots_txt_is_asked_once_and_kept_to() -> None:
    rules = b"User-agent: *\nDisallow: /private\nCrawl-delay: 5\n\nUser-agent: other\nDisallow: /\n"
    clock = Clock()
    with serving() as site:
        site.answers |= {
            "/robots.txt": Answer(rules),
            "/a": Answer(b"a"),
            "/b": Answer(b"b"),
            "/private/c": Answer(b"c"),
        }
        client = clock.client()
        assert client.get(f"{site.address}/a").body == b"a"
        with pytest.raises(FetchError, match=r"is closed to crosswire by its host's robots\.txt"):
            client.get(f"{site.address}/private/c")
        assert client.get(f"{site.address}/b").body == b"b"
    assert site.paths() == ["/robots.txt", "/a", "/b"]
    assert clock.slept == [1.0, 5.0]


def test_a_host_without_rules_permits_and_one_in_trouble_does_not() -> None:
    with serving() as site:
        site.answers["/a"] = Answer(b"a")
        assert Clock().client().get(f"{site.address}/a").body == b"a"
        site.answers["/robots.txt"] = Answer(status=503)
        with pytest.raises(FetchError, match="status 503"):
            Clock().client().get(f"{site.address}/a")


def test_what_may_come_later_is_tried_again_with_longer_waits() -> None:
    clock = Clock()
    answers = [Answer(status=503), Answer(status=503), Answer(b"a")]
    with serving() as site:
        site.answers["/a"] = lambda _: answers.pop(0)
        assert clock.client().get(f"{site.address}/a").body == b"a"
    assert clock.slept == [1.0, 2.0, 4.0]


def test_a_host_that_asks_for_a_long_rest_gets_it() -> None:
    clock = Clock()
    with serving() as site:
        site.answers["/a"] = Answer(status=429, headers={"Retry-After": "3600"})
        with pytest.raises(FetchError) as failed:
            clock.client().get(f"{site.address}/a")
    assert (failed.value.later, site.paths().count("/a")) == (3600.0, 1)


def test_a_host_that_was_allowed_by_name_needs_no_rest() -> None:
    clock = Clock()
    with serving() as site:
        site.answers["/a"] = Answer(b"a")
        client = Client({"127.0.0.1"}, clock=clock.time, sleep=clock.sleep)
        assert [client.get(f"{site.address}/a").body for _ in range(3)] == [b"a"] * 3
    assert clock.slept == []
