"""Mentioned: which events of the store a mention of another incident may be of.

Always holds: an event is named only where day, toll and place all agree with the mention's own words; it is never said to be the
one, since nothing of the two was read together.
"""

from __future__ import annotations

from crosswire.model.claim import Claim
from crosswire.model.listing import Listed
from crosswire.model.names import fold
from crosswire.model.words import ClaimKind
from crosswire.workbench import Desk
from crosswire.workbench.listing.filters import ListingFilter

MOST = 3
"""Events named for one mention."""

LOOKED_AT = 200
"""Events of one day and toll whose places are held against the mention's words."""


def may_be(desk: Desk, claim: Claim, words: str, here: str) -> tuple[tuple[str, str], ...]:
    """The events (id, label) that the dead counted by `claim` may be those of; `words` are its sentence, `here` is the event in
    whose report it stands. Empty where the claim does not say on which day, how many and where.
    """
    when = claim.when
    if claim.kind is not ClaimKind.KILLED or not claim.low or when is None or when.day is None:
        return ()
    if when.last_day != when.day:
        return ()
    toll = ListingFilter(first=when.day, last=when.day, least=claim.low, most=claim.high or claim.low)
    said = f" {fold(f'{words} {claim.where.text if claim.where else str()}')} "
    rows = desk.listing(toll, most=LOOKED_AT).rows
    return tuple((r.event_id, r.label) for r in rows if r.event_id != here and _is_named(r, said))[:MOST]


def _is_named(row: Listed, said: str) -> bool:
    return bool(row.place_name) and f" {fold(row.place_name or '')} " in said
