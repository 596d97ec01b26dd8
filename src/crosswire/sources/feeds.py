"""Feeds: the entries of RSS, Atom and JSON Feed as reports, with what the feed has of their text.

`<source url>` names the true publisher of an entry that a feed took over. A feed's dates are believed only as far as they
can be (`pages.times`). Entities are not resolved and nothing is fetched.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, BinaryIO

from crosswire.model.report import Report
from crosswire.sources.html_text import html_to_text
from crosswire.sources.links import host_of
from crosswire.sources.making import Given, UnfitError, made_leniently
from crosswire.sources.pages.times import believed
from crosswire.sources.refusal import Refusal, megabytes

LARGEST_FEED = 50_000_000
"""Bytes: feeds with whole texts of a thousand entries are under 20 MB."""

JSON_FEED = "https://jsonfeed.org/version/"


def read_feed(stream: BinaryIO, where: str, seen: datetime | None = None) -> Iterator[Report | Refusal]:
    """The entries of the feed in `stream`, in its order; `where` names it in refusals, `seen` is when it was got."""
    data = stream.read(LARGEST_FEED + 1)
    if len(data) > LARGEST_FEED:
        yield Refusal(where, f"is over {megabytes(LARGEST_FEED)}, and a feed is at most that; split it")
        return
    found = entries_of(data, seen)
    if found is None:
        yield Refusal(where, "is no RSS, Atom or JSON feed; give a feed, or the page as .html")
        return
    if not found:
        yield Refusal(where, "is a feed without entries; give it again when it has some")
    for number, given in enumerate(found, 1):
        try:
            yield made_leniently(given)
        except UnfitError as unfit:
            yield Refusal(f"{where} entry {number}", unfit.advising(NO_TEXT))


NO_TEXT = "the feed gives only a link; fetch the page"


def entries_of(data: bytes, seen: datetime | None = None) -> list[Given] | None:
    """What a feed gives of each of its entries, their times as far as they are believed; null where it is no feed."""
    found = _json_feed(data) if data.lstrip()[:1] == b"{" else _xml_feed(data)
    if found is None:
        return None
    return [replace(g, published=believed(g.published, seen), captured=believed(g.captured, seen)) for g in found]


def _xml_feed(data: bytes) -> list[Given] | None:
    """What an RSS or Atom feed gives of its entries; null where it is none."""
    import feedparser

    if b"<!ENTITY" in data[:100_000]:
        return None  # no feed declares entities; who does means harm
    try:
        parsed = feedparser.parse(data, resolve_relative_uris=True, sanitize_html=True)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError, RecursionError):
        return None  # its parser gives up on some damage
    if not parsed.get("version"):
        return None
    feed = parsed.feed
    outlet = _text(feed.get("publisher")) or _text(feed.get("title"))
    return [_entry(entry, outlet, _text(feed.get("language"))) for entry in parsed.entries]


def _entry(entry: Mapping[str, Any], outlet: str | None, language: str | None) -> Given:
    contents = [c.get("value") for c in entry.get("content") or []] + [entry.get("summary")]
    source = entry.get("source") or {}
    return Given(
        id=_text(entry.get("id")),
        text=_longest(contents),
        outlet=_text(source.get("title")) or host_of(_text(source.get("href"))) or outlet,
        url=_text(entry.get("link")),
        title=_plain(_text(entry.get("title"))),
        byline=", ".join(n for a in entry.get("authors") or [] if (n := _text(a.get("name")))) or None,
        language=language,
        published=_text(entry.get("published")) or _text(entry.get("updated")),
        captured=_text(entry["updated"]) if "updated" in entry else None,
    )


def _json_feed(data: bytes) -> list[Given] | None:
    """What a JSON Feed (version 1 or 1.1) gives of its items; null where it is none."""
    try:
        feed = json.loads(data, strict=False, parse_int=str)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(JSON_FEED):
        return None
    items = feed.get("items")
    return [_item(i, feed) for i in items if isinstance(i, dict)] if isinstance(items, list) else []


def _item(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Given:
    authors = item.get("authors") or [item.get("author")]
    names = [_text(a.get("name")) for a in authors if isinstance(a, dict)] if isinstance(authors, list) else []
    plain = _text(item.get("content_text"))
    return Given(
        id=_text(item.get("id")),
        text=plain or _longest([_text(item.get("content_html")), _text(item.get("summary"))]),
        outlet=_text(feed.get("title")),
        url=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        byline=", ".join(n for n in names if n) or None,
        language=_text(item.get("language")) or _text(feed.get("language")),
        published=_text(item.get("date_published")),
        captured=_text(item.get("date_modified")),
    )


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _plain(markup: str | None) -> str | None:
    return html_to_text(markup) if markup and ("<" in markup or "&" in markup) else markup


def _longest(markups: Sequence[str | None]) -> str | None:
    """The words of the longest of some pieces of markup."""
    return max((html_to_text(m) for m in markups if m), key=len, default=None)
