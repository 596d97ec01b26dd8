"""The timeline: when it happened, when each report was published, and what figures it gave."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis
from crosswire.publishing.answers import Answer
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import words_of


@dataclass(frozen=True, slots=True)
class Mark:
    """One moment of the timeline: the incident itself (`report_id` null) or the publication of a report.

    `figures` are what the report gave to each question: its subject ("killed", "civilians killed") and the figures,
    each with its position's letter where there are several positions.
    `basis` says where the publication time comes from, where it was not given with the report.
    """

    when: str | None
    report_id: str | None
    figures: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    basis: str = ""


def timeline(event: Event, reports: Sequence[Report], answers: Sequence[Answer]) -> list[Mark]:
    """The marks in order of time: the incident before what was published on its day, undated reports last.

    `reports` are in order of publication.
    """
    happened = Mark(interval_words(event.date.start, event.date.end, short=True), None)
    marks = [(r.published.start, _published(r, answers)) for r in reports]
    day = event.date.day or ""
    before = [m for at, m in marks if at is not None and at[:10] < day]
    return [*before, happened, *(m for at, m in marks if at is None or at[:10] >= day)]


def _published(report: Report, answers: Sequence[Answer]) -> Mark:
    given = [(a, [s for s in a.stands if report.id in s.position.report_ids]) for a in answers]
    figures = tuple(
        (_subject(a, answers), tuple((s.figure, s.letter if len(a.stands) > 1 else "") for s in stands))
        for a, stands in given
        if stands
    )
    basis = report.published.basis
    said = "" if basis in (PublicationBasis.METADATA, PublicationBasis.NONE) else words_of("publication_basis")[basis]
    return Mark(interval_words(report.published.start, report.published.end, short=True), report.id, figures, said)


def _subject(answer: Answer, answers: Sequence[Answer]) -> str:
    """A question in two words; whom it counts is left out where no other question of its kind is asked."""
    alone = sum(a.kind == answer.kind for a in answers) == 1
    return answer.kind if alone or answer.question.of is None else f"{answer.group} {answer.kind}"
