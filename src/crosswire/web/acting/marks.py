"""Marks: what a person saw when a page was made, in a few letters, so that a form of a page that is no longer so is told."""

from __future__ import annotations

from hashlib import blake2b

from crosswire.model.claim import Claim
from crosswire.model.event import Event


def mark_of_claim(claim: Claim) -> str:
    """Equal while the claim says the same; its event may change round it."""
    return _mark(
        claim.id, claim.kind, claim.quantity, claim.of, claim.when, claim.scope, claim.evidence, claim.features
    )


def mark_of_event(event: Event) -> str:
    """Equal while the event holds the same reports at the same place."""
    return _mark(event.id, event.reports, event.place)


def _mark(*seen: object) -> str:
    return blake2b(repr(seen).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
