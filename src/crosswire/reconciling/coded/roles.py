"""Roles: which party began it, did it, stepped in or stood by, from how often reports say so. As in eventreport.

Always holds: a party that the event has not, by its aggregated name, has no roles: all four are null.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.coded import Cell


@dataclass(frozen=True, slots=True)
class Tally:
    """How many reports give one party each role; `named` where the event's aggregated row has the party."""

    named: bool
    initiator: float
    perpetrator: float
    intervener: float
    bystander: float


@dataclass(frozen=True, slots=True)
class Roles:
    """One party's roles, each 1 or 0, or all null."""

    initiator: Cell
    perpetrator: Cell
    intervener: Cell
    bystander: Cell


def roles(tallies: Sequence[Tally]) -> list[Roles]:
    """The roles of an event's parties, in order.

    The initiator is the one party that most reports call so, of all parties told of. A perpetrator is one that no
    report calls a bystander; an intervener is no initiator; a bystander has no other role.
    """
    counts = [tally.initiator for tally in tallies]
    most = max(counts, default=0)
    alone = counts.count(most) == 1 and most > 0
    return [_roles(tally, alone and tally.initiator == most) for tally in tallies]


def _roles(tally: Tally, initiator: bool) -> Roles:
    if not tally.named:
        return Roles(None, None, None, None)
    perpetrator = tally.perpetrator > 0 and tally.bystander == 0
    intervener = tally.intervener > 0 and not initiator
    bystander = tally.bystander > 0 and not (initiator or perpetrator or intervener)
    return Roles(float(initiator), float(perpetrator), float(intervener), float(bystander))
