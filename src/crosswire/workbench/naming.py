"""Naming: the words that an event's reports have for its parties."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.naming import PartyNaming
from crosswire.model.report import Report
from crosswire.reading.actors.tables import known_actor
from crosswire.reconciling.naming import party_namings


def namings(event: Event, reports: Sequence[Report], claims: Sequence[Claim]) -> list[PartyNaming]:
    """How `reports`, those of `event`, name its parties; `claims` are theirs as placed in it."""
    return list(party_namings(event, reports, [c for c in claims if not c.rejected], _names))


def _names(actor_id: str) -> tuple[str, ...]:
    known = known_actor(actor_id)
    return (known.label, *known.aliases, *known.guarded) if known else ()
