"""Watching: what feeds name comes in once, politely, and goes on after a stop."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.ledger.opening import open_ledger
from crosswire.workbench import Desk, DeskError, Watched, Web
from crosswire.workbench.watching import MOST_TRIES, Pace
from tests.sources import site as made
from tests.sources.web.server import Answer, Site, serving
from tests.workbench.other_readers import Register

WEB = ("127.0.0.1",)
FEED = {"Content-Type": "application/rss+xml", "ETag": '"1"'}


@pytest.fixture
def served(register: Register) -> Iterator[Site]:
    """The first six stories of the site, and their feed."""
    with serving() as site:
        for each in made.STORIES[:6]:
            site.answers[each.path] = Answer(made.markup(each, site.address + each.path).encode())
        offer(site, 6)
        yield site


def offer(site: Site, count: int) -> None:
    """Lets the feed name the first stories."""
    body = made.rss(site.address, made.STORIES[:count]).encode()

    def answer(asked: dict[str, str]) -> Answer:
        tag = f'"{count}"'
        if asked.get("if-none-match") == tag:
            return Answer(status=304)
        return Answer(body, headers={**FEED, "ETag": tag})

    site.answers["/feed"] = answer


class Account:
    """What was told, and a clock that moves when somebody sleeps on it."""

    def __init__(self, most_rounds: int = 1) -> None:
        self.lines: list[tuple[str, str, str]] = []
        self.now, self._left = 1_000_000.0, most_rounds

    def told(self, what: str, where: str, words: str) -> None:
        if what != "rest":
            self.lines.append((what, where, words))

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self._left -= 1
        if self._left < 0:
            raise KeyboardInterrupt

    def pace(self, *, once: bool = True) -> Pace:
        return Pace(60.0, once, lambda: self.now, self.sleep)


def follow(store: Path, account: Account, *feeds: str, once: bool = True) -> Watched:
    with Desk(store) as desk:
        return desk.watch(*feeds, told=account.told, web=Web(WEB), pace=account.pace(once=once), reader="lines")


def urls(store: Path) -> list[str]:
    with Desk(store) as desk:
        return sorted(r.url or "" for r in desk.reports())


def test_what_a_feed_names_comes_in_once(served: Site, tmp_path: Path) -> None:
    store, account, feed = tmp_path / "a.db", Account(), f"{served.address}/feed"
    assert follow(store, account, feed) == Watched(6, 0, 0)
    assert urls(store) == sorted(served.address + s.path for s in made.STORIES[:6])
    assert account.lines[0] == ("feed", feed, "6 new")
    assert sum(what == "report" for what, _, _ in account.lines) == 6
    again = Account()
    assert follow(store, again, feed) == Watched(0, 0, 0)
    assert again.lines == [("feed", feed, "nothing new")]
    assert served.paths().count(made.STORIES[0].path) == 1


def test_an_opml_file_names_the_feeds(served: Site, tmp_path: Path) -> None:
    (tmp_path / "f.opml").write_text(f'<opml><body><outline xmlUrl="{served.address}/feed"/></body></opml>')
    assert follow(tmp_path / "a.db", Account(), str(tmp_path / "f.opml")) == Watched(6, 0, 0)
    with pytest.raises(DeskError, match="is there and yours"):
        follow(tmp_path / "a.db", Account(), str(tmp_path / "gone.opml"))


def test_it_goes_round_until_it_is_stopped(served: Site, tmp_path: Path) -> None:
    store, account = tmp_path / "a.db", Account(most_rounds=2)
    offer(served, 2)
    sleep = account.sleep

    def more(seconds: float) -> None:
        offer(served, 5)
        sleep(seconds)

    account.sleep = more  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        follow(store, account, f"{served.address}/feed", once=False)
    assert len(urls(store)) == 5
    assert [words for what, _, words in account.lines if what == "feed"] == ["2 new", "3 new", "nothing new"]


def test_a_feed_that_fails_is_asked_more_seldom(served: Site, tmp_path: Path) -> None:
    store, account, feed = tmp_path / "a.db", Account(), f"{served.address}/gone"
    for failures in (1, 2, 3):
        follow(store, account, feed)
        with open_ledger(store) as ledger:
            state = ledger.feed_states()[feed]
        assert (state.failures, state.due - account.now) == (failures, 60.0 * 2 ** (failures - 1))
    assert account.lines == [("feed", feed, "is answered with status 404")] * 3


def test_a_page_that_may_come_later_waits_and_one_that_is_gone_is_taken_from_the_feed(
    served: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crosswire.sources.web.client.TRIES", 1)
    store, feed = tmp_path / "a.db", f"{served.address}/feed"
    busy, gone = made.STORIES[0], made.STORIES[1]
    served.answers[busy.path], served.answers[gone.path] = Answer(status=503), Answer(status=410)
    assert follow(store, Account(), feed) == Watched(5, 0, 0)
    with open_ledger(store) as ledger:
        assert [(e.address, e.tries) for e in ledger.waiting_feed_entries()] == [(served.address + busy.path, 1)]
    served.answers[busy.path] = Answer(made.markup(busy, served.address + busy.path).encode())
    assert follow(store, Account(), feed) == Watched(1, 0, 0)
    with Desk(store) as desk:
        texts = {r.url: r.text for r in desk.reports()}
    assert texts[served.address + gone.path].endswith("…")
    assert texts[served.address + busy.path] == "\n\n".join(busy.paragraphs)


def test_a_page_that_never_comes_is_given_up(served: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosswire.sources.web.client.TRIES", 1)
    store, feed = tmp_path / "a.db", f"{served.address}/feed"
    served.answers[made.STORIES[0].path] = Answer(status=503)
    counts = [follow(store, Account(), feed).added for _ in range(MOST_TRIES)]
    assert counts == [5, 0, 0, 0, 1]
    with open_ledger(store) as ledger:
        assert ledger.feed_counts() == {"done": 6}


def correct(site: Site, dead: int, updated: str) -> None:
    """The first story's page with another number of dead, and the feed with a time of change."""
    first = made.STORIES[0]
    said = first.paragraphs[0].split(" people")[0]
    page = made.markup(first, site.address + first.path).replace(said, f"At least {dead}")
    site.answers[first.path] = Answer(page.encode())
    body = made.rss(site.address, made.STORIES[:2]).replace(
        "<guid>0</guid>", f'<guid>0</guid><a:updated xmlns:a="http://www.w3.org/2005/Atom">{updated}</a:updated>', 1
    )
    site.answers["/feed"] = Answer(body.encode(), headers=dict(FEED))


def versions(store: Path) -> list[int]:
    """How many versions there are of each report that changed."""
    with Desk(store) as desk:
        assert desk.check() == []
        return [len(history.versions) for history in desk.versions()]


def test_a_page_whose_entry_changed_is_fetched_again_once_an_hour_for_a_day(served: Site, tmp_path: Path) -> None:
    store, account, feed = tmp_path / "a.db", Account(), f"{served.address}/feed"
    path = made.STORIES[0].path
    correct(served, 30, "2025-03-01T06:00:00Z")
    assert follow(store, account, feed) == Watched(2, 0, 0)
    correct(served, 31, "2025-03-01T09:00:00Z")
    account.now += 600.0
    assert follow(store, account, feed) == Watched(0, 0, 0)  # noted, and not due yet
    assert account.lines[-1] == ("feed", feed, "1 changed")
    account.now += 3_000.0
    assert follow(store, account, feed) == Watched(1, 0, 0)
    assert (versions(store), served.paths().count(path)) == ([2], 2)
    assert any(words.startswith("another version: ") for what, _, words in account.lines if what == "report")
    account.now += 7_200.0
    assert follow(store, account, feed) == Watched(0, 0, 0)  # the entry has not changed again
    account.now += 86_400.0
    correct(served, 32, "2025-03-02T09:00:00Z")
    assert follow(store, account, feed) == Watched(0, 0, 0)
    assert (versions(store), served.paths().count(path)) == ([2], 2)


def test_a_page_fetched_again_with_its_old_text_is_there_already(served: Site, tmp_path: Path) -> None:
    store, account, feed = tmp_path / "a.db", Account(), f"{served.address}/feed"
    correct(served, 30, "2025-03-01T06:00:00Z")
    follow(store, account, feed)
    correct(served, 30, "2025-03-01T09:00:00Z")
    account.now += 4_000.0
    assert follow(store, account, feed) == Watched(0, 1, 0)
    assert versions(store) == []


def test_a_page_that_is_gone_when_it_is_asked_for_again_stands_as_it_was(served: Site, tmp_path: Path) -> None:
    store, account, feed = tmp_path / "a.db", Account(), f"{served.address}/feed"
    correct(served, 30, "2025-03-01T06:00:00Z")
    follow(store, account, feed)
    correct(served, 31, "2025-03-01T09:00:00Z")
    served.answers[made.STORIES[0].path] = Answer(status=410)
    account.now += 4_000.0
    assert follow(store, account, feed) == Watched(0, 0, 1)
    assert len(urls(store)) == 2
    assert account.lines[-1][2].endswith("what was had of it before stands")
