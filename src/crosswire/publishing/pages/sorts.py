"""Sorts of claims: what can be shown and hidden together on a page of one report."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Scope
from crosswire.publishing.wording import words_of

SORTS = {
    "people": ("people hit", PEOPLE_KINDS),
    "whenwhere": ("when and where", (ClaimKind.DATE, ClaimKind.TIME, ClaimKind.DURATION, ClaimKind.PLACE)),
    "statements": ("statements", (ClaimKind.STATEMENT,)),
}
"""The sorts with what they are called and the kinds that are of them; everything else is of `OTHERS`."""
OTHERS = ("others", "all else")


@dataclass(frozen=True, slots=True)
class Switch:
    """What shows or hides some of a report's claims: by what (`sort` or `scope`), which, what it is called, how many."""

    by: str
    name: str
    words: str
    count: int


def sort_of(claim: Claim) -> str:
    """The sort of claims that this one is shown and hidden with."""
    return next((sort for sort, (_, kinds) in SORTS.items() if claim.kind in kinds), OTHERS[0])


def switches(claims: Sequence[Claim]) -> list[Switch]:
    """The sorts, then the scopes, that there are among `claims`; a single scope parts nothing."""
    names = {sort: words for sort, (words, _) in SORTS.items()} | dict([OTHERS])
    sorts = [Switch("sort", sort, names[sort], sum(sort_of(c) == sort for c in claims)) for sort in names]
    scopes = [Switch("scope", s.value, words_of("scope")[s], sum(c.scope is s for c in claims)) for s in Scope]
    found = [switch for switch in scopes if switch.count]
    return [s for s in sorts if s.count] + (found if len(found) > 1 else [])
