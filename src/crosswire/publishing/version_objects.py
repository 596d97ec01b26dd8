"""Versions as plain values, for `crosswire versions --json`: every span with its words, every claim as in the export."""

from typing import Any

from crosswire.model.span import Span
from crosswire.model.statement import Difference, EditKind
from crosswire.model.version_history import VersionHistory, VersionStep
from crosswire.publishing.objects import claim_object
from crosswire.publishing.version_words import word_counts

JsonObject = dict[str, Any]


def version_object(history: VersionHistory) -> JsonObject:
    """One report with its versions in order: the page, its events, and each version against the one before it (`changes`).

    An edit has both sides as `{start, end, quote}`: `a` in the version before, `b` in this one.
    """
    steps: list[VersionStep | None] = [None, *history.steps]
    return {
        "page": history.page,
        "events": list(history.event_ids),
        "versions": [
            {
                "report_id": report.id,
                "external_id": report.external_id,
                "outlet": report.outlet,
                "title": report.title,
                "url": report.url,
                "published": {
                    "start": report.published.start,
                    "end": report.published.end,
                    "precision": report.published.precision.value,
                    "basis": report.published.basis.value,
                },
                "captured": report.captured,
                "changes": None if step is None else _changes(step),
            }
            for report, step in zip(history.versions, steps, strict=True)
        ],
    }


def _changes(step: VersionStep) -> JsonObject:
    a, b = step.before, step.after
    added, cut = word_counts(step)
    return {
        "order_known": step.order_known,
        "claims": [
            {
                "kind": change.kind.value,
                "before": [claim_object(c) for c in change.before],
                "after": [claim_object(c) for c in change.after],
            }
            for change in step.claims
        ],
        "words_added": added,
        "words_cut": cut,
        "alike": step.text.alike,
        "title": None if step.title is None else _edits(step.title, a.title or "", b.title or ""),
        "text": _edits(step.text, a.text, b.text),
    }


def _edits(difference: Difference, a: str, b: str) -> list[JsonObject]:
    return [
        {"kind": e.kind.value, "a": _passage(e.a, a), "b": _passage(e.b, b)}
        for e in difference.edits
        if e.kind is not EditKind.SAME
    ]


def _passage(span: Span, text: str) -> JsonObject:
    return {"start": span.start, "end": span.end, "quote": span.of(text)}
