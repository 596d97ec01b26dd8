"""Leaning: who stands behind an event's reports, which lean on which, and which carry one statement in what words."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.lineage import families, reworking
from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.leaning import Carrier, Leaning, Lineage
from crosswire.model.moment import out_before
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason
from crosswire.model.voices_of_event import counted_voices
from crosswire.model.words import DependenceKind, SpeakerRole
from crosswire.workbench.results import Stood


def lineage(record: Stood, reasons: Mapping[str, OriginReason]) -> Lineage:
    """The lineage of an event, worked out from its record: its reports, their claims, and what leans on what.

    `reasons` tell whose voice stands behind each claim, by its id.
    """
    event = record.event
    voices = {claim: reason.label for claim, reason in reasons.items()}
    return Lineage(
        event=event,
        carriers=tuple(_carriers(event, {c.id: c for c in record.claims}, reasons)),
        leanings=tuple(_leanings(record)),
        families=tuple(
            families(record.reports, [c for c in record.claims if not c.rejected], voices, record.dependences)
        ),
        most_voices=counted_voices(event, reasons)[1],
    )


def _carriers(event: Event, claims: Mapping[str, Claim], voices: Mapping[str, OriginReason]) -> list[Carrier]:
    """Which report carries figures of which voice, as the positions of the event's questions have them."""
    found: dict[tuple[str, str], set[str]] = {}
    for question in event.questions:
        for position in question.positions:
            for origin in position.origins:
                for claim_id in origin.claim_ids:
                    if claim_id in claims:
                        found.setdefault((claims[claim_id].report_id, origin.label), set()).add(claim_id)
    return [
        Carrier(
            report,
            voice,
            tuple(sorted(ids)),
            any(_names_it(claims[i]) for i in ids),
            any(voices[i].clear for i in ids if i in voices),
        )
        for (report, voice), ids in sorted(found.items())
    ]


def _names_it(claim: Claim) -> bool:
    return any(a.role is not SpeakerRole.OUTLET for a in claim.attribution)


def _leanings(record: Stood) -> list[Leaning]:
    by_id: dict[str, Report] = {r.id: r for r in record.reports}
    out = []
    for found in record.dependences:
        a, b = by_id[found.a], by_id[found.b]
        whole = found.kind is not DependenceKind.SHARED_STATEMENT
        out.append(Leaning(found, out_before(a.published, b.published), reworking(a, b) if whole else None))
    return out
