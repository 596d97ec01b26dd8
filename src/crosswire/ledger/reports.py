"""The reports of a store: put in once, never changed."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.dialects.sqlite import insert

from crosswire.ledger.rows import publication_of, report_columns, report_of
from crosswire.ledger.schema import readings, report_texts, reports
from crosswire.ledger.session import Session, in_pieces
from crosswire.model.report import Report

GIVEN = select(reports, report_texts.c.text).join(report_texts, report_texts.c.report_id == reports.c.id)
READ_FIELDS = ("outlet", "title", "byline", "language")
READ = GIVEN.add_columns(
    readings.c.reader.label("read_by"),
    readings.c.inferred.label("read_inferred"),
    *(readings.c[name].label(f"read_{name}") for name in READ_FIELDS),
    *(readings.c[f"published_{part}"].label(f"read_{part}") for part in ("start", "end", "precision", "basis")),
).outerjoin(readings, readings.c.report_id == reports.c.id)


class Reports(Session):
    """What a store knows of its reports. `as_read` fills the fields that were not given with what a reader found."""

    def add_report(self, report: Report) -> bool:
        """Puts in `report`; false where it is there already, and nothing is changed then."""
        added = self._write(insert(reports).on_conflict_do_nothing(), report_columns(report)) > 0
        if added:
            self._write(insert(report_texts), {"report_id": report.id, "text": report.text})
        return added

    def has_report(self, report_id: str) -> bool:
        """True where the store holds a report of that id."""
        return self._row(select(reports.c.id).where(reports.c.id == report_id)) is not None

    def report(self, report_id: str, *, as_read: bool = False) -> Report | None:
        """The report of that id, or null."""
        row = self._row(_choice(as_read).where(reports.c.id == report_id))
        return _report(row, as_read) if row else None

    def reports(self, ids: Iterable[str] | None = None, *, as_read: bool = False) -> Iterator[Report]:
        """The reports of those ids, or all, by id, a few in memory at a time; unknown ids are passed over."""
        if ids is None:
            for row in self._stream(_choice(as_read).order_by(reports.c.id)):
                yield _report(row, as_read)
            return
        for piece in in_pieces(sorted(set(ids))):
            for row in self._rows(_choice(as_read).where(reports.c.id.in_(piece)).order_by(reports.c.id)):
                yield _report(row, as_read)

    def report_ids(self) -> list[str]:
        """The ids of all reports, in order."""
        return [row.id for row in self._rows(select(reports.c.id).order_by(reports.c.id))]

    def reports_given_event(self, given_event: str) -> list[str]:
        """The ids of the reports that their sender put into that event of his own, in order."""
        found = select(reports.c.id).where(reports.c.given_event == given_event).order_by(reports.c.id)
        return [row.id for row in self._rows(found)]


def _choice(as_read: bool) -> Select[Any]:
    return READ if as_read else GIVEN


def _report(row: Row[Any], as_read: bool) -> Report:
    """The report in `row`: as given, or with the gaps filled by its reading."""
    report = report_of(row)
    if not as_read or row.read_by is None:
        return report
    columns = row._mapping
    fields = {name: getattr(report, name) or columns[f"read_{name}"] for name in READ_FIELDS}
    published = report.published if report.published.start else publication_of(row, "read")
    return replace(report, **fields, published=published, inferred=tuple(json.loads(row.read_inferred)))
