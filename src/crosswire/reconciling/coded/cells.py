"""Cells: the values that one event's reports give in a column, with all that an operator may look at.

Always holds: null is NA and `""` is a value of its own; what an operator cannot decide is `Undecided`, never a guess.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from crosswire.model.coded import Cell


class Undecided(Enum):
    """The one answer of an operator that has values and nothing to tell them apart by."""

    UNDECIDED = "undecided"


UNDECIDED = Undecided.UNDECIDED
Outcome = Cell | Undecided


@dataclass(frozen=True, slots=True)
class Cells:
    """One column of one event, a value a report, in the order of the rows.

    `ties` are the columns that break ties, each as long as `values`, the higher the better; `precision` is how exact
    each report is, the higher the more so (null where there is no such column); `voices` says who told each report's
    account, `days` (ISO 8601) when it came out.
    """

    values: Sequence[Cell]
    ties: Sequence[Sequence[float | None]] = ()
    precision: Sequence[float | None] | None = None
    voices: Sequence[str] = ()
    days: Sequence[str | None] = ()

    def only(self, kept: Sequence[int]) -> "Cells":
        """The cells of the reports at the positions `kept`."""
        return Cells(
            [self.values[i] for i in kept],
            [[tie[i] for i in kept] for tie in self.ties],
            None if self.precision is None else [self.precision[i] for i in kept],
            [self.voices[i] for i in kept] if self.voices else (),
            [self.days[i] for i in kept] if self.days else (),
        )


def order(value: Cell) -> tuple[bool, float, str]:
    """A key that sorts cells: null, then numbers, then text by code points."""
    if value is None:
        return (False, float("-inf"), "")
    return (True, float("-inf"), value) if isinstance(value, str) else (True, value, "")
