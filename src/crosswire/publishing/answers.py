"""Answers: each question of an event with its positions, the voices behind them and the words that show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.question import Position, Question
from crosswire.model.report import Report
from crosswire.model.words import QuestionStatus
from crosswire.publishing.figure_words import claims_figure, figure, number_words
from crosswire.publishing.quotations import Quotation, best_quotation
from crosswire.publishing.standpoints import standpoints, told_twice
from crosswire.publishing.wording import clean, letter, listed, words_of


@dataclass(frozen=True, slots=True)
class Voice:
    """An independent voice and the reports (by id) that carried it, in order of publication."""

    label: str
    report_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """A position as a reader sees it: letter, figure, voices, the tightest words; `more` counts its other claims.

    `parts` are the ways in which reports part it, "5 and 2", each with the ids of those that do.
    """

    letter: str
    figure: str
    position: Position
    voices: tuple[Voice, ...]
    quotation: Quotation | None
    more: int
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A question as a reader sees it.

    `group` is whom it counts ("" for everybody); `opposed` says what stands against what and why, or which was replaced.
    """

    question: Question
    kind: str
    group: str
    figure: str
    best: str | None
    status: str
    stands: tuple[Stand, ...]
    opposed: tuple[str, ...]
    why: str


def answers_of(
    questions: Sequence[Question], claims: Mapping[str, Claim], reports: Mapping[str, Report], labels: Mapping[str, str]
) -> list[Answer]:
    """The questions that have positions, in their order; everybody together is left out where one group is everybody.

    `claims` and `reports` are by id; `labels` stand in order of publication.
    """
    asked = [q for q in questions if q.positions]
    twice = told_twice(asked)
    return [_answer(q, asked, q.key in twice.values(), claims, reports, labels) for q in asked if q.key not in twice]


def _answer(
    question: Question,
    asked: Sequence[Question],
    is_whole: bool,
    claims: Mapping[str, Claim],
    reports: Mapping[str, Report],
    labels: Mapping[str, str],
) -> Answer:
    siblings = [q for q in asked if q.kind is question.kind]
    group = clean(question.of.label) if question.of else "all together" if len(siblings) > 1 else ""
    if is_whole and len(siblings) > 2:
        group += ", and all together"
    stands = tuple(_stand(letter(i), p, claims, reports, labels) for i, p in enumerate(question.positions))
    own = [claims[i] for p in question.positions for i in p.claim_ids if i in claims]
    return Answer(
        question=question,
        kind=words_of("kind")[question.kind.value],
        group=group,
        figure=stands[0].figure if len(stands) == 1 else claims_figure(question.low, question.high, own),
        best=None if question.best is None else number_words(question.best),
        status=words_of("status_label")[question.status.value],
        stands=stands,
        opposed=_opposed(question),
        why=clean(question.why),
    )


TOLD = (QuestionStatus.DISPUTED, QuestionStatus.RANGED, QuestionStatus.REVISED)
"""The statuses whose reason a page tells; the others are told by their positions."""


def _opposed(question: Question) -> tuple[str, ...]:
    """Why the positions stand to each other as they do; by their letters where the record gives no reason."""
    if question.reason and question.status in TOLD:
        return (clean(question.reason).rstrip("."),)
    return tuple(standpoints(question))


def _stand(
    name: str,
    position: Position,
    claims: Mapping[str, Claim],
    reports: Mapping[str, Report],
    labels: Mapping[str, str],
) -> Stand:
    own = [claims[i] for i in position.claim_ids if i in claims]
    order = list(labels)
    voices = tuple(
        Voice(clean(o.label), _carriers((claims[i] for i in o.claim_ids if i in claims), order))
        for o in position.origins
    )
    return Stand(
        letter=name,
        figure=claims_figure(position.low, position.high, own) if own else figure(position.low, position.high),
        position=position,
        voices=voices,
        quotation=best_quotation(own, reports, order),
        more=max(0, len(own) - 1),
        parts=_parts([claims[i] for i in position.parts if i in claims], order),
    )


def _parts(claims: Sequence[Claim], order: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The ways in which the reports of `claims` part one number, the commonest first."""
    ways: dict[str, list[str]] = {}
    for report in (r for r in order if any(c.report_id == r for c in claims)):
        numbers = sorted((c.low or 0 for c in claims if c.report_id == report), reverse=True)
        ways.setdefault(listed([number_words(n) for n in numbers]), []).append(report)
    return tuple((way, tuple(ids)) for way, ids in sorted(ways.items(), key=lambda item: (-len(item[1]), item[0])))


def _carriers(claims: Iterable[Claim], order: Sequence[str]) -> tuple[str, ...]:
    ids = {c.report_id for c in claims}
    return tuple(i for i in order if i in ids)
