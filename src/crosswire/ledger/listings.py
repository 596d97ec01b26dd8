"""The list of events: a narrow row for each, the words that find it, and what changed since somebody last looked.

Always holds: a row comes and goes with its event, and says what the event says. `listing_changes` tells which events' rows
changed last, each under its latest number, so that whoever holds the list looks at those alone.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, insert, select, text, update

from crosswire.ledger.readings import Readings
from crosswire.ledger.records import EventRecord
from crosswire.ledger.rows import Columns, as_json
from crosswire.ledger.schema import event_listing, event_reports, event_words, events, listing_changes
from crosswire.ledger.session import in_pieces
from crosswire.model.event import Event
from crosswire.model.listing import Listed, listed, words_of_event
from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter

EVENTS_AT_ONCE = 64
"""Events that are given their rows together where a store is brought up to date."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """What the queue has to know of an event: what it may be the first of, and the names and weights of its `matters`.

    `is_known` is false where nobody asked for its matters yet, as in a store of an earlier version.
    """

    event_id: str
    event_type: str | None
    country: str | None
    date_start: str | None
    outlets: tuple[str, ...]
    matters: tuple[tuple[str, float], ...]
    is_known: bool = True


class Listings(Readings):
    """What a store knows of its list of events."""

    def listing_rows(self, some: Sequence[EventRecord]) -> dict[str, list[Columns]]:
        """The rows of those events in the list and their words, by the table's name."""
        known = {r.id: r for r in self.reports({r for one in some for r in one.event.reports}, as_read=True)}
        rows, words = [], []
        for one in some:
            reports = [known[r] for r in one.event.reports if r in known]
            rows.append(listing_columns(one, reports))
            words.append({"event_id": one.event.id, "words": words_of_event(one.event, reports)})
        return {event_listing.name: rows, event_words.name: words}

    def fill_listing(self) -> None:
        """Gives every event its row that has none, as in a store of an earlier version; reasons to look at it stay unknown."""
        bare = select(events.c.id).outerjoin(event_listing, event_listing.c.event_id == events.c.id)
        missing = [row.id for row in self._rows(bare.where(event_listing.c.event_id.is_(None)).order_by(events.c.id))]
        for at in range(0, len(missing), EVENTS_AT_ONCE):
            piece = missing[at : at + EVENTS_AT_ONCE]
            bodies = self._rows(select(events.c.body).where(events.c.id.in_(piece)))
            found = [self._object(Event, row.body) for row in bodies]
            last = self._last_out(piece)
            rows = self.listing_rows([EventRecord(event=e, publications=last.get(e.id, {})) for e in found])
            self._write(insert(event_listing), rows[event_listing.name])
            self._write(insert(event_words), rows[event_words.name])

    def _last_out(self, event_ids: Sequence[str]) -> dict[str, dict[str, Publication]]:
        """The latest publication among the reports of each of those events."""
        latest = func.max(event_reports.c.published_start).label("latest")
        wanted = select(event_reports.c.event_id, latest).group_by(event_reports.c.event_id)
        rows = self._rows(wanted.where(event_reports.c.event_id.in_(event_ids)))
        return {row.event_id: {"": Publication(row.latest, row.latest)} for row in rows}

    def listed(self, event_ids: Sequence[str]) -> list[Listed]:
        """The rows of those events, in the order asked for; unknown ids are passed over."""
        found: dict[str, Listed] = {}
        for piece in in_pieces(sorted(set(event_ids))):
            rows = self._rows(select(event_listing).where(event_listing.c.event_id.in_(piece)))
            found.update({row.event_id: listed_of(row) for row in rows})
        return [found[e] for e in event_ids if e in found]

    def listing(self, event_ids: Sequence[str] | None = None) -> Iterator[Row[Any]]:
        """The rows of the list, of those events or of all, each with the `number` that its words go by."""
        joined = event_listing.join(event_words, event_words.c.event_id == event_listing.c.event_id)
        wanted = select(event_listing, event_words.c.number).select_from(joined)
        for piece in [None] if event_ids is None else in_pieces(event_ids):
            yield from self._rows(wanted if piece is None else wanted.where(event_listing.c.event_id.in_(piece)))

    def waiting(self, event_ids: Sequence[str] | None = None) -> Iterator[WaitingRow]:
        """What the queue has to know of those events, or of all; unknown ids are passed over."""
        c = event_listing.c
        wanted = select(c.event_id, c.event_type, c.country, c.date_start, c.outlets, c.matters)
        for piece in [None] if event_ids is None else in_pieces(event_ids):
            for row in self._rows(wanted if piece is None else wanted.where(c.event_id.in_(piece))):
                found = json.loads(row.matters) if row.matters else ()
                named = tuple((m["matter"], m["weight"]) for m in found)
                outlets = tuple(json.loads(row.outlets))
                known = row.matters is not None
                yield WaitingRow(row.event_id, row.event_type, row.country, row.date_start, outlets, named, known)

    def labels(self, event_ids: Sequence[str]) -> dict[str, str]:
        """The headlines of those events by id; unknown ids are passed over."""
        out: dict[str, str] = {}
        chosen = select(event_listing.c.event_id, event_listing.c.label)
        for piece in in_pieces(event_ids):
            out.update({r.event_id: r.label for r in self._rows(chosen.where(event_listing.c.event_id.in_(piece)))})
        return out

    def listing_changed(self, after: int) -> tuple[int, list[str]]:
        """The number of the last change in the list, and the events whose rows came, changed or went after the change `after`."""
        wanted = select(listing_changes).where(listing_changes.c.number > after).order_by(listing_changes.c.number)
        rows = self._rows(wanted)
        return (rows[-1].number if rows else after), [row.event_id for row in rows]

    def put_matters(self, event_id: str, matters: Sequence[Matter]) -> None:
        """Puts other reasons to look at it into an event's row."""
        mine = event_listing.c.event_id == event_id
        self._write(update(event_listing).where(mine).values(matters=as_json(tuple(matters))))

    def found_by_words(self, query: str) -> str:
        """The numbers (`event_words.number`) of the events that FTS5's `query` finds, with commas between; empty for none.

        As one text: as rows, a hundred thousand of them would take five times as long.
        """
        found = text("SELECT group_concat(rowid) FROM event_words_index WHERE event_words_index MATCH :query")
        return self._rows(found, {"query": query})[0][0] or ""


def listing_columns(record: EventRecord, reports: Iterable[Report]) -> Columns:
    """The columns of an event in the list, whose reports as read are `reports`."""
    out = max((p.start for p in record.publications.values() if p.start), default=None)
    row = listed(record.event, list(reports), out, record.matters)
    columns = {name: getattr(row, name) for name in event_listing.columns.keys()}  # noqa: SIM118
    matters = None if row.matters is None else as_json(row.matters)
    return {**columns, "outlets": as_json(row.outlets), "matters": matters}


def listed_of(row: Row[Any]) -> Listed:
    """The row of the list in a row of `event_listing`."""
    columns = dict(row._mapping)
    outlets, matters = tuple(json.loads(columns.pop("outlets"))), matters_of(columns.pop("matters"))
    return Listed(**columns, outlets=outlets, matters=matters)


def matters_of(body: str | None) -> tuple[Matter, ...] | None:
    """The matters that are kept as `body`."""
    return None if body is None else tuple(Matter(**one) for one in json.loads(body))
