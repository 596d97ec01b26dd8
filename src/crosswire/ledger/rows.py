"""Rows: model objects as the columns of their tables, and back.

Always holds: what is read back from a row equals what was written to it.
"""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy import Row

from crosswire.ledger.records import Reading
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.linkage import Link
from crosswire.model.moment import Publication
from crosswire.model.plain import from_plain, to_plain
from crosswire.model.question import Position, Question
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis, TimePrecision

T = TypeVar("T")
Columns = dict[str, Any]


def as_json(value: object) -> str:
    """A model object, or plain values, as one line of JSON.

    Raises TypeError or ValueError for what JSON cannot hold.
    """
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_json(cls: type[T], body: str) -> T:
    """The object of class `cls` that `as_json` wrote as `body`."""
    return from_plain(cls, json.loads(body))


def publication_columns(publication: Publication) -> Columns:
    """The columns of a publication time."""
    return {
        "published_start": publication.start,
        "published_end": publication.end,
        "published_precision": publication.precision.value,
        "published_basis": publication.basis.value,
    }


def publication_of(row: Row[Any], prefix: str = "published") -> Publication:
    """The publication time in the columns of `row` whose names begin with `prefix`."""
    columns = row._mapping
    return Publication(
        columns[f"{prefix}_start"],
        columns[f"{prefix}_end"],
        TimePrecision(columns[f"{prefix}_precision"]),
        PublicationBasis(columns[f"{prefix}_basis"]),
    )


def report_columns(report: Report) -> Columns:
    """The columns of a report, without its text."""
    return {
        "id": report.id,
        "external_id": report.external_id,
        "outlet": report.outlet,
        "title": report.title,
        "byline": report.byline,
        "url": report.url,
        "language": report.language,
        **publication_columns(report.published),
        "given_event": report.given_event,
        "inferred": as_json(report.inferred),
        "chars": len(report.text),
        "captured": report.captured,
    }


def report_of(row: Row[Any]) -> Report:
    """The report in a row of `reports` with its `text`."""
    return Report(
        id=row.id,
        text=row.text,
        external_id=row.external_id,
        outlet=row.outlet,
        url=row.url,
        title=row.title,
        byline=row.byline,
        language=row.language,
        published=publication_of(row),
        given_event=row.given_event,
        inferred=tuple(json.loads(row.inferred)),
        captured=row.captured,
    )


def reading_columns(reading: Reading) -> Columns:
    """The columns of a reading."""
    return {
        "report_id": reading.report_id,
        "reader": reading.reader,
        **publication_columns(reading.publication),
        "outlet": reading.outlet,
        "title": reading.title,
        "byline": reading.byline,
        "language": reading.language,
        "inferred": as_json(reading.inferred),
        "facets": as_json(reading.facets),
    }


def reading_of(row: Row[Any]) -> Reading:
    """The reading in a row of `readings`."""
    return Reading(
        report_id=row.report_id,
        reader=row.reader,
        publication=publication_of(row),
        outlet=row.outlet,
        title=row.title,
        byline=row.byline,
        language=row.language,
        inferred=tuple(json.loads(row.inferred)),
        facets=json.loads(row.facets),
    )


def claim_columns(claim: Claim, position: int) -> Columns:
    """The columns of a claim that is the `position`th of its report."""
    quantity, where, speaker = claim.quantity, claim.where, claim.speaker
    return {
        "report_id": claim.report_id,
        "id": claim.id,
        "position": position,
        "kind": claim.kind.value,
        "text": claim.text,
        "low": claim.low,
        "high": claim.high,
        "modifier": quantity.modifier.value if quantity else None,
        "unit": quantity.unit if quantity else None,
        "of_text": claim.of.text if claim.of else None,
        "of_label": claim.of.label if claim.of else None,
        "of_class": claim.of.party_class.value if claim.of else None,
        "by_label": (claim.by.label or claim.by.text) if claim.by else None,
        **_when_columns(claim),
        "place_name": (where.name or where.text) if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "country": where.country if where else None,
        "scope": claim.scope.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "speaker_label": (speaker.label or speaker.text) if speaker else None,
        "evidence_start": claim.evidence.start,
        "evidence_end": claim.evidence.end,
        "evidence_quote": claim.evidence.quote,
        "reader": claim.reader,
        "body": as_json(claim),
    }


def placed_claim_columns(claim: Claim, event_id: str) -> Columns:
    """The columns of a claim as placed in an event."""
    return {
        "event_id": event_id,
        "report_id": claim.report_id,
        "claim_id": claim.id,
        **_when_columns(claim),
        "scope": claim.scope.value,
        "body": as_json(claim),
    }


def _when_columns(claim: Claim) -> Columns:
    when = claim.when
    return {
        "when_start": when.start if when else None,
        "when_end": when.end if when else None,
        "when_precision": when.precision.value if when else None,
    }


def link_columns(link: Link) -> Columns:
    """The columns of a link."""
    return {"a": link.a, "b": link.b, "score": link.score, "same": link.same, "body": as_json(link)}


def event_columns(event: Event) -> Columns:
    """The columns of an event."""
    place = event.place
    return {
        "id": event.id,
        "label": event.label,
        "event_type": event.event_type,
        "date_start": event.date.start,
        "date_end": event.date.end,
        "date_precision": event.date.precision.value,
        "place_name": (place.name or place.text) if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "admin1": place.admin1 if place else None,
        "country": place.country if place else None,
        "n_reports": event.n_reports,
        "n_outlets": event.n_outlets,
        "n_origins": event.n_origins,
        "body": as_json(event),
    }


def event_report_columns(event: Event, publications: Mapping[str, Publication]) -> list[Columns]:
    """The rows of `event_reports` for an event; a report without a publication time gets one that says so."""
    return [
        {"event_id": event.id, "report_id": report, **publication_columns(publications.get(report, Publication()))}
        for report in event.reports
    ]


def dependence_columns(dependence: Dependence, event_id: str, position: int) -> Columns:
    """The columns of the `position`th dependence of an event."""
    return {
        "event_id": event_id,
        "position": position,
        "a": dependence.a,
        "b": dependence.b,
        "kind": dependence.kind.value,
        "score": dependence.score,
        "body": as_json(dependence),
    }


def question_columns(question: Question, event_id: str, position: int) -> Columns:
    """The columns of the `position`th question of an event."""
    return {
        "event_id": event_id,
        "key": question.key,
        "position": position,
        "kind": question.kind.value,
        "of_label": question.of.label if question.of else None,
        "rule": question.rule,
        "low": question.low,
        "best": question.best,
        "high": question.high,
        "status": question.status.value,
        "why": question.why,
    }


def position_columns(answer: Position, event_id: str, key: str, position: int) -> Columns:
    """The columns of the `position`th answer to the question `key` of an event."""
    return {
        "event_id": event_id,
        "key": key,
        "position": position,
        "low": answer.low,
        "high": answer.high,
        "n_reports": len(answer.report_ids),
        "n_origins": len(answer.origins),
        "origins": "; ".join(origin.label for origin in answer.origins),
        "claim_ids": as_json(answer.claim_ids),
        "report_ids": as_json(answer.report_ids),
    }
