"""Report values: what each report of an event says by itself, one value a variable, as if it were all there is.

A report's figures are put together as an event's are (parts added, older numbers and asides left out), from that report alone.
Always holds: a report that says nothing of a variable has no value of it, and no report has two.
"""

from collections.abc import Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.sensitivity import ReportValue
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, QuestionStatus, Scope
from crosswire.reconciling.answers import Settled, settle
from crosswire.reconciling.figures import EVERYBODY, day_of
from crosswire.reconciling.groups import counted_groups
from crosswire.reconciling.headline import place_words
from crosswire.reconciling.incident_type import incident_type
from crosswire.reconciling.mentions import by_kind
from crosswire.reconciling.parties import event_actors
from crosswire.reconciling.questions import Told, matters
from crosswire.reconciling.rulebook import default_rule
from crosswire.reconciling.status import telling
from crosswire.reconciling.whereabouts import event_place


def report_values(told: Told, days: Mapping[str, str | None]) -> tuple[ReportValue, ...]:
    """What each report of an event says by itself, by report; `days` are those on which each, alone, puts its incident."""
    return tuple(
        ReportValue(
            report_id=report.id,
            outlet=report.outlet,
            published=day_of(report),
            numbers=tuple((k.value, n) for k in PEOPLE_KINDS if (n := _number(told, report, k)) is not None),
            words=tuple((name, said) for name, said in _words(told, report, days.get(report.id)) if said),
        )
        for _, report in sorted(told.known.reports.items())
    )


def _number(told: Told, report: Report, kind: ClaimKind) -> float | None:
    """The report's own figure for everybody: as the default rule has it, else the one that its title or its text leads with."""
    mentions = [m for m in by_kind(told.mentions, kind) if m.claim.report_id == report.id]
    if not mentions:
        return None
    own = matters(kind, mentions, [], {report.id: report})
    whole = next((settle(m, told.known) for m in own if m.of == EVERYBODY), None)
    if whole is None or whole.status is QuestionStatus.UNKNOWN:
        return None
    best = whole.under(default_rule()).best
    return _leading(whole) if best is None else best


def _leading(whole: Settled) -> float:
    """The figure that leads, of a report that gives several; of a range its middle."""
    figures = [s.lead for s in telling(whole.standings)]
    return min(figures, key=lambda f: (not f.titled, f.start, f.claim_ids)).size


def _words(told: Told, report: Report, day: str | None) -> list[tuple[str, str | None]]:
    claims = [c for c in told.known.claims.values() if c.report_id == report.id]
    here = [c for c in claims if c.scope is Scope.EVENT]
    return [
        ("date", day),
        ("place", place_words(event_place(here)) or None),
        ("actor", _initiator(here)),
        ("event_type", incident_type(claims)),
    ]


def _initiator(claims: Sequence[Claim]) -> str | None:
    """Who did it: the id of the first party with that role."""
    people = [c for c in claims if c.kind in PEOPLE_KINDS]
    groups = counted_groups(people, [c for c in claims if c.kind not in PEOPLE_KINDS])
    return next((a.actor_id for a in event_actors(claims, groups) if a.role == "initiator"), None)
