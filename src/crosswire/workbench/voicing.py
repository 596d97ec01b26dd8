"""Voicing: how many voices stand behind an event's figures, and how many there would be without folds that are only likely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.lineage import origin_reasons
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason, voices_behind
from crosswire.workbench.deriving import institution_above


def voice_count(
    event: Event, reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence]
) -> tuple[int, int]:
    """The fewest voices behind the figures of `event` and the most, from its reports, claims and dependences as placed."""
    return counted_voices(event, origin_reasons(reports, claims, dependences, institution_above))


def counted_voices(event: Event, reasons: Mapping[str, OriginReason]) -> tuple[int, int]:
    """The fewest voices behind the figures of `event` and the most, where the voice behind each claim is known."""
    told = {i for q in event.questions for p in q.positions for o in p.origins for i in o.claim_ids if i in reasons}
    fewest, most = voices_behind(reasons[i] for i in sorted(told))
    return event.n_origins, event.n_origins + most - fewest
