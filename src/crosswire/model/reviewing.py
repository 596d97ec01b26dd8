"""Reviewing: what of an event needs a person, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing in an event that needs a person.

    `matter` names it within the event, its sort first ("disputed/killed", "place"); `sentence` says why, for people; `weight`
    (0 to 100) how much it needs one; `seen` marks what it rests on: while that is the same, so is the mark, and what a person
    accepted under it stays accepted.
    """

    matter: str
    sentence: str
    weight: float
    seen: str = ""

    @property
    def sort(self) -> str:
        """The sort of matter: what comes before the first stroke."""
        return self.matter.partition("/")[0]

    @property
    def about(self) -> str:
        """What of the event it is about, a question's key or an id; empty for the event as a whole."""
        return self.matter.partition("/")[2]
