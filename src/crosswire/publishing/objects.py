"""The objects of the public format, as dictionaries: report, claim, dependence and event, each with its `type`.

Always holds: the keys are those of docs/contract.md, all of them, in its order; what is
absent is null or an empty list.
"""

import math
from collections.abc import Iterable
from typing import Any

from crosswire.model.claim import Claim, Feature
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.event import Event
from crosswire.model.incident_types import incident_types
from crosswire.model.moment import Moment
from crosswire.model.party import Actor, Attribution, Party
from crosswire.model.place import Place
from crosswire.model.question import Group, Position, Question
from crosswire.model.report import Report
from crosswire.model.span import Span

JsonObject = dict[str, Any]


def report_object(report: Report, events: Iterable[Event] = ()) -> JsonObject:
    """The report without its text; `events` are searched for those that hold it."""
    return report_object_in(report, sorted(e.id for e in events if report.id in e.reports))


def report_object_in(report: Report, event_ids: list[str]) -> JsonObject:
    """The report without its text, with the ids of its events given."""
    published = report.published
    return {
        "type": "report",
        "id": report.id,
        "external_id": report.external_id,
        "outlet": report.outlet,
        "title": report.title,
        "byline": report.byline,
        "url": report.url,
        "language": report.language,
        "published": {
            "start": published.start,
            "end": published.end,
            "precision": published.precision.value,
            "basis": published.basis.value,
        },
        "chars": len(report.text),
        "events": event_ids,
    }


def claim_object(claim: Claim) -> JsonObject:
    """The claim with its quantity laid flat: `low`, `high`, `modifier`, `text` and `unit`."""
    quantity = claim.quantity
    return {
        "type": "claim",
        "id": claim.id,
        "report_id": claim.report_id,
        "event_id": claim.event_id,
        "kind": claim.kind.value,
        "low": number(quantity.low) if quantity else None,
        "high": number(quantity.high) if quantity else None,
        "modifier": quantity.modifier.value if quantity else "none",
        "text": quantity.text if quantity and quantity.text else claim.text,
        "unit": quantity.unit if quantity else None,
        "of": party_object(claim.of) if claim.of else None,
        "by": party_object(claim.by) if claim.by else None,
        "when": moment_object(claim.when) if claim.when else None,
        "where": place_object(claim.where) if claim.where else None,
        "scope": claim.scope.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "attribution": [attribution_object(a) for a in claim.attribution],
        "evidence": {"start": claim.evidence.start, "end": claim.evidence.end, "quote": claim.evidence.quote},
        "reader": claim.reader,
        "features": [{"name": f.name, "value": f.value} for f in (*claim.features, *_codes(claim))],
    }


def _codes(claim: Claim) -> list[Feature]:
    """What the type of incident that the claim names is called in other code systems."""
    known = incident_types().get(claim.feature("incident_type") or "")
    systems = [("plover", known.plover), ("acled", known.acled), ("emdat", known.emdat)] if known else []
    return [Feature(name, ": ".join(words)) for name, words in systems if words]


def dependence_object(dependence: Dependence) -> JsonObject:
    """The dependence with the passages that show it."""
    return {
        "type": "dependence",
        "a": dependence.a,
        "b": dependence.b,
        "kind": dependence.kind.value,
        "score": _finite(dependence.score),
        "features": [_passage_object(f) for f in dependence.features],
    }


def event_object(event: Event) -> JsonObject:
    """The event with its questions, their positions and the voices behind them."""
    return {
        "type": "event",
        "id": event.id,
        "label": event.label,
        "event_type": event.event_type,
        "date": {"start": event.date.start, "end": event.date.end, "precision": event.date.precision.value},
        "place": place_object(event.place) if event.place else None,
        "actors": [_actor_object(a) for a in event.actors],
        "reports": list(event.reports),
        "n_reports": event.n_reports,
        "n_outlets": event.n_outlets,
        "n_origins": event.n_origins,
        "questions": [question_object(q) for q in event.questions],
    }


def question_object(question: Question) -> JsonObject:
    """One question of an event; `of` is null where everybody is counted together."""
    return {
        "kind": question.kind.value,
        "of": _group_object(question.of) if question.of else None,
        "rule": question.rule,
        "best": number(question.best),
        "low": number(question.low),
        "high": number(question.high),
        "status": question.status.value,
        "why": question.why,
        "positions": [_position_object(p) for p in question.positions],
    }


def moment_object(moment: Moment) -> JsonObject:
    """A time with its words and what they were resolved against."""
    return {
        "start": moment.start,
        "end": moment.end,
        "precision": moment.precision.value,
        "text": moment.text,
        "anchor": moment.anchor,
    }


def place_object(place: Place) -> JsonObject:
    """A place as written and as resolved; coordinates in degrees (WGS 84)."""
    return {
        "text": place.text,
        "name": place.name,
        "geonames_id": place.geonames_id,
        "lat": _finite(place.lat),
        "lon": _finite(place.lon),
        "admin1": place.admin1,
        "country": place.country,
        "precision": place.precision.value,
    }


def party_object(party: Party) -> JsonObject:
    """Somebody as a claim names them."""
    return {"text": party.text, "actor_id": party.actor_id, "label": party.label, "class": party.party_class.value}


def attribution_object(attribution: Attribution) -> JsonObject:
    """One link of the chain that a value came through."""
    return {
        "text": attribution.text,
        "actor_id": attribution.actor_id,
        "label": attribution.label,
        "role": attribution.role.value,
        "start": attribution.start,
        "end": attribution.end,
    }


def number(value: float | None) -> int | float | None:
    """`value` as an integer where it is one; null for what JSON has no number for."""
    value = _finite(value)
    return int(value) if value is not None and value == int(value) else value


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _span_object(span: Span) -> JsonObject:
    return {"start": span.start, "end": span.end}


def _passage_object(passage: SharedPassage) -> JsonObject:
    return {"name": passage.name, "value": passage.value, "a": _span_object(passage.a), "b": _span_object(passage.b)}


def _actor_object(actor: Actor) -> JsonObject:
    return {"actor_id": actor.actor_id, "label": actor.label, "role": actor.role, "aliases": list(actor.aliases)}


def _group_object(group: Group) -> JsonObject:
    return {"label": group.label, "actor_id": group.actor_id, "class": group.party_class}


def _position_object(position: Position) -> JsonObject:
    return {
        "low": number(position.low),
        "high": number(position.high),
        "claim_ids": list(position.claim_ids),
        "report_ids": list(position.report_ids),
        "origins": [{"label": o.label, "claim_ids": list(o.claim_ids)} for o in position.origins],
    }
