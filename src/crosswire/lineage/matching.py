"""Matching: whether two claims give one figure for one group, and whether a figure is the sum of others."""

from collections.abc import Hashable, Sequence
from itertools import combinations

from crosswire.model.claim import Claim
from crosswire.model.names import fold
from crosswire.model.party import Party
from crosswire.model.words import PartyClass

MOST_PARTS = 3
"""Figures that are added up at most: five wounded and two hurt in falls."""


def has_figure(claim: Claim) -> bool:
    """True where the claim states a number."""
    return claim.quantity is not None and (claim.low is not None or claim.high is not None)


def groups_meet(a: Party | None, b: Party | None) -> bool:
    """True where two claims may count the same people: nothing in their actors or classes speaks against it."""
    if a is None or b is None:
        return True
    if a.actor_id and b.actor_id:
        return a.actor_id == b.actor_id
    return a.party_class is b.party_class or PartyClass.UNKNOWN in (a.party_class, b.party_class)


def same_value(a: Claim, b: Claim) -> bool:
    """True where both state one value of one kind for groups that may be one: equal numbers, or else equal words."""
    return value_key(a) == value_key(b) and groups_meet(a.of, b.of)


def value_key(claim: Claim) -> tuple[Hashable, ...]:
    """What is equal of two claims that state one value, whoever the people counted are."""
    value = number(claim) if has_figure(claim) else fold(claim.text)
    return claim.kind, claim.polarity, claim.scope, value


def number(claim: Claim) -> float | None:
    """The claim's number: its lower bound, or the upper where the words give only that."""
    return claim.low if claim.low is not None else claim.high


def parts_of(whole: Claim, others: Sequence[Claim]) -> tuple[Claim, ...] | None:
    """Two or three of `others` whose numbers add up to that of `whole`, of its kind and scope, or null."""
    value = number(whole)
    fitting = [
        c
        for c in others
        if c.kind is whole.kind
        and c.scope is whole.scope
        and has_figure(c)
        and c.polarity is whole.polarity
        and number(c)
    ]
    distinct = list({number(c): c for c in reversed(fitting)}.values())
    for size in range(2, MOST_PARTS + 1):
        for parts in combinations(sorted(distinct, key=lambda c: (c.evidence.start, c.id)), size):
            if sum(number(c) or 0.0 for c in parts) == value:
                return parts
    return None
