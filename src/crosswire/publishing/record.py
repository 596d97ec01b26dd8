"""Records: what a publication is made from. Always holds: nothing in it is changed on the way out."""

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.report import Report


@dataclass(frozen=True, slots=True)
class Record:
    """The reports, claims, dependences and events that one publication holds, in any order."""

    reports: Iterable[Report] = ()
    claims: Iterable[Claim] = ()
    dependences: Iterable[Dependence] = ()
    events: Iterable[Event] = ()
