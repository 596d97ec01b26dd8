"""Histories of figures as JSON: what each report gave, what its turn was, and what the record came to at each time."""

from collections.abc import Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.figure_history import EventHistory, FigureHistory, Given, Stage
from crosswire.model.report import Report
from crosswire.publishing.objects import JsonObject, number, question_object, report_object


def history_object(
    history: EventHistory,
    figures: Sequence[FigureHistory],
    reports: Mapping[str, Report],
    claims: Mapping[str, Claim],
) -> JsonObject:
    """The histories `figures` of an event; `reports` and `claims` are by id."""
    return {
        "type": "history",
        "event_id": history.event.id,
        "label": history.event.label,
        "as_known_now": history.as_known_now,
        "questions": [_figure_object(f, reports, claims) for f in figures],
    }


def _figure_object(figure: FigureHistory, reports: Mapping[str, Report], claims: Mapping[str, Claim]) -> JsonObject:
    return {
        "key": figure.question.key,
        **question_object(figure.question),
        "given": [_given_object(g, reports[g.report_id], claims) for g in figure.given],
        "undated": [_given_object(g, reports[g.report_id], claims) for g in figure.undated],
        "stages": [_stage_object(s) for s in figure.stages],
    }


def _given_object(given: Given, report: Report, claims: Mapping[str, Claim]) -> JsonObject:
    shared = given.shared
    return {
        "report_id": given.report_id,
        "outlet": report.outlet,
        "published": report_object(report)["published"],
        "low": number(given.low),
        "high": number(given.high),
        "voices": list(given.voices),
        "turn": given.turn.value,
        "before": [{"low": number(low), "high": number(high)} for low, high in given.before],
        "shared": None
        if shared is None
        else {"report_id": shared.report_id, "kind": shared.kind.value, "came_first": shared.came_first},
        "claim_ids": list(given.claim_ids),
        "evidence": [
            {"claim_id": c, "start": e.start, "end": e.end, "quote": e.quote}
            for c in given.claim_ids
            for e in (claims[c].evidence,)
        ],
    }


def _stage_object(stage: Stage) -> JsonObject:
    question = stage.question
    return {
        "time": stage.time,
        "report_ids": list(stage.report_ids),
        "low": number(question.low) if question else None,
        "best": number(question.best) if question else None,
        "high": number(question.high) if question else None,
        "status": question.status.value if question else None,
    }
