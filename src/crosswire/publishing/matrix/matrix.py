"""The matrix of an event. Always holds: a pure function of the record; equal records give equal matrices."""

from collections import Counter
from collections.abc import Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.question import Question
from crosswire.model.report import Report
from crosswire.model.words import PEOPLE_KINDS
from crosswire.publishing.matrix.columns import columns_of
from crosswire.publishing.matrix.fact_rows import fact_rows
from crosswire.publishing.matrix.grid import Matrix
from crosswire.publishing.matrix.people_rows import people_rows
from crosswire.publishing.matrix.rows import Setting
from crosswire.publishing.matrix.ties import MOST, ties_of
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.wording import clean


def matrix_of(
    event: Event, reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence]
) -> Matrix:
    """The matrix of `event` from its reports, all that these claim, and how they lean on each other.

    Rows: people, by kind and group; then what it was, when, where, by whom and with what. Columns: reports in order of
    publication, the versions of one in one.
    """
    own = in_order_of_publication([r for r in reports if r.id in event.reports])
    by_id = {r.id: r for r in own}
    here = [c for c in claims if c.report_id in by_id]
    columns = columns_of(own, main_voices(event.questions, {c.id: c for c in here}))
    setting = Setting(columns, by_id)
    here.sort(key=lambda c: (setting.order[c.report_id], c.evidence.start, c.evidence.end, c.id))
    placed = [c for c in here if c.event_id in (None, event.id)]
    behind = {i: clean(o.label) for q in event.questions for p in q.positions for o in p.origins for i in o.claim_ids}
    ties = ties_of(columns, dependences, here, behind)
    return Matrix(
        columns=tuple(columns),
        rows=(
            *people_rows(event, {c.id: c for c in here}, report_labels(own), setting),
            *fact_rows(event, placed, setting),
        ),
        ties=tuple(ties[:MOST]),
        ties_left=len(ties[MOST:]),
        twice=tuple(told_twice([q for q in event.questions if q.positions]).items()),
    )


def main_voices(questions: Sequence[Question], claims: Mapping[str, Claim]) -> dict[str, str]:
    """The voice that each report (by id) mostly carries: in the first kind of figure that it gives, then by how often."""
    heard: dict[str, Counter[tuple[int, str]]] = {}
    for question in questions:
        for origin in (o for p in question.positions for o in p.origins):
            for claim in (claims[i] for i in origin.claim_ids if i in claims):
                said = (PEOPLE_KINDS.index(question.kind), clean(origin.label))
                heard.setdefault(claim.report_id, Counter())[said] += 1
    return {
        report: min(voices, key=lambda kind_voice: (kind_voice[0], -voices[kind_voice], kind_voice[1]))[1]
        for report, voices in heard.items()
    }
