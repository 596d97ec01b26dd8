"""Surveys: what a store holds, counted by the database, and the rows from which outlets are compared, a few at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, literal_column, select
from sqlalchemy.sql.functions import coalesce

from crosswire.ledger.rows import from_json, publication_of
from crosswire.ledger.schema import (
    decisions,
    dependences,
    event_reports,
    events,
    listing_changes,
    questions,
    readings,
    reports,
)
from crosswire.ledger.session import Session
from crosswire.model.dependence import Dependence
from crosswire.model.moment import Publication
from crosswire.model.survey import StatusTally, Tally, VoiceTally
from crosswire.model.words import ClaimKind, DependenceKind, QuestionStatus

MONTH = len("2031-05")

AS_READ = reports.outerjoin(readings, readings.c.report_id == reports.c.id)
"""Reports beside what was read of them."""


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day of something, and how many have none."""

    first: str | None
    last: str | None
    undated: int


class Surveys(Session):
    """What a store holds, in counts; and which state it is in."""

    def state(self) -> tuple[int, int, int]:
        """The numbers of the last change of an event and of the last decision, and of the last report put in.

        Equal states are equal records. Its time does not grow with the store.
        """
        chosen = [
            select(func.coalesce(func.max(number), 0)).select_from(table).scalar_subquery()
            for number, table in (
                (listing_changes.c.number, listing_changes),
                (decisions.c.number, decisions),
                (literal_column("rowid"), reports),
            )
        ]
        row: Any = self._rows(select(*chosen))[0]
        return int(row[0]), int(row[1]), int(row[2])

    def events_changed_since(self, change: int) -> int:
        """How many events came, changed or went after the change of that number (see `state`)."""
        wanted = select(func.count()).select_from(listing_changes).where(listing_changes.c.number > change)
        return int(self._rows(wanted)[0][0])

    def holds_more_events_than(self, most: int) -> bool:
        """True where there are more events than `most`; its time does not grow with the store."""
        return len(self._rows(select(events.c.id).limit(most + 1))) > most

    def tallied(self) -> dict[str, tuple[Tally, ...]]:
        """Events by country, type, month and precision of place, reports by language and reader, decisions by kind and person."""
        precision = func.json_extract(events.c.body, literal_column("'$.place.precision'"))
        return {
            "countries": self._tally(events.c.country, events),
            "types": self._tally(events.c.event_type, events),
            "months": tuple(
                sorted(
                    (t for t in self._tally(func.substr(events.c.date_start, 1, MONTH), events) if t.name),
                    key=lambda t: t.name or "",
                )
            ),
            "place_precisions": self._tally(precision, events),
            "languages": self._tally(coalesce(reports.c.language, readings.c.language), AS_READ),
            "readers": self._tally(readings.c.reader, AS_READ),
            "decided": self._tally(decisions.c.kind, decisions),
            "deciders": self._tally(decisions.c.who, decisions),
        }

    def statuses(self) -> tuple[StatusTally, ...]:
        """How many questions of each kind stand how, of everybody and of groups."""
        whole = questions.c.of_label.is_(None)
        chosen = select(questions.c.kind, questions.c.status, whole.label("whole"), func.count().label("n"))
        rows = self._rows(chosen.group_by(questions.c.kind, questions.c.status, whole))
        kinds, statuses = list(ClaimKind), list(QuestionStatus)
        found = [StatusTally(ClaimKind(r.kind), QuestionStatus(r.status), bool(r.whole), r.n) for r in rows]
        return tuple(sorted(found, key=lambda t: (kinds.index(t.kind), not t.whole, statuses.index(t.status))))

    def voice_tallies(self) -> tuple[VoiceTally, ...]:
        """How many events are told by so many outlets in so many voices."""
        by = (events.c.n_outlets, events.c.n_origins)
        rows = self._rows(select(*by, func.count().label("n")).group_by(*by).order_by(*by))
        return tuple(VoiceTally(r.n_outlets, r.n_origins, r.n) for r in rows)

    def event_span(self) -> Span:
        """The first day on which an event began, and the last on which one ended."""
        return self._span(events.c.date_start, coalesce(events.c.date_end, events.c.date_start), events)

    def report_span(self) -> Span:
        """The first and the last day on which reports came out, as given or read."""
        first = coalesce(reports.c.published_start, readings.c.published_start)
        return self._span(first, first, AS_READ)

    def given_outlets(self) -> Iterator[tuple[str, str | None, str | None]]:
        """Each report's id, with its outlet as given or read, and its address."""
        outlet = coalesce(func.nullif(func.trim(reports.c.outlet), ""), readings.c.outlet).label("outlet")
        for row in self._stream(select(reports.c.id, outlet, reports.c.url).select_from(AS_READ)):
            yield row.id, row.outlet, row.url

    def told_when(self) -> Iterator[tuple[str, dict[str, Publication]]]:
        """Each event's reports, with when they came out as settled in it, event by event."""
        current, told = None, dict[str, Publication]()
        for row in self._stream(select(event_reports).order_by(event_reports.c.event_id, event_reports.c.report_id)):
            if row.event_id != current:
                if current is not None:
                    yield current, told
                current, told = row.event_id, {}
            told[row.report_id] = publication_of(row)
        if current is not None:
            yield current, told

    def reprints(self) -> Iterator[tuple[str, Dependence]]:
        """The dependences of whole texts, copies and rewrites, each with its event's id, event by event."""
        whole = dependences.c.kind.in_([DependenceKind.COPY.value, DependenceKind.REWRITE.value])
        chosen = select(dependences.c.event_id, dependences.c.body).where(whole)
        for row in self._stream(chosen.order_by(dependences.c.event_id, dependences.c.position)):
            yield row.event_id, from_json(Dependence, row.body)

    def _tally(self, by: ColumnElement[Any], among: FromClause) -> tuple[Tally, ...]:
        rows = self._rows(select(by.label("name"), func.count().label("n")).select_from(among).group_by(by))
        return tuple(sorted((Tally(r.name or None, r.n) for r in rows), key=lambda t: (-t.count, t.name or "")))

    def _span(self, first: ColumnElement[Any], last: ColumnElement[Any], among: FromClause) -> Span:
        undated = (func.count() - func.count(first)).label("undated")
        chosen = select(func.min(first).label("first"), func.max(last).label("last"), undated)
        row = self._rows(chosen.select_from(among))[0]
        return Span(row.first and row.first[:10], row.last and row.last[:10], row.undated)
