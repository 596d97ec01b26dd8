"""Judged: what people's standing decisions say of an event, claim by claim and person by person."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crosswire.model.decision import MATTER, SEEN, Decision


@dataclass(frozen=True, slots=True)
class Judged:
    """The standing verdicts on the claims of one event, and what was settled of the event as a whole.

    `verdicts` holds for each judged claim, by id, the last word of each person, in the order of the log: the last takes
    effect. `place` is the decision that settles the event's place, or null; `accepted` are those by which somebody looked at a
    matter of it and let it stand, in the order of the log: see `accepts`. `differing` are the claims, by id, on which people's
    last words come to different things.
    """

    event_id: str
    verdicts: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    place: Decision | None = None
    accepted: tuple[Decision, ...] = ()
    differing: tuple[str, ...] = ()

    def of(self, claim: str) -> Decision | None:
        """The decision that takes effect on a claim, or null."""
        found = self.verdicts.get(claim, ())
        return found[-1] if found else None

    def by(self, who: str) -> dict[str, Decision]:
        """The last word of one person on each claim, by the claim's id."""
        return {claim: d for claim, found in self.verdicts.items() for d in found if d.who == who}

    def accepts(self, matter: str, seen: str) -> Decision | None:
        """The decision by which somebody let a matter stand that looks as it looks now (`seen`, its mark), or null."""
        found = (d for d in self.accepted if (d.value(MATTER), d.value(SEEN)) == (matter, seen))
        return next(found, None)

    @property
    def people(self) -> tuple[str, ...]:
        """Who judged any of its claims, in the order of the alphabet."""
        return tuple(sorted({d.who for found in self.verdicts.values() for d in found}))
