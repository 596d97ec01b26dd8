"""Voicing: how many voices stand behind an event's figures, and how many there would be without folds that are only likely."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.lineage import origin_reasons
from crosswire.model.event import Event
from crosswire.model.voice import OriginReason, voices_behind
from crosswire.workbench.deriving import institution_above
from crosswire.workbench.results import Stood


def voices_of(record: Stood) -> dict[str, OriginReason]:
    """Whose voice stands behind each claim of an event as it stood, with the reason, by the claim's id."""
    return origin_reasons(record.reports, record.claims, record.dependences, institution_above)


def counted_voices(event: Event, reasons: Mapping[str, OriginReason]) -> tuple[int, int]:
    """The fewest voices behind the figures of `event` and the most, where the voice behind each claim is known."""
    told = {i for q in event.questions for p in q.positions for o in p.origins for i in o.claim_ids if i in reasons}
    fewest, most = voices_behind(reasons[i] for i in sorted(told))
    return event.n_origins, event.n_origins + most - fewest
