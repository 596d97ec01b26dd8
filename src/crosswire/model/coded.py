"""Coded tables: rows that people coded by hand, one an event and report, and what a rule makes of them.

Always holds: null is NA, not known; the empty string is a value of its own, and neither ever becomes the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.words import QuestionStatus

Cell = str | float | None
"""One field of a table: text, a number, or null where nothing is known."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken: the line of the file that it begins in, and why, a sentence without its subject."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class CodedTable:
    """The rows of a file as columns of text, by name in the file's order, with the line that each row begins in."""

    columns: Mapping[str, Sequence[str | None]]
    lines: Sequence[int]
    refused: tuple[RefusedRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CodedPosition:
    """One figure that rows give, from `low` to `high`, with the reports and the voices behind it; `stands` unless replaced."""

    low: float | None
    high: float | None
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    stands: bool


@dataclass(frozen=True, slots=True)
class CodedAnswer:
    """What a rule makes of the figures that one event's rows give in a column.

    `reason` says in a sentence why the status is what it is, `why` how `best` came about, or why it is null.
    """

    low: float | None
    best: float | None
    high: float | None
    status: QuestionStatus
    reason: str
    why: str
    positions: tuple[CodedPosition, ...]


@dataclass(frozen=True, slots=True)
class ReconciledRow:
    """One event under one rule: its `cells` in the order of the table's columns, and which of them no rule could tell."""

    event: str
    rule: str
    cells: tuple[Cell, ...]
    undecided: frozenset[str]
    answers: Mapping[str, CodedAnswer]


@dataclass(frozen=True, slots=True)
class ColumnDisagreement:
    """How far the reports lie apart in one column over all events; the measures of `reconciling.disagreement`."""

    column: str
    type: str
    events: int
    reports: int
    dscore: float | None
    normalised: float | None
    sd: float | None
    range: float | None
    share: float | None
    modal_confidence: float | None


@dataclass(frozen=True, slots=True)
class EventDisagreement:
    """One event's number of reports and, by column, how many values they give beyond one and the share not on the commonest."""

    event: str
    reports: int
    dscores: Mapping[str, int]
    shares: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class ReconciledTable:
    """A coded table reconciled: one row an event and rule, how far the reports lay apart, and what was left out.

    `left_out` are columns that the map does not name.
    """

    columns: tuple[str, ...]
    rows: tuple[ReconciledRow, ...]
    n_reports: int
    disagreement: tuple[ColumnDisagreement, ...]
    by_event: tuple[EventDisagreement, ...]
    left_out: tuple[str, ...]
    refused: tuple[RefusedRow, ...]

    @property
    def n_events(self) -> int:
        """The number of events, whatever the number of rules."""
        return len(self.by_event)

    @property
    def rules(self) -> tuple[str, ...]:
        """The names of the rules, in the order of their rows."""
        return tuple(dict.fromkeys(row.rule for row in self.rows))
