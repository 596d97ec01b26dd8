"""Verdicts in words: what people decided of a claim, who, when and why."""

from collections.abc import Iterable

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, listed, words_of


def verdict_words(decisions: Iterable[Decision]) -> list[str]:
    """A sentence for each: "corrected by Ada Quill on 4 March 2031 (low 12): the statement says so"; the last takes effect."""
    return [_words(decision) for decision in decisions]


def _words(decision: Decision) -> str:
    values = decision.given if decision.kind is DecisionKind.CORRECT else {}
    given = listed([f"{clean(name.replace('_', ' '))} {clean(value)}" for name, value in values.items()])
    day = interval_words(decision.when[:10]) or clean(decision.when)
    said = f"{words_of('verdict')[decision.kind]} by {clean(decision.who)} on {day}"
    return said + (f" ({given})" if given else "") + (f": {clean(decision.why)}" if decision.why.strip() else "")
