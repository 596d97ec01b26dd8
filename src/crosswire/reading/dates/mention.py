"""Mentions of time: one expression in a report, with what it means and what it is the time of."""

from dataclasses import dataclass
from enum import StrEnum

from crosswire.model.moment import Moment
from crosswire.model.span import Span


class MomentRole(StrEnum):
    """What an expression is the time of: speech, an incident, what came after one (arrest, court, burial), or else."""

    SPEECH = "speech"
    EVENT = "event"
    AFTER = "after"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MomentMention:
    """An expression of time in a report. `report.text[span.start:span.end]` are its words.

    `grain` is "date" where it says which day (or month, or year) it was, and "time" where it says no more than the
    clock or the part of the day; a date with `moment.hint.hour` or `part_of_day` set states both. `recurring_or_span`
    is true where it is no point in time ("since 2014", "for months", "every Thursday"). `moment` is resolved as far as
    the words and the publication day go. `sentence` is the index of its sentence. `told_by` is the lemma of the verb or
    noun that the role was read from, where there is one.
    """

    span: Span
    sentence: int
    moment: Moment
    grain: str
    recurring_or_span: bool
    role: MomentRole
    told_by: str | None = None

    @property
    def states_time(self) -> bool:
        """True where the words give a clock time or a part of the day."""
        hint = self.moment.hint
        return hint is not None and (hint.hour is not None or hint.part_of_day is not None)
