"""The reader's interface: a named, versioned thing that turns a report into claims. Others can stand beside `rules`."""

from dataclasses import dataclass
from typing import Protocol

from crosswire.model.claim import Claim
from crosswire.model.moment import Moment
from crosswire.model.report import Report
from crosswire.model.span import Span


@dataclass(frozen=True, slots=True)
class TimeNotes:
    """What a report says of time beside its claims, for dating it with its siblings.

    `speech` are moments at which somebody spoke; `years` all past years that it mentions; `hint` what its dateline says
    where it lacks the year; `weights` how far each date claim (by claim id) speaks for the incident's day; `dated` the
    whole days (`YYYY-MM-DD`) on which something that it quotes was issued ("a communiqué dated 23 May 2024"); `follow_up` is
    true for a report of charges, of a trial, of a sentence.
    """

    speech: tuple[Moment, ...] = ()
    years: tuple[int, ...] = ()
    hint: Moment | None = None
    weights: tuple[tuple[str, float], ...] = ()
    dated: tuple[str, ...] = ()
    follow_up: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader takes from one report: the report with what its text says of itself, the claims, the noise passed over.

    `report.inferred` names the fields that were read from the text. `noise` are stretches with their kind. `refused` says a
    sentence for each claim that was not taken, because its words do not stand in the report or its values cannot be.
    """

    report: Report
    claims: tuple[Claim, ...]
    noise: tuple[tuple[Span, str], ...] = ()
    time: TimeNotes = TimeNotes()
    refused: tuple[str, ...] = ()


class Reader(Protocol):
    """Turns reports into readings. Equal reports give equal readings under one `version`.

    `name` is the one it is chosen by, `version` rises whenever a report may read differently; neither holds blanks or `/`.
    """

    name: str
    version: str

    def read(self, report: Report) -> Reading:
        """The claims of `report`. No report, however broken, makes it raise."""
        ...


def label_of(reader: Reader) -> str:
    """The reader's name and version as claims carry them: `rules/2.1`."""
    return f"{reader.name}/{reader.version}"
