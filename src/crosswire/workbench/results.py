"""What the workbench hands back, and how it says no."""

from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.linkage import Link, LinkFeature
from crosswire.model.out_by import OutBy
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason


class DeskError(Exception):
    """Something that could not be done, as one clear sentence."""


class NotFound(DeskError):
    """An event, a report, a question or a rule that is not there."""


class BadMap(NotFound):
    """A map of a coded table that cannot be used, or not with this table."""


class BadOutlets(NotFound):
    """A user's own file of outlets that cannot be used."""


class BadRule(NotFound):
    """A rule's file that cannot be used."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Input that was not taken: where it stands, and why, in one clear sentence."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: reports taken, reports known already, input refused, and the ids of the events touched.

    Of very many refusals the first are in `refused`, and `refused_beyond` is how many there were beside them.
    """

    added: int
    known: int
    refused: tuple[Refused, ...]
    events: tuple[str, ...]
    refused_beyond: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What reading a report again changed: ids of claims gained and lost, and of those that stayed but say more or less."""

    report: Report
    before: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    altered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reread:
    """What came of reading reports again: how many were read, what changed in which, what was refused, which events were
    touched, and the decisions that stand though the claims that they speak of are no longer stated.
    """

    read: int
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]
    events: tuple[str, ...]
    idle: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came of deriving everything again: of how many reports how many events, and the ids of the events that are not as
    they were (new ones and those that are gone among them) and of the reports of which grouping keeps something else.
    """

    reports: int
    events: int
    events_changed: tuple[str, ...]
    reports_changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionExplanation:
    """Why a question's values are what they are, as plain sentences."""

    key: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventExplanation:
    """Why an event is what it is: the comparison of every pair of its reports, what leans on what, whose voice stands
    behind each claim (claim id, reason), and each question's reasons.
    """

    event: Event
    links: tuple[Link, ...]
    dependences: tuple[Dependence, ...]
    origins: tuple[tuple[str, OriginReason], ...]
    questions: tuple[QuestionExplanation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """An event as it stood at a time, with its reports, claims and dependences as they were then, and as it stands `now`.

    `parted` tells which reports were out by that time and which are left out, and why.
    """

    event: Event
    now: Event
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    dependences: tuple[Dependence, ...]
    parted: OutBy


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of deciding: the entries that were written, and the ids of the events that it touched."""

    decisions: tuple[Decision, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What speaks for and against the reports `a` and the reports `b` telling of one incident.

    `links` are the pair that is most alike and, where there are several, the one that is least; with each, the features
    without which its verdict would turn (none: leaving no single kind of reason out would turn it) and the points that
    it is short of the bar. `likelihood` is that of the mean points of all pairs, `needed` what makes the two one. `one_event`:
    they are one now. `held_together` and `held_apart`: by `decisions`, or by the sender's own events.
    """

    a: tuple[str, ...]
    b: tuple[str, ...]
    links: tuple[Link, ...]
    likelihood: float
    needed: float
    one_event: bool
    held_together: bool
    held_apart: bool
    decisions: tuple[Decision, ...]
    to_turn: tuple[tuple[LinkFeature, ...], ...]
    short_of: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Watched:
    """What came of following feeds: reports added, known before, and entries refused."""

    added: int
    known: int
    refused: int
