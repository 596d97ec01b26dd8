"""Sensitivity: events under several rules added up, and set in order of how far the rules move them.

Pure: the same events give the same result, in whatever order they come.
"""

from collections.abc import Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.sensitivity import RuledEvent, RuledQuestion, Sensitivity
from crosswire.model.words import ClaimKind
from crosswire.reconciling.answers import settle
from crosswire.reconciling.figures import EVERYBODY
from crosswire.reconciling.headline import happening
from crosswire.reconciling.questions import told
from crosswire.reconciling.report_measures import ReportMeasures, event_measures
from crosswire.reconciling.report_values import report_values
from crosswire.reconciling.rule_sums import KindSums
from crosswire.reconciling.rulebook import Rule


def ruled_event(
    event: Event,
    reports: Sequence[Report],
    claims: Sequence[Claim],
    origins: Mapping[str, str],
    days: Mapping[str, str | None],
    rules: Sequence[Rule],
) -> RuledEvent:
    """An event's questions under every rule, and what each report says by itself.

    `reports`, `claims` and `origins` are what the event was made of, as for `record.reconcile`; `days` as for `report_values`.
    Figures are put together once: rules only differ in what they choose among them.
    """
    said = told(reports, claims, origins)
    label = happening(event.event_type, event.place, event.date)
    settled = [settle(matter, said.known) for matter in said.matters()]
    questions = tuple(RuledQuestion(event.id, label, tuple(s.under(rule) for rule in rules)) for s in settled)
    wholes = {s.matter.kind: s for s in settled if s.matter.of == EVERYBODY}
    values = report_values(event, said, wholes, days)
    return RuledEvent(event.id, label, event.date.start, questions, values, event_measures(values))


class Tally:
    """Events taken in one by one, and what they add up to; `most` is how many that move are kept of each kind."""

    def __init__(self, rules: Sequence[str], kinds: Sequence[ClaimKind], most: int) -> None:
        self._rules, self._most = tuple(rules), most
        self._events = self._reports = 0
        self._sums = {kind: KindSums(kind, rules) for kind in kinds}
        self._moved: dict[ClaimKind, list[RuledQuestion]] = {kind: [] for kind in kinds}
        self._said = ReportMeasures(kinds)

    def add(self, event: RuledEvent) -> None:
        """Takes in one event."""
        self._events += 1
        self._reports += len(event.reports)
        self._said.add(event.reports)
        for kind, sums in self._sums.items():
            asked = [q for q in event.questions if q.asked.kind is kind]
            sums.add(asked)
            moved = [q for q in asked if q.asked.of is None and q.spread > 0]
            if moved:
                self._moved[kind] = sorted([*self._moved[kind], *moved], key=_by_spread)[: self._most]

    def result(self) -> Sensitivity:
        """What all that was taken in adds up to."""
        return Sensitivity(
            rules=self._rules,
            events=self._events,
            reports=self._reports,
            kinds=tuple(sums.totals() for sums in self._sums.values()),
            moved=tuple(q for moved in self._moved.values() for q in moved),
            measures=self._said.measures(),
            revisions=self._said.revisions(),
        )


def _by_spread(question: RuledQuestion) -> tuple[float, float, str]:
    """The largest spread first; of equals the one that is larger beside its figure, then by id."""
    return -question.spread, max(question.told), question.event_id
