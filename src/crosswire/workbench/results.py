"""What the workbench hands back, and how it says no."""

from dataclasses import dataclass

from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.linkage import Link


class DeskError(Exception):
    """Something that could not be done, as one clear sentence."""


class NotFound(DeskError):
    """An event, a report, a question or a rule that is not there."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Input that was not taken: where it stands, and why, in one clear sentence."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: reports taken, reports known already, input refused, and the ids of the events touched."""

    added: int
    known: int
    refused: tuple[Refused, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionExplanation:
    """Why a question's values are what they are, as plain sentences."""

    key: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventExplanation:
    """Why an event is what it is: the comparison of every pair of its reports, what leans on what, whose voice stands
    behind each claim (claim id, voice, reason), and each question's reasons.
    """

    event: Event
    links: tuple[Link, ...]
    dependences: tuple[Dependence, ...]
    origins: tuple[tuple[str, str, str], ...]
    questions: tuple[QuestionExplanation, ...]
