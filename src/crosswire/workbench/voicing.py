"""Voicing: how many voices stand behind an event's figures, and how many there would be without folds that are only likely."""

from __future__ import annotations

from crosswire.lineage import origin_reasons
from crosswire.model.voice import OriginReason
from crosswire.workbench.deriving import institution_above
from crosswire.workbench.results import Stood


def voices_of(record: Stood) -> dict[str, OriginReason]:
    """Whose voice stands behind each claim of an event as it stood, with the reason, by the claim's id."""
    return origin_reasons(record.reports, record.claims, record.dependences, institution_above)
