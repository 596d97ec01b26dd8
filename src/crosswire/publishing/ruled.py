"""Ruled: what rules make of a question or of many events, in words: which rules give which figure, and why they part."""

from collections.abc import Sequence
from math import inf

from crosswire.model.question import Position
from crosswire.model.sensitivity import KindTotals, RuledQuestion
from crosswire.publishing.figure_words import figure, number_words
from crosswire.publishing.wording import capital, clean, counted, words_of

MOST_POSITIONS = 3
"""Positions named in a phrase; further ones are counted."""


def by_figure(question: RuledQuestion) -> list[tuple[float | None, tuple[str, ...]]]:
    """Each best figure with the rules that give it, the smallest first, and at last the rules that can't tell (null)."""
    best: list[float | None] = [*sorted(set(question.told))]
    if len(question.told) < len(question.figures):
        best.append(None)
    return [(value, tuple(f.rule for f in question.figures if f.best == value)) for value in best]


def figures_said(question: RuledQuestion) -> str:
    """Which rules give which figure: "11 conservative, acled · 13 informative · can't tell: latest"."""
    return " · ".join(
        f"{'can’t tell:' if value is None else number_words(value)} {rules_listed(rules)}"
        for value, rules in by_figure(question)
    )


def whose(question: RuledQuestion) -> str:
    """What a question asks and of whom: "killed, all together", "killed, smugglers"."""
    kind, of = words_of("kind")[question.asked.kind.value], question.asked.of
    return f"{kind}, {clean(of.label)}" if of else f"{kind}, all together"


def why_it_moves(question: RuledQuestion) -> str:
    """How the accounts stand, in a phrase: "disputed: 11 by two voices, 13 by one voice"."""
    numbers = [p for p in question.asked.positions if _stands(p, question)]
    told = [f"{figure(p.low, p.high)} by {counted(len(p.origins), 'voice')}" for p in numbers[:MOST_POSITIONS]]
    if len(numbers) > len(told):
        told.append(counted(len(numbers) - len(told), "more figure"))
    return f"{words_of('status_label')[question.asked.status.value]}: {', '.join(told)}"


def _stands(position: Position, question: RuledQuestion) -> bool:
    """Whether a position is a number between the lowest and the highest that stand: others were replaced."""
    low = min((f.low for f in question.figures if f.low is not None), default=0.0)
    high = max((f.high if f.high is not None else inf for f in question.figures), default=inf)
    value = position.low if position.low is not None else position.high
    return value is not None and low <= value <= high


def in_one_sentence(totals: KindTotals) -> str:
    """How far the rule moves a total: "31 to 35 killed in four events, as the rule has it"."""
    kind, events = words_of("kind")[totals.kind.value], counted(totals.numbered, "event")
    if totals.least is None or totals.most is None:
        return f"No rule gives every event a figure for the {kind}"
    if totals.least == totals.most:
        return f"{number_words(totals.least)} {kind} in {events}, whatever the rule"
    return f"{number_words(totals.least)} to {number_words(totals.most)} {kind} in {events}, as the rule has it"


def left_out(totals: KindTotals) -> str:
    """Which events the totals leave out, or only some rules count, as sentences; empty where there are none."""
    out = []
    if totals.wordless:
        out.append(
            f"{_events(totals.wordless)} words and no number; only rules that make a number of words count them."
        )
    if totals.apart:
        out.append(f"{_events(totals.apart)} figures of groups that nobody puts together; no rule counts them.")
    return " ".join(out)


def _events(count: int) -> str:
    return capital(f"{counted(count, 'event')} {'has' if count == 1 else 'have'}")


def rules_listed(rules: Sequence[str]) -> str:
    """Rules' names in a row."""
    return ", ".join(clean(rule) for rule in rules)
