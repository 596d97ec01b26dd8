"""Events: what is derived of each incident, replaced as a whole whenever one of its reports changes.

Always holds: an event's row, its reports, placed claims, dependences, questions, positions and its row in the list come and go
together.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Row, Select, delete, func, insert, select

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.listings import Listings, matters_of
from crosswire.ledger.records import EventRecord
from crosswire.ledger.rows import (
    Columns,
    claim_columns,
    dependence_columns,
    event_columns,
    event_report_columns,
    placed_claim_columns,
    position_columns,
    publication_of,
    question_columns,
)
from crosswire.ledger.schema import (
    KEPT_FROM,
    claims,
    dependences,
    event_claims,
    event_listing,
    event_reports,
    event_words,
    events,
    positions,
    questions,
)
from crosswire.ledger.session import in_pieces
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.moment import Publication

IN_ORDER = (events.c.date_start.is_(None), events.c.date_start, events.c.id)
"""By date and id; those without a date come last."""


EventRows = dict[str, list[Columns]]
"""The rows of some events by the name of their table."""


class Events(Listings):
    """What a store knows of its events."""

    def replace_events(self, removed: Iterable[str], new: Sequence[EventRecord]) -> None:
        """Takes out the events of the ids `removed` and puts in `new`; an id may be in both.

        Raises LedgerError, and writes nothing, where `event_rows` does. That placed claims were read is looked at when the
        transaction ends.
        """
        rows = self.event_rows(new)
        for piece in in_pieces(sorted(set(removed))):
            self._write(delete(events).where(events.c.id.in_(piece)))  # what belongs to them goes with them
        self.drop_kept_claims({report for record in new for report in record.event.reports})
        self.put_event_rows(rows)

    def event_rows(self, new: Sequence[EventRecord]) -> EventRows:
        """The rows of those events by table, checked and ready to be written: by this store or, over there, by another process.

        Raises LedgerError where a placed claim's quotation is not what stands at its offsets or its report is none of the
        event's.
        """
        for record in new:
            strangers = {claim.report_id for claim in record.claims} - set(record.event.reports)
            if strangers:
                raise LedgerError(
                    f"{self.path}: event {record.event.id} has claims of report {min(strangers)}, "
                    "which is none of its reports; nothing was written"
                )
        self.check_evidence([claim for record in new for claim in record.claims])
        rows = [_rows_of(record) for record in new]
        found = {table.name: [row for tables in rows for row in tables[table.name]] for table in (claims, *OWN_TABLES)}
        return {**found, **self.listing_rows(new)}

    def put_event_rows(self, rows: EventRows) -> None:
        """Writes what `event_rows` made."""
        for table in (claims, *TABLES):
            self._write(insert(table), rows[table.name])

    def events(self) -> Iterator[Event]:
        """All events by date and id, those without a date last, a few in memory at a time."""
        for row in self._stream(select(events.c.body).order_by(*IN_ORDER)):
            yield self._object(Event, row.body)

    def event(self, event_id: str) -> Event | None:
        """The event of that id, or null."""
        row = self._row(select(events.c.body).where(events.c.id == event_id))
        return self._object(Event, row.body) if row else None

    def event_at(self, number: int) -> Event | None:
        """The event that stands `number`th (from 1) by date and id, those without a date last; null where none does."""
        if number < 1:
            return None
        row = self._row(select(events.c.id).order_by(*IN_ORDER).limit(1).offset(number - 1))
        return self.event(row.id) if row else None

    def event_ids_beginning(self, start: str) -> list[str]:
        """The ids that begin so, by date and id, those without a date last; none for an empty beginning."""
        wanted = select(events.c.id).where(events.c.id >= start, events.c.id < start + chr(0x10FFFF))
        return [row.id for row in self._rows(wanted.order_by(*IN_ORDER))] if start else []

    def event_ids_of(self, report_ids: Iterable[str]) -> list[str]:
        """The ids of the events that any of those reports tells of, in order."""
        found: set[str] = set()
        for piece in in_pieces(sorted(set(report_ids))):
            wanted = select(event_reports.c.event_id).where(event_reports.c.report_id.in_(piece)).distinct()
            found.update(row.event_id for row in self._rows(wanted))
        return sorted(found)

    def reports_of_several(self, report_ids: Sequence[str]) -> list[str]:
        """Those of the reports that tell of more than one event, in the order given."""
        several: set[str] = set()
        for piece in in_pieces(report_ids):
            told = select(event_reports.c.report_id).where(event_reports.c.report_id.in_(piece))
            grouped = told.group_by(event_reports.c.report_id).having(func.count() > 1)
            several.update(row.report_id for row in self._rows(grouped))
        return [report for report in report_ids if report in several]

    def events_of(self, report_id: str) -> list[Event]:
        """The events that report tells of, by date and id."""
        wanted = select(events.c.body).join(event_reports, event_reports.c.event_id == events.c.id)
        wanted = wanted.where(event_reports.c.report_id == report_id).order_by(*IN_ORDER)
        return [self._object(Event, row.body) for row in self._rows(wanted)]

    def event_claims(self, event_id: str) -> list[Claim]:
        """The claims of that event as placed, by report and in the order of its reading."""
        return self.claims_by_event([event_id])[event_id]

    def placed_claims(self, report_id: str) -> list[Claim]:
        """The claims of that report as placed in its events, by event and in the order of its reading."""
        same = (event_claims.c.report_id == claims.c.report_id) & (event_claims.c.claim_id == claims.c.id)
        wanted = select(event_claims.c.body).join(claims, same).where(event_claims.c.report_id == report_id)
        rows = self._rows(wanted.order_by(event_claims.c.event_id, claims.c.position))
        return [self._object(Claim, row.body) for row in rows]

    def claims_by_event(self, event_ids: Iterable[str]) -> dict[str, list[Claim]]:
        """The claims of each of those events, as `event_claims` gives them, by the event's id."""
        same = (event_claims.c.report_id == claims.c.report_id) & (event_claims.c.claim_id == claims.c.id)
        wanted = select(event_claims.c.event_id, event_claims.c.body).join(claims, same)
        found = self._by_event(wanted, event_claims.c.event_id, event_ids, claims.c.report_id, claims.c.position)
        return {event: [self._object(Claim, row.body) for row in rows] for event, rows in found.items()}

    def kept_claims(self, event_id: str) -> list[tuple[int, Claim]]:
        """The claims of that event which only decisions keep, not placed, each with its position among those of its report."""
        same = (event_claims.c.report_id == claims.c.report_id) & (event_claims.c.claim_id == claims.c.id)
        wanted = select(claims.c.position, claims.c.body).join(event_claims, same)
        wanted = wanted.where(event_claims.c.event_id == event_id, claims.c.position >= KEPT_FROM)
        rows = self._rows(wanted.order_by(claims.c.report_id, claims.c.position))
        return [(row.position - KEPT_FROM, self._object(Claim, row.body)) for row in rows]

    def dependences(self, event_id: str) -> list[Dependence]:
        """The dependences among that event's reports, in the order they were given."""
        return self.dependences_by_event([event_id])[event_id]

    def dependences_of(self, event_id: str, report_id: str) -> list[Dependence]:
        """How that report and others of that event lean on each other, in the order they were given."""
        wanted = select(dependences.c.body).where(dependences.c.event_id == event_id)
        wanted = wanted.where((dependences.c.a == report_id) | (dependences.c.b == report_id))
        return [self._object(Dependence, row.body) for row in self._rows(wanted.order_by(dependences.c.position))]

    def dependences_by_event(self, event_ids: Iterable[str]) -> dict[str, list[Dependence]]:
        """The dependences of each of those events, as `dependences` gives them, by the event's id."""
        wanted = select(dependences.c.event_id, dependences.c.body)
        found = self._by_event(wanted, dependences.c.event_id, event_ids, dependences.c.position)
        return {event: [self._object(Dependence, row.body) for row in rows] for event, rows in found.items()}

    def publications(self, event_id: str) -> dict[str, Publication]:
        """When each of that event's reports came out, by report id, in order."""
        return self.publications_by_event([event_id])[event_id]

    def publications_by_event(self, event_ids: Iterable[str]) -> dict[str, dict[str, Publication]]:
        """When the reports of each of those events came out, as `publications` gives it, by the event's id."""
        wanted = select(event_reports)
        found = self._by_event(wanted, event_reports.c.event_id, event_ids, event_reports.c.report_id)
        return {event: {row.report_id: publication_of(row) for row in rows} for event, rows in found.items()}

    def _by_event(
        self, wanted: Select[Any], owner: Column[str], event_ids: Iterable[str], *order: Column[Any]
    ) -> dict[str, list[Row[Any]]]:
        """The rows that `wanted` finds of each of those events, in that order, by the event's id; an empty list for none."""
        out: dict[str, list[Row[Any]]] = {event: [] for event in event_ids}
        for piece in in_pieces(sorted(out)):
            for row in self._rows(wanted.where(owner.in_(piece)).order_by(owner, *order)):
                out[row.event_id].append(row)
        return out

    def reports_by_event(self) -> dict[str, list[str]]:
        """The ids of each event's reports, by the event's id, in order."""
        out: dict[str, list[str]] = {}
        wanted = select(event_reports.c.event_id, event_reports.c.report_id)
        for row in self._stream(wanted.order_by(event_reports.c.event_id, event_reports.c.report_id)):
            out.setdefault(row.event_id, []).append(row.report_id)
        return out

    def record(self, event_id: str) -> EventRecord | None:
        """The event of that id with all that is derived with it, or null."""
        with self.snapshot():
            event = self.event(event_id)
            if event is None:
                return None
            row = self._row(select(event_listing.c.matters).where(event_listing.c.event_id == event_id))
            return EventRecord(
                event=event,
                claims=tuple(self.event_claims(event_id)),
                dependences=tuple(self.dependences(event_id)),
                publications=self.publications(event_id),
                matters=matters_of(row.matters) if row else None,
                kept=tuple(self.kept_claims(event_id)),
            )


OWN_TABLES = (events, event_reports, event_claims, dependences, questions, positions)
TABLES = (*OWN_TABLES, event_listing, event_words)
"""The tables of events; the claims that only decisions keep stand among those that were read."""


def _rows_of(record: EventRecord) -> dict[str, list[Columns]]:
    """The rows of an event by table."""
    event = record.event
    return {
        "claims": [claim_columns(claim, KEPT_FROM + n) for n, claim in record.kept],
        "events": [event_columns(event)],
        "event_reports": event_report_columns(event, record.publications),
        "event_claims": [placed_claim_columns(claim, event.id) for claim in record.claims],
        "dependences": [dependence_columns(d, event.id, n) for n, d in enumerate(record.dependences)],
        "questions": [question_columns(q, event.id, n) for n, q in enumerate(event.questions)],
        "positions": [
            position_columns(p, event.id, q.key, n) for q in event.questions for n, p in enumerate(q.positions)
        ],
    }
