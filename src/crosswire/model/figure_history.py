"""The history of a figure: which report gave what when, as against what its outlet had given before, and what it came to."""

from dataclasses import dataclass
from enum import StrEnum

from crosswire.model.event import Event
from crosswire.model.question import Question
from crosswire.model.words import DependenceKind

Value = tuple[float | None, float | None]
"""Low and high of a figure, as in a position."""


class Turn(StrEnum):
    """How a figure stands to what the same outlet gave before.

    `first`: its first one; `again`: the one it gave last; `changed`: another in place of that; `added`: another beside it;
    `recalled`: an older number that the report itself calls older.
    """

    FIRST = "first"
    AGAIN = "again"
    CHANGED = "changed"
    ADDED = "added"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Shared:
    """Another report that has the figure in words that both have: how they share them, and whether it came out before."""

    report_id: str
    kind: DependenceKind
    came_first: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A figure that one report gave: the claims that state it, the voices behind it, and its turn against its outlet's last.

    `before` are the outlet's figures that it replaces, `shared` the report that it was taken over from or has its words with.
    """

    report_id: str
    low: float | None
    high: float | None
    claim_ids: tuple[str, ...]
    voices: tuple[str, ...]
    turn: Turn
    before: tuple[Value, ...] = ()
    shared: Shared | None = None

    @property
    def value(self) -> Value:
        """Low and high."""
        return self.low, self.high


@dataclass(frozen=True, slots=True)
class Stage:
    """What a figure came to at `time` (the last minute of it), when `report_ids` had come out; null where not asked yet."""

    time: str
    report_ids: tuple[str, ...]
    question: Question | None


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """The history of one question as it stands now: figures in order of time, those of undated reports apart, and stages."""

    question: Question
    given: tuple[Given, ...]
    undated: tuple[Given, ...]
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class EventHistory:
    """The histories of an event's figures. `as_known_now`: voices and days are those of today at every stage, else those
    that the reports of that stage give by themselves.
    """

    event: Event
    figures: tuple[FigureHistory, ...]
    as_known_now: bool
