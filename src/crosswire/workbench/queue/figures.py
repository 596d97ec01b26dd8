"""Figures that need a person: disputed ones, and ranges so wide that one end is nearly always a misreading."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from crosswire.model.question import Position, Question
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.model.words import QuestionStatus
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.outlet_labels import with_labels
from crosswire.publishing.question_words import subject_words
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.wording import capital, clean
from crosswire.workbench.queue.table import reason, threshold


def of_figures(
    questions: Sequence[Question], reports: Sequence[Report], labels: Mapping[str, str], upheld: Callable[[str], bool]
) -> Iterator[Matter]:
    """The reasons that an event's questions give; `labels` are what its `reports` are called, by id.

    `upheld` tells of a claim, by its id, whether a person said that it stands. Where that is so for a claim of every position
    that stands against another, nothing was misread and there is nothing left to settle.

    A question of everybody together that has the figures of one group is left to that group.
    """
    asked = [q for q in questions if q.positions]
    twice = told_twice(asked)
    of_groups = {(q.kind, _ends(q)) for q in asked if q.of is not None}
    for question in asked:
        if question.key in twice or (question.of is None and (question.kind, _ends(question)) in of_groups):
            continue
        figure = capital(subject_words(question, [q for q in asked if q.key not in twice]))
        ends = _ends(question)
        if question.status is QuestionStatus.DISPUTED and not _is_upheld(question.positions, upheld):
            why = with_labels(clean(question.reason).rstrip("."), reports, labels) or "the accounts cannot all hold"
            yield reason("disputed", question.key, ends, more=_spread(question), figure=figure, reason=why)
        if is_wide(question) and not _is_upheld(_outermost(question), upheld):
            assert question.low and question.high
            told = {"low": number_words(question.low), "high": number_words(question.high)}
            times = number_words(round(question.high / question.low))
            yield reason("wide", question.key, ends, more=_spread(question), figure=figure, times=times, **told)


def _is_upheld(positions: Sequence[Position], upheld: Callable[[str], bool]) -> bool:
    return all(any(upheld(claim) for claim in p.claim_ids) for p in positions)


def _outermost(question: Question) -> list[Position]:
    """The positions that make the ends of a question's range."""
    return [p for p in question.positions if p.low == question.low or p.high == question.high]


def _ends(question: Question) -> tuple[tuple[float | None, float | None], ...]:
    """The ends of all positions of a question, which are what a person judges."""
    return tuple((p.low, p.high) for p in question.positions)


def is_wide(question: Question) -> bool:
    """True where a question's ends lie further apart than accounts of one incident do."""
    low, high = question.low, question.high
    if not low or not high or low <= 0:
        return False
    return high >= low * threshold("wide_times") and high - low >= threshold("wide_people")


def _spread(question: Question) -> float:
    """What the distance of a question's ends adds to the weight: none where they are one, all at ten times and beyond."""
    low, high = question.low, question.high
    if low is None or high is None or high <= low:
        return 0.0
    return threshold("spread") * (1.0 if low <= 0 else min(1.0, math.log10(high / low)))
