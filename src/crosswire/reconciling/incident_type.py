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
    given: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for claim in claims:
        code = claim.feature("incident_type") if claim.kind is ClaimKind.INCIDENT else None
        if code:
            given[claim.report_id][code] += _share(claim)
    votes: dict[str, float] = defaultdict(float)
    kin: dict[str, float] = defaultdict(float)
    for parts in given.values():
        whole = sum(parts.values())
        for code, part in parts.items():
            votes[code] += part / whole if whole else 0.0
            kin[kin_of(code)] += part / whole if whole else 0.0
    best = min((k for k in kin if kin[k] > 0), key=lambda k: (-round(kin[k], 6), k), default=None)
    special = [c for c in votes if c != best and kin_of(c) == best and votes[c] >= kin[best] * SPECIAL]
    return min(special, key=lambda c: (-round(votes[c], 6), c), default=best)


def _share(claim: Claim) -> float:
    share = claim.feature("share")
    if share is not None:
        return float(share.split()[0])
    return 0.0 if claim.reader.startswith("rules/") or claim.scope is not Scope.EVENT else 1.0
