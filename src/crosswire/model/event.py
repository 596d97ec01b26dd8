"""Events: one incident, at a place and a time, with the reports that tell of it."""

from dataclasses import dataclass

from crosswire.model.moment import Moment
from crosswire.model.party import Actor
from crosswire.model.place import Place
from crosswire.model.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One incident as the reports have it: a pure function of its reports, their claims, the decisions and the rule set."""

    id: str
    label: str
    event_type: str | None
    date: Moment
    place: Place | None
    actors: tuple[Actor, ...]
    reports: tuple[str, ...]
    n_outlets: int
    n_origins: int
    questions: tuple[Question, ...]

    @property
    def n_reports(self) -> int:
        """How many reports tell of it."""
        return len(self.reports)

    def question(self, key: str) -> Question | None:
        """The question with that key, or null."""
        return next((q for q in self.questions if q.key == key), None)
