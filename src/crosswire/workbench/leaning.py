"""Leaning: who stands behind an event's reports, which lean on which, and which carry one statement in what words."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.ledger.ledger import Ledger
from crosswire.lineage import families, reworking
from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.leaning import Carrier, Leaning, Lineage
from crosswire.model.moment import out_before
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason
from crosswire.model.words import DependenceKind, SpeakerRole
from crosswire.workbench.deriving import Case, case_of, kept_of
from crosswire.workbench.voicing import counted_voices


def lineage(ledger: Ledger, event: Event) -> Lineage:
    """The lineage of `event`, worked out from its reports and their claims."""
    case = case_of(ledger, event.id, event.reports, kept_of(ledger, event))
    voices = {claim: reason.label for claim, reason in case.voices.items()}
    return Lineage(
        event=event,
        carriers=tuple(_carriers(event, {c.id: c for c in case.claims}, case.voices)),
        leanings=tuple(_leanings(case)),
        families=tuple(families(case.reports, case.claims, voices, case.dependences)),
        most_voices=counted_voices(event, case.voices)[1],
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


def _leanings(case: Case) -> list[Leaning]:
    by_id: dict[str, Report] = {r.id: r for r in case.reports}
    out = []
    for found in case.dependences:
        a, b = by_id[found.a], by_id[found.b]
        whole = found.kind is not DependenceKind.SHARED_STATEMENT
        out.append(Leaning(found, out_before(a.published, b.published), reworking(a, b) if whole else None))
    return out
