"""Visiting: what stands at an address as reports: a page, the pages that a feed names, or a document.

What an entry's own page leaves out (a byline, a time) is taken from the feed; an entry whose page cannot be had is taken as
far as the feed has it.
"""

import io
from collections.abc import Iterator
from dataclasses import fields, replace

from crosswire.model.report import Report
from crosswire.sources.feeds import entries_of
from crosswire.sources.formats import FORMATS, Format
from crosswire.sources.making import Given, UnfitError, made_leniently
from crosswire.sources.pages.page import given_by_page, with_host
from crosswire.sources.refusal import Refusal
from crosswire.sources.web.archive import Archive
from crosswire.sources.web.client import Client
from crosswire.sources.web.fetching import Fetched, FetchError

FEEDS = frozenset({
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml",
    "application/xml", "application/json",
})  # fmt: skip
PAGES = frozenset(("text/html", "application/xhtml+xml", ""))
DOCUMENTS = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/plain": "text",
    "application/warc": "warc",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
}
"""Media types, and the names of the formats in which they are read."""


class Visitor:
    """Visits addresses with `client`, and keeps what came in `archive` where there is one."""

    def __init__(self, client: Client, archive: Archive | None = None) -> None:
        self._client, self._archive = client, archive

    def reports(self, url: str) -> Iterator[Report | Refusal]:
        """The reports at `url`; what cannot be had is refused with its reason."""
        try:
            fetched = self._client.get(url)
        except FetchError as error:
            yield Refusal(url, str(error))
            return
        yield from self.reports_of(fetched)

    def reports_of(self, fetched: Fetched) -> Iterator[Report | Refusal]:
        """The reports in what was fetched."""
        entries = entries_of(fetched.body, fetched.at) if fetched.kind in FEEDS else None
        if entries is not None:
            for entry in entries:
                yield self.entry(entry, fetched.url)
        elif fetched.kind in PAGES:
            yield self._page(fetched)
        elif (found := _format(fetched.kind)) is not None:
            self._keep(fetched)
            for item in found.read(io.BytesIO(fetched.body), fetched.url):
                yield replace(item, url=item.url or fetched.url) if isinstance(item, Report) else item
        else:
            yield Refusal(
                fetched.url, f"is {fetched.kind or 'of no told kind'}, which is not read; give a page or a feed"
            )

    def entry(self, entry: Given, feed: str) -> Report | Refusal:
        """The report of a feed's entry: that of its page, else the feed's words of it."""
        try:
            return self.entry_page(entry)
        except (FetchError, UnfitError) as error:
            return entry_alone(entry, feed, str(error))

    def entry_page(self, entry: Given) -> Report:
        """The report on an entry's page, with what the page leaves out from the feed.

        Raises FetchError where the page cannot be had, UnfitError where there is no article on it.
        """
        if entry.url is None:
            raise UnfitError("has no address")
        fetched = self._client.get(entry.url)
        given = given_by_page(fetched.body, fetched.url, encoding=fetched.encoding, seen=fetched.at)
        report = made_leniently(with_host(_filled(given, entry)))
        self._keep(fetched)
        return report

    def _page(self, fetched: Fetched) -> Report | Refusal:
        try:
            given = given_by_page(fetched.body, fetched.url, encoding=fetched.encoding, seen=fetched.at)
        except UnfitError as unfit:
            return Refusal(fetched.url, str(unfit))
        self._keep(fetched)
        return _made(given, fetched.url)

    def _keep(self, fetched: Fetched) -> None:
        if self._archive is not None:
            self._archive.keep(fetched)


def _format(kind: str) -> Format | None:
    name = DOCUMENTS.get(kind)
    return next((f for f in FORMATS if f.name == name), None)


def _filled(given: Given, entry: Given) -> Given:
    """`given` with the entry's value for each field that it has none for; the entry's own id is the feed's affair."""
    own = {f.name: getattr(given, f.name) for f in fields(Given)}
    return Given(**{name: value or (None if name == "id" else getattr(entry, name)) for name, value in own.items()})


def entry_alone(entry: Given, feed: str, trouble: str) -> Report | Refusal:
    """The report of an entry as far as the feed has it; refused for `trouble` where the feed has nothing of it."""
    where = entry.url or feed
    return _made(entry, where) if entry.text else Refusal(where, trouble)


def _made(given: Given, where: str) -> Report | Refusal:
    try:
        return made_leniently(with_host(given))
    except UnfitError as unfit:
        return Refusal(where, str(unfit))
