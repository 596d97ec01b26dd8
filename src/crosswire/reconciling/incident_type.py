"""The type of an event's incident: what its reports are most about, each with one vote between the types that it names."""

from collections import defaultdict
from collections.abc import Sequence

from crosswire.model.claim import Claim
from crosswire.model.incident_types import kin_of
from crosswire.model.words import ClaimKind, Scope

SPECIAL = 1 / 3
"""The part of a broad type's votes from which on one of its special types stands for it."""


def incident_type(claims: Sequence[Claim]) -> str | None:
    """The type with most votes, of the broader type with most; of equals the first in the alphabet; null for none.

    A report's vote is divided by the shares that its reader gives (the feature `share`), else evenly among its incident's claims.
    """
    named: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.INCIDENT and claim.feature("incident_type"):
            named[claim.report_id].append(claim)
    votes: dict[str, float] = defaultdict(float)
    kin: dict[str, float] = defaultdict(float)
    for told in named.values():
        parts = _parts(told)
        whole = sum(parts.values())
        for code, part in parts.items():
            votes[code] += part / whole
            kin[kin_of(code)] += part / whole
    best = min(kin, key=lambda k: (-round(kin[k], 6), k), default=None)
    special = [c for c in votes if c != best and kin_of(c) == best and votes[c] >= kin[best] * SPECIAL]
    return min(special, key=lambda c: (-round(votes[c], 6), c), default=best)


def _parts(told: Sequence[Claim]) -> dict[str, float]:
    """What each type has of one report's vote: the shares that its reader gives, else a part for each claim of its incident."""
    parts: dict[str, float] = defaultdict(float)
    shared = any(c.feature("share") for c in told)
    for claim in told:
        share = claim.feature("share")
        if shared or claim.scope is Scope.EVENT:
            parts[str(claim.feature("incident_type"))] += float(share.split()[0]) if share else 0.0 if shared else 1.0
    return {code: part for code, part in parts.items() if part > 0}
