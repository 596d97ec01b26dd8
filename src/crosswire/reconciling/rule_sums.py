"""Rule sums: one kind of figure added up over events, beside each other under each rule.

Always holds: where a rule gives best figures, an event is in its sums only with one, and then in low, best and high alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import fsum

from crosswire.model.sensitivity import KindTotals, RuledQuestion, RuleTotal
from crosswire.model.words import ClaimKind, QuestionStatus

DECIMALS = 6
"""Decimals of a sum: a report may give parts of a person ("1.3 killed a day")."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event's figures under the rules, in their order: low, high and whether high is open above; and best.

    `numbered` is false where the reports have only words.
    """

    numbered: bool
    ends: tuple[tuple[float, float, bool], ...]
    best: tuple[float | None, ...]


@dataclass
class KindSums:
    """One kind of figure under every rule: `rows` are the events' figures for everybody together."""

    kind: ClaimKind
    rules: Sequence[str]
    rows: list[Row] = field(default_factory=list)
    apart: int = 0

    def add(self, asked: Sequence[RuledQuestion]) -> None:
        """Takes in one event's questions of this kind, none where no report says anything of it."""
        whole = next((q for q in asked if q.asked.of is None), None)
        if whole is None:
            self.apart += bool(asked)
            return
        self.rows.append(_row(whole))

    def totals(self) -> KindTotals:
        """The sums of all that was taken in."""
        numbered = [row for row in self.rows if row.numbered]
        full = [i for i in range(len(self.rules)) if numbered and all(row.best[i] is not None for row in numbered)]
        sums = [_sum(row.best[i] or 0.0 for row in numbered) for i in full]
        return KindTotals(
            kind=self.kind,
            numbered=len(numbered),
            wordless=len(self.rows) - len(numbered),
            apart=self.apart,
            moved=sum(len({b for b in row.best if b is not None}) > 1 for row in numbered),
            least=min(sums, default=None),
            most=max(sums, default=None),
            totals=tuple(self._total(i, rule) for i, rule in enumerate(self.rules)),
        )

    def _total(self, i: int, rule: str) -> RuleTotal:
        told = [row for row in self.rows if row.best[i] is not None]
        numbered = [row for row in self.rows if row.numbered]
        counted = told or numbered
        return RuleTotal(
            rule=rule,
            told=len(told),
            untold=sum(row.best[i] is None for row in numbered),
            low=_sum(row.ends[i][0] for row in counted),
            best=_sum(row.best[i] or 0.0 for row in told) if told else None,
            high=_sum(row.ends[i][1] for row in counted),
            open=sum(row.ends[i][2] for row in counted),
        )


def _sum(figures: Iterable[float]) -> float:
    """The sum, the same in whatever order they come, without the crumbs of binary fractions."""
    return round(fsum(figures), DECIMALS)


def _row(whole: RuledQuestion) -> Row:
    """An event's figures: nought for a lower end that nobody gives, the largest number given for an upper one."""
    top = max((p.low for p in whole.asked.positions if p.high is None and p.low is not None), default=0.0)
    return Row(
        whole.asked.status is not QuestionStatus.UNKNOWN,
        tuple(
            (f.low or 0.0, f.high if f.high is not None else max(top, f.best or 0.0), f.high is None)
            for f in whole.figures
        ),
        tuple(f.best for f in whole.figures),
    )
