"""Report values: what each report of an event says by itself, one value a variable, as if it were all there is.

A report's figures are put together as an event's are (parts added, older numbers left out), from those of its claims that
the event's answer for everybody does not leave out (one victim of several, another incident's).
Always holds: a report that says nothing of a variable has no value of it, and no report has two.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.model.sensitivity import ReportValue
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, QuestionStatus, Scope
from crosswire.reconciling.answers import Known, Settled, settle
from crosswire.reconciling.figures import EVERYBODY, Mention, day_of, is_single
from crosswire.reconciling.groups import counted_groups
from crosswire.reconciling.headline import place_words
from crosswire.reconciling.incident_type import incident_type
from crosswire.reconciling.parties import event_actors
from crosswire.reconciling.questions import Told, matters
from crosswire.reconciling.rulebook import default_rule
from crosswire.reconciling.status import telling
from crosswire.reconciling.whereabouts import event_place

INITIATOR = "initiator"
"""The role of who did it."""


def report_values(
    event: Event, told: Told, wholes: Mapping[ClaimKind, Settled], days: Mapping[str, str | None]
) -> tuple[ReportValue, ...]:
    """What each report of an event says by itself, by report.

    `wholes` are the event's questions of everybody together; `days` are those on which each report, alone, puts its incident.
    """
    reports = told.known.reports
    if len(reports) == 1:
        # What one report says by itself is what the event is.
        [report] = reports.values()
        numbers = {kind: number for kind, whole in wholes.items() if (number := _best(whole)) is not None}
        initiator = next((a.actor_id for a in event.actors if a.role == INITIATOR), None)
        return (_value(report, numbers, event.place, initiator, event.event_type, days.get(report.id)),)
    own = _counting(told.mentions, wholes)
    out = []
    for _, report in sorted(reports.items()):
        numbers = {}
        for kind in wholes:
            number = _number(told.known, report, kind, own[report.id, kind])
            if number is not None:
                numbers[kind] = number
        claims = [c for c in told.known.claims.values() if c.report_id == report.id]
        here = [c for c in claims if c.scope is Scope.EVENT]
        day = days.get(report.id)
        out.append(_value(report, numbers, event_place(here), _initiator(here), incident_type(claims), day))
    return tuple(out)


def _value(
    report: Report,
    numbers: Mapping[ClaimKind, float],
    place: Place | None,
    actor: str | None,
    event_type: str | None,
    day: str | None,
) -> ReportValue:
    words = (("date", day), ("place", place_words(place)), ("actor", actor), ("event_type", event_type))
    return ReportValue(
        report_id=report.id,
        outlet=report.outlet,
        published=day_of(report),
        numbers=tuple((kind.value, number) for kind, number in numbers.items()),
        words=tuple((name, said) for name, said in words if said),
    )


def _counting(
    mentions: Sequence[Mention], wholes: Mapping[ClaimKind, Settled]
) -> Mapping[tuple[str, ClaimKind], list[Mention]]:
    """The mentions that the answers for everybody do not leave out, by report and kind."""
    left_out = {omission.claim.id for whole in wholes.values() for omission in whole.matter.omitted}
    out: dict[tuple[str, ClaimKind], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.claim.id not in left_out:
            out[mention.claim.report_id, mention.claim.kind].append(mention)
    return out


def _number(known: Known, report: Report, kind: ClaimKind, mentions: Sequence[Mention]) -> float | None:
    """The report's own figure for everybody, null where it gives none."""
    if not mentions:
        return None
    if len(mentions) == 1 and stands_by_itself(mentions[0]):
        return mentions[0].number
    return put_together(known, report, kind, mentions)


def stands_by_itself(mention: Mention) -> bool:
    """True for one number of everybody, to which nothing is added and from which nothing is taken."""
    whole = mention.counted == EVERYBODY and mention.part is None and mention.revision is None
    return whole and mention.is_point and not (mention.denied or is_single(mention))


def put_together(known: Known, report: Report, kind: ClaimKind, mentions: Sequence[Mention]) -> float | None:
    """One report's figure for everybody from all its mentions, null where it gives none."""
    own = matters(kind, mentions, [], {report.id: report})
    whole = next((settle(m, known) for m in own if m.of == EVERYBODY), None)
    return _best(whole) if whole is not None else None


def _best(whole: Settled) -> float | None:
    """One report's figure: as the default rule has it, else the one that its title or text leads with (of a range the middle)."""
    if whole.status is QuestionStatus.UNKNOWN:
        return None
    best = whole.under(default_rule()).best
    figures = [s.lead for s in telling(whole.standings)]
    return best if best is not None else min(figures, key=lambda f: (not f.titled, f.start, f.claim_ids)).size


def _initiator(claims: Sequence[Claim]) -> str | None:
    """Who did it: the id of the first party with that role."""
    people = [c for c in claims if c.kind in PEOPLE_KINDS]
    groups = counted_groups(people, [c for c in claims if c.kind not in PEOPLE_KINDS])
    return next((a.actor_id for a in event_actors(claims, groups) if a.role == INITIATOR), None)
