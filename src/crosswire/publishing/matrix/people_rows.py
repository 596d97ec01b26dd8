"""Rows of people: for each question of an event its answers by outlet, with low, best, high, status and rule beside them."""

from collections.abc import Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.words import ClaimKind
from crosswire.publishing.answers import Answer, Stand, answers_of
from crosswire.publishing.dossier import ALWAYS_ASKED
from crosswire.publishing.figure_words import claim_figure, figure
from crosswire.publishing.matrix.grid import Cell, Row
from crosswire.publishing.matrix.range_mark import range_mark
from crosswire.publishing.matrix.rows import Given, Setting, is_worked_out
from crosswire.publishing.standpoints import is_replaced
from crosswire.publishing.wording import words_of

ORDER = list(ClaimKind)


def people_rows(event: Event, claims: Mapping[str, Claim], labels: Mapping[str, str], setting: Setting) -> list[Row]:
    """The rows of an event's questions, by kind, everybody together before parts; a kind always asked has a row without answers.

    `claims` are by id; `labels` name all reports, in order of publication.
    """
    answers = answers_of(event.questions, claims, setting.reports, labels)
    rows = []
    for kind in ORDER:
        own = [a for a in answers if a.question.kind is kind]
        whole = bool(own) and (own[0].question.of is None or "all together" in own[0].group)
        rows += [_row(a, claims, setting, inner=whole and n > 0) for n, a in enumerate(own)]
        if not own and kind in ALWAYS_ASKED:
            silent = tuple(Cell(c.key) for c in setting.columns)
            rows.append(Row(key=kind.value, name=words_of("kind")[kind], cells=silent))
    return rows


def _row(answer: Answer, claims: Mapping[str, Claim], setting: Setting, *, inner: bool) -> Row:
    question = answer.question
    given = [_given(answer, stand, claims) for stand in answer.stands]
    return Row(
        key=question.key,
        name=answer.kind,
        group=answer.group,
        inner=inner,
        figure=answer.figure,
        best=answer.best,
        status=question.status.value,
        said=answer.status,
        rule=question.rule,
        why=answer.why,
        reasons=answer.opposed,
        mark=range_mark(question, answer.stands),
        answers=setting.answers(given),
        cells=setting.cells(given, _figure),
    )


def _given(answer: Answer, stand: Stand, claims: Mapping[str, Claim]) -> Given:
    position = stand.position
    return Given(
        figure=stand.figure,
        claims=tuple(claims[i] for i in position.claim_ids if i in claims),
        parts=frozenset(position.parts),
        gone=is_replaced(position, answer.question),
        ends=(position.low, position.high),
    )


def _figure(given: Given, claims: Sequence[Claim]) -> str:
    """The answer as one column has it: its own bounds or words, or what the record makes of its parts or of other numbers."""
    if any(c.id in given.parts for c in claims) or is_worked_out(given, claims[0]):
        return figure(*given.ends)
    return claim_figure(claims[0])
