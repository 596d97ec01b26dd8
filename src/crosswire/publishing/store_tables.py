"""The tables of a store's page: how questions stand, voices beside outlets, totals under each rule, what moves, who disagrees.

Always holds: words and numbers only; a picture of a row is made from the row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.sensitivity import KindTotals, Sensitivity
from crosswire.model.survey import StatusTally, VoiceTally
from crosswire.model.words import PEOPLE_KINDS, QuestionStatus
from crosswire.publishing.figure_words import decimal_words, number_words, share_words
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.rule_mark import dots_mark, span_mark
from crosswire.publishing.plots.share_bar import share_bar
from crosswire.publishing.ruled import figures_said, in_one_sentence, left_out, why_it_moves
from crosswire.publishing.wording import capital, clean, words_of

SEVERAL = 2
"""Reports from which on the reports of an event can disagree."""

MOST = 6
"""Outlets and voices told apart in the grid; the last row and column are of that many or more."""

MEASURES = ("", "events", "reports", "disagree", "dscore", "normalised", "sd", "range", "modal")
"""The heads of the measures' columns."""

REVISIONS = ("", "outlets", "changed", "up", "down", "same")
"""The heads of the revisions' columns; `outlets` counts outlet and event together."""


@dataclass(frozen=True, slots=True)
class KindStanding:
    """How the questions of a kind stand that ask of everybody together: a count for each status, in the statuses' order.

    `groups` are those that ask of groups of people.
    """

    kind: str
    statuses: tuple[tuple[str, int], ...]
    groups: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """All questions of the kind that ask of everybody together."""
        return sum(count for _, count in self.statuses)

    @property
    def bar(self) -> Markup:
        """The statuses as parts of a bar."""
        labels = words_of("status_label")
        told = ", ".join(f"{count} {labels[status]}" for status, count in self.statuses if count)
        return share_bar(self.statuses, f"{capital(self.kind)}: {told}")


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A total under one rule; `ends` are the numbers of all rules, for one scale."""

    rule: str
    low: float
    best: float | None
    high: float
    open: bool
    untold: int
    ends: tuple[float, ...]

    @property
    def mark(self) -> Markup:
        """The total as a line with a dot."""
        return span_mark(self.low, self.best, self.high, self.ends, open_above=self.open, partial=self.untold > 0)

    @property
    def words(self) -> tuple[str, str, str, str]:
        """Low, best and high, and for how many events the rule can't tell."""
        best = "–" if self.best is None else number_words(self.best)
        untold = number_words(self.untold) if self.untold else ""
        return number_words(self.low), best, number_words(self.high) + "+" * self.open, untold


@dataclass(frozen=True, slots=True)
class RuleTable:
    """A kind's totals under each rule, the sentence that they come to, and what is left out of them."""

    kind: str
    sentence: str
    left_out: str
    moved: int
    numbered: int
    lines: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class MovedLine:
    """An event that rules move: between what figures, which rule gives which, and why. `most` is the largest on its scale."""

    kind: str
    event_id: str
    label: str
    ends: str
    why: str
    rules: str
    told: tuple[float, ...]
    first: float | None
    most: float

    @property
    def mark(self) -> Markup:
        """The figures as dots on a line."""
        return dots_mark(self.told, self.first, self.most)


def standings(tallies: Sequence[StatusTally]) -> tuple[KindStanding, ...]:
    """How the questions of each kind stand of which any is asked of everybody."""
    kinds = words_of("kind")
    found = [
        KindStanding(
            kinds[kind.value],
            *(_counts([t for t in tallies if t.kind is kind and t.whole is w]) for w in (True, False)),
        )
        for kind in PEOPLE_KINDS
    ]
    return tuple(one for one in found if one.total)


def voice_grid(tallies: Sequence[VoiceTally]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """For each number of outlets how many incidents are told in one voice, two, … and in `MOST` or more."""
    counts = [[0] * MOST for _ in range(MOST)]
    for tally in tallies:
        outlets, voices = (min(max(1, n), MOST) - 1 for n in (tally.outlets, tally.voices))
        counts[outlets][voices] += tally.count
    rows = max((i for i, row in enumerate(counts) if any(row)), default=-1) + 1
    columns = max((i for row in counts for i, n in enumerate(row) if n), default=-1) + 1
    return tuple((or_more(i + 1), tuple(row[:columns])) for i, row in enumerate(counts[:rows]))


def or_more(number: int) -> str:
    """The number as the head of a row or column of the grid: "5", "6 or more"."""
    return f"{number} or more" if number == MOST else str(number)


def rule_tables(found: Sensitivity) -> tuple[RuleTable, ...]:
    """The totals of each kind that has any, under each rule."""
    return tuple(_rule_table(kind) for kind in found.kinds if kind.numbered or kind.wordless)


def moved_lines(found: Sensitivity) -> tuple[MovedLine, ...]:
    """The events that rules move most, by kind, the largest spread first."""
    kinds = words_of("kind")
    largest = {
        kind.kind: max((max(q.told) for q in found.moved if q.asked.kind is kind.kind), default=0.0)
        for kind in found.kinds
    }
    return tuple(
        MovedLine(
            kind=kinds[q.asked.kind.value],
            event_id=q.event_id,
            label=clean(q.label),
            ends=f"{number_words(min(q.told))} to {number_words(max(q.told))}",
            why=why_it_moves(q),
            rules=figures_said(q),
            told=tuple(sorted(set(q.told))),
            first=q.asked.best,
            most=largest.get(q.asked.kind, max(q.told)),
        )
        for q in found.moved
    )


def measure_lines(found: Sensitivity) -> tuple[tuple[str, ...], ...]:
    """How far reports disagree on each variable, over the events of which two reports or more give a value (see `MEASURES`)."""
    return tuple(
        (
            words_of("variable")[m.variable],
            number_words(m.events),
            number_words(m.reports),
            share_words(m.share),
            decimal_words(m.mean_dscore),
            decimal_words(m.normalised, 4),
            decimal_words(m.mean_sd),
            decimal_words(m.mean_range),
            share_words(m.modal_confidence),
        )
        for m in found.measures
        if m.several == SEVERAL and m.events
    )


def revision_lines(found: Sensitivity) -> tuple[tuple[str, ...], ...]:
    """How often outlets gave a figure again, and changed it (see `REVISIONS`)."""
    return tuple(
        (words_of("kind")[r.kind.value], *map(number_words, (r.outlets, r.changed, r.up, r.down, r.same)))
        for r in found.revisions
        if r.outlets
    )


def _counts(tallies: Sequence[StatusTally]) -> tuple[tuple[str, int], ...]:
    return tuple((status.value, sum(t.count for t in tallies if t.status is status)) for status in QuestionStatus)


def _rule_table(totals: KindTotals) -> RuleTable:
    ends = tuple(sorted({v for t in totals.totals for v in (t.low, t.high, t.best) if v is not None}))
    lines = tuple(RuleLine(clean(t.rule), t.low, t.best, t.high, t.open > 0, t.untold, ends) for t in totals.totals)
    return RuleTable(
        words_of("kind")[totals.kind.value],
        in_one_sentence(totals),
        left_out(totals),
        totals.moved,
        totals.numbered,
        lines,
    )
