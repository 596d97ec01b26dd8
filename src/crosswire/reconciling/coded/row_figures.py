"""Row figures: what a rule makes of the counts in one event's rows, by the same steps as of counts in texts.

Always holds: each row is one figure by the voice that told it; positions, statuses and reasons are those of texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.coded import CodedAnswer, CodedPosition
from crosswire.model.words import Modifier
from crosswire.reconciling.changes import changes
from crosswire.reconciling.conflicts import Grounds
from crosswire.reconciling.figures import EVERYBODY, Figure, Number
from crosswire.reconciling.positions import Standing, standings
from crosswire.reconciling.reasons import reason_of
from crosswire.reconciling.rulebook import Rule
from crosswire.reconciling.rules.choosing import Matter, choose
from crosswire.reconciling.status import ends_of, status_of, telling


@dataclass(frozen=True, slots=True)
class RowCount:
    """A count as one row has it: `best` with its ends, each null where the row does not give it."""

    report: str
    voice: str
    day: str | None
    best: Number
    low: Number = None
    high: Number = None

    @property
    def value(self) -> tuple[Number, Number]:
        """The figure that the row gives: its best number, else its range, the smaller end first."""
        if self.best is not None:
            return (self.best, self.best)
        if self.low is not None and self.high is not None and self.low > self.high:
            return (self.high, self.low)
        return (self.low, self.high)


def answer(counts: Sequence[RowCount], rule: Rule) -> CodedAnswer | None:
    """What `rule` makes of the rows of one event; null where none gives a number.

    Low and high reach as far as the ends that rows which still stand give themselves. The order of rows never matters.
    """
    told = sorted((c for c in counts if c.value != (None, None)), key=lambda c: (c.report, c.voice, c.day or ""))
    if not told:
        return None
    figures = [_figure(count) for count in told]
    gone = changes(figures)
    made = standings(figures, [change.figure for change in gone])
    grounds = Grounds({}, {}, EVERYBODY, {change.figure.value: change.reason for change in reversed(gone)})
    still, status = telling(made), status_of(made, grounds)
    reason = reason_of(status, made, gone, grounds)
    standing = {report for position in still for figure in position.live for report in figure.report_ids}
    ends = _widened(ends_of(made), [count for count in told if count.report in standing])
    choice = choose(rule, Matter(still, status, ends, {}))
    return CodedAnswer(choice.low, choice.best, choice.high, status, reason, choice.why, tuple(map(_position, made)))


def _figure(count: RowCount) -> Figure:
    low, high = count.value
    day = None if count.day is None else (count.day, count.day)
    return Figure(low, high, Modifier.EXACT, count.voice, (count.report,), (count.report,), day, spoken=True)


def _widened(ends: tuple[Number, Number], counts: Sequence[RowCount]) -> tuple[Number, Number]:
    low, high = ends
    lows = [end for count in counts if (end := count.low) is not None]
    highs = [end for count in counts if (end := count.high) is not None]
    return (low if low is None else min([low, *lows]), high if high is None else max([high, *highs]))


def _position(standing: Standing) -> CodedPosition:
    position = standing.position()
    return CodedPosition(
        position.low,
        position.high,
        position.report_ids,
        tuple(origin.label for origin in position.origins),
        bool(standing.live),
    )
