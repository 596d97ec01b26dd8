"""Sensitivity as JSON: the totals under each rule, what moves most, how reports disagree, and single events under each rule."""

from typing import Any

from crosswire.model.plain import to_plain
from crosswire.model.sensitivity import RuledEvent, RuledQuestion, Sensitivity
from crosswire.publishing.objects import JsonObject, number, question_object


def sensitivity_object(found: Sensitivity, events: list[RuledEvent]) -> JsonObject:
    """What was found, with `events` in full: every question under every rule, and what each report says by itself."""
    return {
        "type": "sensitivity",
        "rules": list(found.rules),
        "events": found.events,
        "reports": found.reports,
        "kinds": _whole(to_plain(found.kinds)),
        "moved": [_question_object(q) for q in found.moved],
        "measures": _whole(to_plain(found.measures)),
        "revisions": to_plain(found.revisions),
        "under_rules": [_event_object(event) for event in events],
    }


def _event_object(event: RuledEvent) -> JsonObject:
    return {
        "event_id": event.event_id,
        "label": event.label,
        "date": event.date,
        "questions": [_question_object(q) for q in event.questions],
        "measures": _whole(to_plain(event.measures)),
        "reports": [
            {
                "report_id": r.report_id,
                "outlet": r.outlet,
                "published": list(r.published) if r.published else None,
                **{kind: number(value) for kind, value in r.numbers},
                **dict(r.words),
            }
            for r in event.reports
        ],
    }


def _question_object(question: RuledQuestion) -> JsonObject:
    asked = question_object(question.asked)
    return {
        "event_id": question.event_id,
        "label": question.label,
        "key": question.asked.key,
        "kind": asked["kind"],
        "of": asked["of"],
        "status": asked["status"],
        "reason": question.asked.reason,
        "spread": number(question.spread),
        "figures": [
            {"rule": q.rule, "low": number(q.low), "best": number(q.best), "high": number(q.high), "why": q.why}
            for q in question.figures
        ],
        "positions": asked["positions"],
    }


def _whole(plain: Any) -> Any:
    """Plain values with numbers as integers where they are."""
    if isinstance(plain, list):
        return [_whole(item) for item in plain]
    if isinstance(plain, dict):
        return {key: _whole(value) for key, value in plain.items()}
    return number(plain) if isinstance(plain, float) else plain
