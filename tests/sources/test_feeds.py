"""Feeds: each entry a report, with the true publisher where the feed names one."""

import io
import json

from crosswire.model.report import Report
from crosswire.sources.feeds import read_feed
from crosswire.sources.refusal import Refusal
from tests.sources.invented import ADDRESS, ATOM, JSON_FEED, OUTLET, PARAGRAPHS, PUBLISHED, RSS, TITLE


def read(data: str) -> list[Report | Refusal]:
    return list(read_feed(io.BytesIO(data.encode()), "feed.xml"))


def fields(item: Report | Refusal) -> tuple[str | None, ...]:
    assert isinstance(item, Report)
    return (item.external_id, item.outlet, item.url, item.title, item.byline, item.language, item.published.start)


def test_rss() -> None:
    first, second, third = read(RSS)
    assert fields(first) == ("7", OUTLET, ADDRESS, "Ferry & fire", "A. Writer", "en-gb", "2031-05-17T23:41")
    assert isinstance(first, Report)
    assert first.text == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[2]}"
    assert fields(second)[1:4] == ("Coast Wire", "https://gazette.example/8", "Taken over")
    assert third == Refusal("feed.xml entry 3", "has no text; the feed gives only a link; fetch the page")


def test_a_time_that_is_none_is_left_out() -> None:
    assert fields(read(RSS)[1])[6] is None


def test_atom() -> None:
    [report] = read(ATOM)
    assert fields(report) == ("urn:7", OUTLET, ADDRESS, TITLE, "A. Writer", "en", "2031-05-17T23:41")


def test_json_feed() -> None:
    [report] = read(json.dumps(JSON_FEED))
    assert fields(report) == ("7", OUTLET, ADDRESS, TITLE, "A. Writer", "en", PUBLISHED[:16])


def test_what_is_no_feed() -> None:
    no_feed = Refusal("feed.xml", "is no RSS, Atom or JSON feed; give a feed, or the page as .html")
    assert read("<html><body><p>Words</p></body></html>") == [no_feed]
    assert read("{}") == [no_feed]
    assert read("") == [no_feed]
    assert read(f'<rss version="2.0"><channel><title>{OUTLET}</title></channel></rss>') == [
        Refusal("feed.xml", "is a feed without entries; give it again when it has some")
    ]


def test_entities_are_not_resolved() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + RSS.partition("?>")[2]
    assert isinstance(read(bomb)[0], Refusal)
