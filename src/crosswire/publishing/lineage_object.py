"""The lineage of an event as plain values, for `crosswire lineage --json`: every span with its words."""

from collections.abc import Mapping, Sequence
from typing import Any

from crosswire.model.leaning import Leaning, Lineage, Reworking
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.statement import Difference, EditKind, Family, Variant
from crosswire.publishing.objects import dependence_object, report_object

JsonObject = dict[str, Any]


def lineage_object(lineage: Lineage, reports: Sequence[Report]) -> JsonObject:
    """The event's id, its reports, who carries whose figures (`carriers`), `leanings` and `families`.

    A passage is `{start, end, quote}` in its report's text. An edit has both sides: `a` in the first, `b` in the second.
    """
    texts = {r.id: r.text for r in reports}
    return {
        "event": lineage.event.id,
        "label": lineage.event.label,
        "n_outlets": lineage.event.n_outlets,
        "n_origins": lineage.event.n_origins,
        "n_origins_at_most": max(lineage.event.n_origins, lineage.most_voices),
        "reports": [report_object(r, [lineage.event]) for r in reports],
        "carriers": [
            {
                "report_id": c.report_id,
                "voice": c.voice,
                "named": c.named,
                "clear": c.clear,
                "claim_ids": list(c.claim_ids),
            }
            for c in lineage.carriers
        ],
        "leanings": [_leaning(x, texts) for x in lineage.leanings],
        "families": [_family(f, texts) for f in lineage.families],
    }


def _passage(span: Span, text: str) -> JsonObject:
    return {"start": span.start, "end": span.end, "quote": span.of(text)}


def _edits(difference: Difference, a: str, b: str) -> list[JsonObject]:
    """The edits that change something."""
    return [
        {"kind": e.kind.value, "a": _passage(e.a, a), "b": _passage(e.b, b)}
        for e in difference.edits
        if e.kind is not EditKind.SAME
    ]


def _leaning(leaning: Leaning, texts: Mapping[str, str]) -> JsonObject:
    found = leaning.dependence
    return {
        **dependence_object(found),
        "first_known": leaning.first_known,
        "reworking": _reworking(leaning.reworking, texts[found.a], texts[found.b]) if leaning.reworking else None,
    }


def _reworking(done: Reworking, a: str, b: str) -> JsonObject:
    return {
        "pairs": [
            {
                "a": _passage(p.a, a),
                "b": _passage(p.b, b),
                "alike": p.difference.alike,
                "moved": p.moved,
                "edits": _edits(p.difference, a, b),
            }
            for p in done.pairs
        ],
        "cut": [_passage(s, a) for s in done.cut],
        "folded": [_passage(s, a) for s in done.folded],
        "added": [_passage(s, b) for s in done.added],
    }


def _family(family: Family, texts: Mapping[str, str]) -> JsonObject:
    first = family.variants[0]
    return {
        "voice": family.voice,
        "first_known": family.first_known,
        "variants": [_variant(v, first, texts) for v in family.variants],
    }


def _variant(variant: Variant, first: Variant, texts: Mapping[str, str]) -> JsonObject:
    told = variant.difference
    text = texts[variant.report_id]
    return {
        "report_id": variant.report_id,
        "passage": _passage(variant.span, text),
        "manner": variant.manner.value,
        "voice": variant.voice,
        "alike": told.alike if told else None,
        "same_as": variant.same_as,
        "edits": _edits(told, texts[first.report_id], text) if told else [],
    }
