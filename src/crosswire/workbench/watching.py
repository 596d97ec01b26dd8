"""Watching: feeds followed, and what they name read and placed as it comes. It may be stopped at any time.

Always holds: what a feed names is written down before the feed counts as asked, and a report is kept in one step with the word
that its entry is done: whatever the moment of a stop, nothing is lost and nothing kept twice. A page whose entry has changed is
asked for again, so that corrections come in.
"""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from crosswire.ledger.feeds import DONE, REFUSED, WAITING, FeedEntry, FeedState
from crosswire.ledger.ledger import Ledger
from crosswire.model.report import Report
from crosswire.reading.reader import Reading
from crosswire.sources.feeds import entries_of
from crosswire.sources.making import Given, UnfitError
from crosswire.sources.refusal import Refusal
from crosswire.sources.web.fetching import FetchError
from crosswire.sources.web.visiting import entry_alone
from crosswire.workbench.adding import keep
from crosswire.workbench.choosing import reader_label
from crosswire.workbench.fetching import Web
from crosswire.workbench.placing import place
from crosswire.workbench.readers import Readers, Unread
from crosswire.workbench.results import Watched
from crosswire.workbench.versions import known_as, versions_beside

ENTRIES_A_STEP = 8
"""Entries that are fetched, read, kept and placed together: what a stop may cost is fetched again, no more."""

MOST_TRIES = 5
"""How often an entry's page is asked for where its host says that it may come later."""

AGAIN_AFTER, AGAIN_FOR = 3_600.0, 86_400.0
"""Seconds that pass at least between two askings for a page whose entry has changed, and for how long after it was first
named it is asked for again at all: corrections come soon, and what changes every minute is no business of ours.
"""

LONGEST_PAUSE = 86_400.0
"""Seconds after which a feed that could not be had is asked again at the latest; the pause doubles from failure to failure."""

Told = Callable[[str, str, str], None]
"""Is told what happened: what to ("feed", "report", "refused", "event"), where, and a few words; "rest", how many feeds are
followed and, in ISO 8601, when the next is asked."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How feeds are followed: seconds between two askings of one, whether to stop when all is taken, and the clock."""

    every: float
    once: bool = False
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep


def watch(ledger: Ledger, feeds: Sequence[str], web: Web, reader: str, pace: Pace, told: Told) -> Watched:
    """Follows `feeds` until stopped, or with `pace.once` until each was asked and what they named is taken."""
    follower = _Follower(ledger, list(dict.fromkeys(feeds)), web, reader, pace, told)
    with Readers(1, reader) as read_all:
        asked: set[str] = set()
        while True:
            for url in follower.due(asked if pace.once else frozenset()):
                follower.ask(url)
                asked.add(url)
            while step := follower.next_step():
                follower.take(step, read_all)
            if pace.once and asked >= set(follower.feeds):
                return Watched(follower.added, follower.known, follower.refused)
            due = datetime.fromtimestamp(follower.next_due(), UTC).isoformat(timespec="seconds")
            told("rest", str(len(follower.feeds)), due)
            pace.sleep(max(0.0, min(follower.next_due() - pace.clock(), 60.0)))
            follower.begin_round()


class _Follower:
    """One run of following feeds: its counts, and what was tried in the round at hand."""

    def __init__(self, ledger: Ledger, feeds: list[str], web: Web, reader: str, pace: Pace, told: Told) -> None:
        self._ledger, self.feeds, self._web, self._pace, self._told = ledger, feeds, web, pace, told
        self._label = reader_label(reader)
        self.added = self.known = self.refused = 0
        self._tried: set[str] = set()

    def begin_round(self) -> None:
        """Lets what could not be had be tried once more."""
        self._tried.clear()

    def due(self, asked: Iterable[str]) -> list[str]:
        """The feeds that are to be asked now: all that are due, or those not yet `asked` of a run that asks each once."""
        states, now = self._ledger.feed_states(), self._pace.clock()
        if self._pace.once:
            return [f for f in self.feeds if f not in set(asked)]
        return [f for f in self.feeds if f not in states or states[f].due <= now]

    def next_due(self) -> float:
        """When the next feed is to be asked, in seconds since 1970."""
        states = self._ledger.feed_states()
        return min((states[f].due for f in self.feeds if f in states), default=self._pace.clock())

    def ask(self, url: str) -> None:
        """Asks a feed for what is new, and writes down what it names."""
        before = self._ledger.feed_states().get(url, FeedState(url))
        now = self._pace.clock()
        asked_at = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        try:
            fetched = self._web.client.get(url, etag=before.etag, modified=before.modified)
            entries = entries_of(fetched.body, fetched.at) if fetched.status == 200 else []
            if entries is None:
                raise FetchError("is no RSS, Atom or JSON feed; check the address")
        except FetchError as error:
            pause = max(error.later or 0.0, min(self._pace.every * 2.0 ** min(before.failures, 16), LONGEST_PAUSE))
            state = replace(
                before, asked_at=asked_at, due=now + pause, failures=before.failures + 1, trouble=str(error)
            )
            with self._ledger.transaction():
                self._ledger.put_feed(state)
            self._told("feed", url, str(error))
            return
        state = FeedState(
            url,
            fetched.headers.get("etag") or (before.etag if fetched.status == 304 else None),
            fetched.headers.get("last-modified") or (before.modified if fetched.status == 304 else None),
            asked_at,
            now + self._pace.every,
        )
        with self._ledger.transaction():
            named = [_entry(given, url, now) for given in entries]
            changed = self._changed(named, url, now)
            for entry in changed:
                self._ledger.ask_again(entry)
            new = self._ledger.add_feed_entries(named)
            self._ledger.put_feed(state)
        found = [f"{count} {what}" for count, what in ((new, "new"), (len(changed), "changed")) if count]
        self._told("feed", url, ", ".join(found) or "nothing new")

    def _changed(self, named: Sequence[FeedEntry], feed: str, now: float) -> list[FeedEntry]:
        """The entries that are known and of which the feed says something else, as they are to be asked for again."""
        known = self._ledger.settled_feed_entries(feed, [e.address for e in named if e.given.get("url")])
        out = {}
        for entry in named:
            before = known.get(entry.address)
            if before is None or now - before.noted > AGAIN_FOR or not _says_otherwise(entry, before):
                continue
            due = max(now, max(before.due, before.noted) + AGAIN_AFTER)
            out[entry.address] = replace(before, given=entry.given, due=due, again=True)
        return list(out.values())

    def next_step(self) -> list[FeedEntry]:
        """The next entries to take, of as many hosts as there are, so that the rests of one are used for another."""
        hosts: dict[str, deque[FeedEntry]] = defaultdict(deque)
        for entry in self._ledger.waiting_feed_entries():
            if entry.address not in self._tried and entry.due <= self._pace.clock():
                hosts[urlsplit(entry.address).netloc].append(entry)
        out: list[FeedEntry] = []
        while hosts and len(out) < ENTRIES_A_STEP:
            for host in list(hosts):
                out.append(hosts[host].popleft())
                if not hosts[host]:
                    del hosts[host]
        return out[:ENTRIES_A_STEP]

    def take(self, step: Sequence[FeedEntry], read_all: Readers) -> None:
        """Fetches the entries of a step, reads them, and keeps the reports together with the word that they are done."""
        found: dict[str, Report] = {}
        settled: dict[str, tuple[str, str | None]] = {}
        for entry in step:
            self._tried.add(entry.address)
            item = self._fetched(entry)
            if isinstance(item, Report):
                found[entry.address] = item
                settled[entry.address] = (DONE, None)
            else:
                settled[entry.address] = (WAITING, None) if item is None else (REFUSED, item.reason)
        fresh = {r.id: r for r in found.values() if known_as(self._ledger, r) is None}
        read: list[Reading] = []
        for reading in read_all(fresh.values()):
            if isinstance(reading, Unread):
                of = {a for a, r in found.items() if r.id == reading.report.id}
                settled |= dict.fromkeys(of, (REFUSED, reading.reason))
            else:
                read.append(reading)
        with self._ledger.transaction():
            kept = [r.report.id for r in read if keep(self._ledger, fresh[r.report.id], r, self._label)]
            touched = place(self._ledger, kept)
            for address, (state, trouble) in settled.items():
                self._ledger.settle_feed_entry(address, state, trouble)
        self._tell(found, kept, settled, touched)

    def _fetched(self, entry: FeedEntry) -> Report | Refusal | None:
        """The report of an entry; null where it is to be tried again later."""
        given = Given(**entry.given)
        try:
            return self._web.visitor.entry_page(given)
        except FetchError as error:
            if error.again and entry.tries + 1 < MOST_TRIES:
                self._told("refused", entry.address, f"{error}; it is tried again")
                return None
            if entry.again:  # the feed's few words of it are no version of what was had before
                return Refusal(entry.address, f"{error}; what was had of it before stands")
            return entry_alone(given, entry.feed, str(error))
        except UnfitError as unfit:
            if entry.again:
                return Refusal(entry.address, f"{unfit}; what was had of it before stands")
            return entry_alone(given, entry.feed, str(unfit))

    def _tell(
        self,
        found: dict[str, Report],
        kept: Sequence[str],
        settled: dict[str, tuple[str, str | None]],
        touched: Iterable[str],
    ) -> None:
        new = set(kept)
        for address, report in found.items():
            if report.id in new:
                words = report.title or report.text[:60]
                later = any(report.id in chain for chain in versions_beside(self._ledger, [report.id]))
                self._told("report", address, f"another version: {words}" if later else words)
        for address, (state, trouble) in settled.items():
            if state == REFUSED:
                self._told("refused", address, trouble or "")
        for event in sorted(touched):
            stands = self._ledger.event(event)
            if stands is not None:
                self._told("event", event, stands.label)
        self.added += len(new)
        self.known += sum(state == DONE for state, _ in settled.values()) - len(new)
        self.refused += sum(state == REFUSED for state, _ in settled.values())


def _says_otherwise(now: FeedEntry, before: FeedEntry) -> bool:
    """True where a feed gives another time of change, text or title for an entry than it did."""
    return any(now.given.get(key) != before.given.get(key) for key in ("captured", "text", "title"))


def _entry(given: Given, feed: str, noted: float) -> FeedEntry:
    """A feed's entry as it is written down; one without an address goes by the feed's own id for it, or by its words."""
    address = given.url or f"{feed}#{given.id or given.title or (given.text or '')[:100]}"
    return FeedEntry(address, feed, asdict(given), noted=noted)
