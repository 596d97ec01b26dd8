"""The ballot: the positions of one question that a rule still has before it, and who votes on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.model.words import QuestionStatus
from crosswire.reconciling.figures import Number
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.wording import counted, figure_words, listed, number

MOST_FIGURES = 4
"""Figures of a tie that are named one by one."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What stands before a step: the positions left, the question's status, and what votes (`origins` or `reports`)."""

    left: tuple[Standing, ...]
    status: QuestionStatus
    votes: str

    def with_left(self, left: Sequence[Standing]) -> "Ballot":
        """The ballot with only the positions `left`."""
        return replace(self, left=tuple(left))

    def votes_for(self, position: Standing) -> int:
        """How many votes go to a position."""
        return len(position.reports if self.votes == "reports" else position.voices)

    def give(self, position: Standing) -> str:
        """Who gives the position, in words: "two voices say 14", "three reports say 14"."""
        return saying(self.votes_for(position), self.votes)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a step keeps, and why, as a clause; where it keeps nothing the question is left open."""

    positions: tuple[Standing, ...]
    why: str


def said(position: Standing) -> str:
    """The position's figure in words."""
    if position.lead.modifier == "about" and position.value[0] is not None:
        return f"about {number(position.value[0])}"
    return figure_words(*position.value)


def one_number(position: Standing) -> Number:
    """The one number that a position stands for: the number, or the bound of one that is open; null for a range."""
    low, high = position.value
    if low is not None and high is not None:
        return low if low == high else None
    return low if low is not None else high


def lower_end(position: Standing) -> float:
    """The lowest number of a position, or the only one that it gives."""
    low, high = position.value
    return (low if low is not None else high) or 0


def upper_end(position: Standing) -> float:
    """The highest number of a position, or the only one that it gives."""
    low, high = position.value
    return (high if high is not None else low) or 0


def saying(votes: int, voters: str) -> str:
    """Voters and their verb: "one voice says", "three reports say"."""
    return f"{counted(votes, 'report' if voters == 'reports' else 'voice')} say{'s' if votes == 1 else ''}"


def tie(ballot: Ballot) -> str:
    """The positions left with as many votes each, as a clause: "two voices say 14, two say 15"."""
    votes = ballot.votes_for(ballot.left[0])
    if len(ballot.left) > MOST_FIGURES:
        ends = f"from {number(lower_end(ballot.left[0]))} to {number(max(map(upper_end, ballot.left)))}"
        noun = "report" if ballot.votes == "reports" else "voice"
        return f"{counted(len(ballot.left), 'figure')} {ends} have {counted(votes, noun)} each"
    first, *others = [said(p) for p in ballot.left]
    head = f"{saying(votes, ballot.votes)} {first}"
    behind = [f"{counted(votes, 'voice').split()[0]} say{'s' if votes == 1 else ''} {o}" for o in others]
    return listed([head, *behind]) if len(behind) > 1 else f"{head}, {behind[0]}"


def figures_of(positions: Sequence[Standing], last: str = "and") -> str:
    """The figures of the positions as a list in words."""
    return listed([said(p) for p in positions], last=last)
