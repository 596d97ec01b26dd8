"""The range mark: where low, best and high of a figure lie on one short line, with each answer's letter at its own number.

Always holds: all places are shares of the line, 0 at its left end and 1 at its right; nothing lies outside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.question import Question
from crosswire.publishing.answers import Stand
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.standpoints import is_replaced


@dataclass(frozen=True, slots=True)
class Spot:
    """One answer on the line: a point (`low` is `high`), a stretch, or a stretch that is open on a side."""

    letter: str
    low: float
    high: float
    open_below: bool = False
    open_above: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True)
class RangeMark:
    """The line: the words at its ends, the band of what still stands, the best figure (null without one), and the answers.

    `told` says the whole in words.
    """

    least: str
    most: str
    low: float
    high: float
    best: float | None
    spots: tuple[Spot, ...]
    told: str
    open_above: bool = False


def range_mark(question: Question, stands: Sequence[Stand]) -> RangeMark | None:
    """The mark of a question; null where its answers name fewer than two different numbers."""
    ends = [v for s in stands for v in (s.position.low, s.position.high) if v is not None]
    if len(set(ends)) < 2:
        return None
    least, most = min(ends), max(ends)

    def at(value: float | None, otherwise: float) -> float:
        share = otherwise if value is None else (value - least) / (most - least)
        return round(min(1.0, max(0.0, share)), 4)

    open_above = question.high is None
    return RangeMark(
        least=number_words(least),
        most=number_words(most),
        low=at(question.low, 0.0),
        high=at(question.high, 1.0),
        best=None if question.best is None else at(question.best, 0.0),
        spots=tuple(
            Spot(
                letter=s.letter,
                low=at(s.position.low, 0.0),
                high=at(s.position.high, 1.0),
                open_below=s.position.low is None,
                open_above=s.position.high is None,
                gone=is_replaced(s.position, question),
            )
            for s in stands
            if s.position.low is not None or s.position.high is not None
        ),
        told=_told(question, stands),
        open_above=open_above,
    )


def _told(question: Question, stands: Sequence[Stand]) -> str:
    low = "no lower end" if question.low is None else f"low {number_words(question.low)}"
    best = "no best figure" if question.best is None else f"best {number_words(question.best)}"
    high = "no upper end" if question.high is None else f"high {number_words(question.high)}"
    return f"{low}, {best}, {high}; " + "; ".join(f"{s.letter} {s.figure}" for s in stands)
