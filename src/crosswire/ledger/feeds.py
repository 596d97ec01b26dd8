"""Feeds: what is followed, what its feeds named, and how far each entry has come. No part of the record itself.

Always holds: an entry is written down with the feed's state in one step, so that a feed which says "nothing new" after a
stop has lost nothing; an address stands here once, whichever feeds name it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.sqlite import insert

from crosswire.ledger.rows import as_json
from crosswire.ledger.schema import feed_entries, feeds
from crosswire.ledger.session import Session, in_pieces

WAITING, DONE, REFUSED = "waiting", "done", "refused"


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed: what its server gave to ask "has it changed" with, when it is due (seconds since 1970), how
    often in a row it could not be had, and why not.
    """

    url: str
    etag: str | None = None
    modified: str | None = None
    asked_at: str | None = None
    due: float = 0.0
    failures: int = 0
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One address that a feed named, with what the feed gave of it, and how often it was tried.

    `noted` is when it was first named, `due` from when on its page may be asked for (seconds since 1970); `again`: its page was
    had before, and the feed has changed what it says of it.
    """

    address: str
    feed: str
    given: Mapping[str, str | None]
    tries: int = 0
    noted: float = 0.0
    due: float = 0.0
    again: bool = False


class Feeds(Session):
    """What a store knows of the feeds that are followed."""

    def feed_states(self) -> dict[str, FeedState]:
        """The state of every feed that was ever asked, by its address."""
        rows = self._rows(select(feeds).order_by(feeds.c.url))
        return {
            r.url: FeedState(r.url, r.etag, r.modified, r.asked_at, float(r.due), r.failures, r.trouble) for r in rows
        }

    def put_feed(self, state: FeedState) -> None:
        """Writes down a feed's state in the place of the one before."""
        values = {
            "url": state.url,
            "etag": state.etag,
            "modified": state.modified,
            "asked_at": state.asked_at,
            "due": state.due,
            "failures": state.failures,
            "trouble": state.trouble,
        }
        made = insert(feeds)
        self._write(
            made.on_conflict_do_update(index_elements=["url"], set_={k: made.excluded[k] for k in values}), values
        )

    def add_feed_entries(self, entries: Sequence[FeedEntry]) -> int:
        """Writes down entries that wait; how many of them are new. Those that are known stay as they are."""
        last = self._row(select(func.max(feed_entries.c.found)))
        number = (last[0] if last is not None and last[0] is not None else 0) + 1
        new = 0
        for entry in entries:
            row = {
                "address": entry.address,
                "feed": entry.feed,
                "found": number,
                "state": WAITING,
                "body": _body(entry),
                "tries": 0,
            }
            touched = self._write(insert(feed_entries).on_conflict_do_nothing(), row)
            new += touched
            number += touched
        return new

    def waiting_feed_entries(self) -> list[FeedEntry]:
        """The entries that wait, in the order in which they were found."""
        chosen = select(feed_entries).where(feed_entries.c.state == WAITING).order_by(feed_entries.c.found)
        return [_entry(r) for r in self._rows(chosen)]

    def settled_feed_entries(self, feed: str, addresses: Iterable[str]) -> dict[str, FeedEntry]:
        """Those of the addresses that this feed named first and that wait no longer."""
        out: dict[str, FeedEntry] = {}
        for piece in in_pieces(sorted(set(addresses))):
            chosen = select(feed_entries).where(
                feed_entries.c.address.in_(piece), feed_entries.c.feed == feed, feed_entries.c.state != WAITING
            )
            out.update({r.address: _entry(r) for r in self._rows(chosen)})
        return out

    def ask_again(self, entry: FeedEntry) -> None:
        """Lets a known entry wait once more, with what the feed says of it now."""
        changed = (
            update(feed_entries)
            .where(feed_entries.c.address == entry.address)
            .values(state=WAITING, body=_body(entry), tries=0, trouble=None)
        )
        self._write(changed)

    def settle_feed_entry(self, address: str, state: str, trouble: str | None = None) -> None:
        """Writes down how far an entry has come, after one more try."""
        changed = (
            update(feed_entries)
            .where(feed_entries.c.address == address)
            .values(state=state, trouble=trouble, tries=feed_entries.c.tries + 1)
        )
        self._write(changed)

    def feed_counts(self) -> dict[str, int]:
        """How many entries there are in each state."""
        rows = self._rows(select(feed_entries.c.state, func.count()).group_by(feed_entries.c.state))
        return dict(sorted(tuple(r) for r in rows))


def _body(entry: FeedEntry) -> str:
    kept = {"given": dict(entry.given), "noted": entry.noted, "due": entry.due, "again": entry.again}
    return as_json(kept)


def _entry(row: Row[Any]) -> FeedEntry:
    """The entry in a row; in stores of version 3 its body is what the feed gave and nothing else."""
    body = json.loads(row.body)
    if "given" not in body:
        return FeedEntry(row.address, row.feed, body, row.tries)
    return FeedEntry(row.address, row.feed, body["given"], row.tries, body["noted"], body["due"], body["again"])
