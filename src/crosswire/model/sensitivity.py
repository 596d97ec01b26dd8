"""Sensitivity: what each rule makes of the same accounts, the store's totals under each, and how far reports disagree.

Always holds: the rules stand in one order in everything of one result; `best` is null where a rule can't tell, never nought.
"""

from dataclasses import dataclass

from crosswire.model.question import Question
from crosswire.model.words import ClaimKind


@dataclass(frozen=True, slots=True)
class RuledQuestion:
    """One question of an event under every rule asked, in the rules' order.

    `label` is the event in a few words, without its toll.
    """

    event_id: str
    label: str
    figures: tuple[Question, ...]

    @property
    def asked(self) -> Question:
        """The question under the first rule; key, group, status, reason and positions are the same under each."""
        return self.figures[0]

    @property
    def told(self) -> tuple[float, ...]:
        """The best figures of the rules that give one, in the rules' order."""
        return tuple(f.best for f in self.figures if f.best is not None)

    @property
    def spread(self) -> float:
        """The largest best figure less the smallest; nought where fewer than two rules give one."""
        return max(self.told) - min(self.told) if self.told else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportValue:
    """What one report by itself says of its event: one value a variable; a variable of which it says nothing is left out.

    Numbers are of people, `date` a day (`YYYY-MM-DD`), `place`, `actor` and `event_type` words that are equal where they mean
    the same. `published` is when it came out (start, end), null where that is not known.
    """

    report_id: str
    outlet: str | None
    published: tuple[str, str] | None
    numbers: tuple[tuple[str, float], ...]
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EventMeasures:
    """How far the reports of one event disagree on one variable, of which `reports` of them give a value.

    `dscore` is the different values less one; `event_level` the share that does not give the commonest; `sd` and `range` are null
    for words, `sd` also for a single number.
    """

    variable: str
    reports: int
    dscore: int
    event_level: float | None
    sd: float | None
    range: float | None


@dataclass(frozen=True, slots=True)
class RuledEvent:
    """One event under every rule, with what each of its reports by itself says and how far they disagree."""

    event_id: str
    label: str
    date: str | None
    questions: tuple[RuledQuestion, ...]
    reports: tuple[ReportValue, ...]
    measures: tuple[EventMeasures, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTotal:
    """A kind of figure summed over events under one rule.

    `low`, `best` and `high` are over the `told` events, for which the rule gives a best figure; the `untold`, which have a
    number all the same, are in none of the three. Under a rule that never gives one `best` is null, and low and high are over
    all events with a number. `open` counts the events without an upper end: the largest number that is given stands for it
    in `high`, as nought stands in `low` for a lower end that nobody gives.
    """

    rule: str
    told: int
    untold: int
    low: float
    best: float | None
    high: float
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTotals:
    """A kind of figure over all events: its totals under each rule, and which events are in them.

    `numbered` events have a number for everybody together, `wordless` only words ("dozens", of which some rule may make a
    number); `apart` have only figures of groups that nobody puts together, and are in no total. In `moved` of the numbered
    the rules give different best figures. `least` and `most` are the smallest and the largest of the totals over the
    numbered events under the rules that tell every one of them; null where no rule does.
    """

    kind: ClaimKind
    numbered: int
    wordless: int
    apart: int
    moved: int
    least: float | None
    most: float | None
    totals: tuple[RuleTotal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """How far the reports of one event disagree on one variable, over events (see reconciling/disagreement.py).

    Over the events of which `several` reports or more (1 or 2) give a value: `events` of them with `reports` values.
    """

    variable: str
    several: int
    events: int
    reports: int
    mean_dscore: float | None
    normalised: float | None
    mean_sd: float | None
    mean_range: float | None
    share: float | None
    event_level: float | None
    modal_confidence: float | None


@dataclass(frozen=True, slots=True)
class Revisions:
    """How often an outlet that gave a figure for an event gave one again later: larger, smaller or the same.

    `outlets` counts outlet and event together, `changed` those that moved at least once; the rest count the steps.
    """

    kind: ClaimKind
    outlets: int
    changed: int
    up: int
    down: int
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """How far figures move with the rule, over some events: totals, the questions that move most, and how reports disagree.

    `moved` stands by kind, the largest spread first.
    """

    rules: tuple[str, ...]
    events: int
    reports: int
    kinds: tuple[KindTotals, ...]
    moved: tuple[RuledQuestion, ...]
    measures: tuple[Measures, ...]
    revisions: tuple[Revisions, ...]
