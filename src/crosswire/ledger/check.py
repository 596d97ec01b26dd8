"""Checking a store: whether the file is sound and everything in it still says what it rests on. Changes nothing.

Always holds: what it says names reports, claims and events by their ids only, never by their words.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Row, select, text

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.listings import matters_of
from crosswire.ledger.records import EventRecord
from crosswire.ledger.rows import claim_columns, event_columns, from_json
from crosswire.ledger.schema import (
    claims,
    event_claims,
    event_listing,
    event_reports,
    event_words,
    events,
    readings,
    report_texts,
    reports,
)
from crosswire.model.claim import Claim
from crosswire.model.event import Event

MOST = 1000
"""Sentences after which checking stops: a store this broken is not mended sentence by sentence."""


def check(ledger: Ledger) -> list[str]:
    """What is wrong with the store, a sentence each and at most `MOST`; empty where it is whole."""
    found: list[str] = []
    with ledger.snapshot():
        for part in (_file, _references, _reports, _claims, _placed_claims, _events, _listing):
            try:
                for sentence in part(ledger):
                    found.append(sentence)
                    if len(found) >= MOST:
                        return found
            except LedgerError as error:
                found.append(str(error))
            if part is _file and found:
                break  # nothing that is read from a damaged file means anything
    return found


def _file(ledger: Ledger) -> Iterator[str]:
    """What SQLite itself finds wrong with the file."""
    for row in ledger._rows(text("PRAGMA integrity_check")):
        if row[0] != "ok":
            yield f"The file is damaged: {row[0]}."


def _references(ledger: Ledger) -> Iterator[str]:
    """Rows that speak of something that is not there."""
    for row in ledger._rows(text("PRAGMA foreign_key_check")):
        where = row._mapping
        yield f"Row {where['rowid']} of table {where['table']} speaks of a row of {where['parent']} that is not there."


def _reports(ledger: Ledger) -> Iterator[str]:
    """Reports without their text, or with another length than was written down."""
    joined = reports.outerjoin(report_texts, report_texts.c.report_id == reports.c.id)
    for row in ledger._stream(select(reports.c.id, reports.c.chars, report_texts.c.text).select_from(joined)):
        if row.text is None:
            yield f"Report {row.id} has no text."
        elif len(row.text) != row.chars:
            yield f"Report {row.id} has {len(row.text)} characters where {row.chars} were put in."


def _claims(ledger: Ledger) -> Iterator[str]:
    """Claims as read whose words, columns or reading do not bear them out."""
    joined = claims.outerjoin(report_texts, report_texts.c.report_id == claims.c.report_id)
    joined = joined.outerjoin(readings, readings.c.report_id == claims.c.report_id)
    wanted = select(claims, report_texts.c.text.label("words"), readings.c.reader.label("read_by")).select_from(joined)
    for row in ledger._stream(wanted):
        name = f"Claim {row.id} of report {row.report_id}"
        claim = _read(Claim, row)
        if claim is None:
            yield f"{name} cannot be read: its body is not that of a claim."
            continue
        yield from _wrong_words(name, claim, row.words)
        columns = claim_columns(claim, row.position)
        yield from _unlike(name, columns, row)
        if row.read_by is None:
            yield f"{name} belongs to no reading."


def _placed_claims(ledger: Ledger) -> Iterator[str]:
    """Claims as placed whose words do not bear them out, or whose report is none of the event's."""
    joined = event_claims.outerjoin(report_texts, report_texts.c.report_id == event_claims.c.report_id)
    joined = joined.outerjoin(
        event_reports,
        (event_reports.c.event_id == event_claims.c.event_id) & (event_reports.c.report_id == event_claims.c.report_id),
    )
    told = event_reports.c.report_id.label("told")
    for row in ledger._stream(select(event_claims, report_texts.c.text.label("words"), told).select_from(joined)):
        name = f"Claim {row.claim_id} of report {row.report_id} in event {row.event_id}"
        claim = _read(Claim, row)
        if claim is None:
            yield f"{name} cannot be read: its body is not that of a claim."
            continue
        yield from _wrong_words(name, claim, row.words)
        if (claim.report_id, claim.id) != (row.report_id, row.claim_id):
            yield f"{name} is another claim in its body."
        if row.told is None:
            yield f"{name} is of a report that the event does not have."


def _events(ledger: Ledger) -> Iterator[str]:
    """Events that name reports or claims which they do not have."""
    for row in ledger._stream(select(events).order_by(events.c.id)):
        name = f"Event {row.id}"
        event = _read(Event, row)
        if event is None:
            yield f"{name} cannot be read: its body is not that of an event."
            continue
        yield from _unlike(name, event_columns(event), row)
        told = ledger._rows(select(event_reports.c.report_id).where(event_reports.c.event_id == event.id))
        if sorted(report.report_id for report in told) != sorted(set(event.reports)):
            yield f"{name} lists other reports than it has."
        placed = ledger._rows(select(event_claims.c.claim_id).where(event_claims.c.event_id == event.id))
        known = {claim.claim_id for claim in placed}
        for question in event.questions:
            if not known.issuperset(id_ for position in question.positions for id_ in position.claim_ids):
                yield f"{name} answers {question.key} with claims that it does not have."


def _listing(ledger: Ledger) -> Iterator[str]:
    """Events whose row in the list, or whose words, do not say what the event says."""
    joined = events.outerjoin(event_listing, event_listing.c.event_id == events.c.id)
    joined = joined.outerjoin(event_words, event_words.c.event_id == events.c.id)
    chosen = select(events.c.body, event_listing, event_words.c.words.label("found_by")).select_from(joined)
    for row in ledger._stream(chosen.order_by(events.c.id)):
        event = _read(Event, row)
        if event is None:
            continue
        if row.label is None or row.found_by is None:
            yield f"Event {event.id} is not in the list of events."
            continue
        record = EventRecord(event=event, publications=ledger.publications(event.id), matters=matters_of(row.matters))
        rows = ledger.listing_rows([record])
        yield from _unlike(f"The row of event {event.id} in the list", rows[event_listing.name][0], row)
        if rows[event_words.name][0]["words"] != row.found_by:
            yield f"Event {event.id} is not found by its words."


def _read(cls: type[Any], row: Row[Any]) -> Any:
    """The object in the body of `row`, or null where it is not of class `cls`."""
    reader: Callable[[type[Any], str], Any] = from_json
    try:
        return reader(cls, row.body)
    except ValueError:
        return None


def _wrong_words(name: str, claim: Claim, words: str | None) -> Iterator[str]:
    """What the report's text does not bear out: the quotation, or the place of a speaker's words."""
    if words is None or not claim.evidence.stands_in(words):
        yield f"{name} quotes what does not stand at its offsets."
    for link in claim.attribution:
        if link.start is not None and not 0 <= link.start <= (link.end or 0) <= len(words or ""):
            yield f"{name} names a speaker outside the text."


def _unlike(name: str, columns: dict[str, Any], row: Row[Any]) -> Iterator[str]:
    """The columns of `row` that do not say what its body says."""
    unlike = [column for column, value in columns.items() if row._mapping[column] != value and column != "body"]
    if unlike:
        yield f"{name} says one thing in its body and another in its columns ({', '.join(unlike)})."
