"""Deriving: the whole record of one event from its reports and claims. A pure function of what is stored about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.grouping.dating import DatingInput, Settlement, settle
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import EventRecord, Reading
from crosswire.lineage import dependences, origin_reasons
from crosswire.model.calendar import bounds, compatible, is_day
from crosswire.model.claim import Claim, Feature
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.moment import Moment, Publication
from crosswire.model.place import Place
from crosswire.model.plain import from_plain
from crosswire.model.report import Report
from crosswire.model.versions import came_out, version_chains
from crosswire.model.voice import OriginReason
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Scope
from crosswire.reading.actors.tables import known_actor, part_of
from crosswire.reading.claims.when import ANOTHER_DAY, NO_SCENE, NOT_ITS_TIME, names_a_day
from crosswire.reading.dates import MomentRole
from crosswire.reading.reader import TimeNotes
from crosswire.reconciling.record import Explanation, reconcile_explained
from crosswire.reconciling.rulebook import Rule
from crosswire.workbench.deciding_claims import DecidedClaims, decided_claims
from crosswire.workbench.deciding_corrections import SETTLED
from crosswire.workbench.deciding_log import Log, log_of
from crosswire.workbench.deciding_places import settled_place
from crosswire.workbench.queue.keeping import matters_of_record


@dataclass(frozen=True, slots=True)
class Case:
    """What an event's record is made of: its reports as dated, its claims as placed, what leans on what, whose voices, and
    where it was where a person settled that.
    """

    event_id: str
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    dependences: tuple[Dependence, ...]
    voices: Mapping[str, OriginReason]
    settlement: Settlement
    place: Place | None = None

    def reconciled(self, rule: Rule | None = None) -> tuple[Event, tuple[Explanation, ...]]:
        """The event's record under `rule`, and why each of its questions is answered so."""
        voices = {claim: voice.label for claim, voice in self.voices.items()}
        return reconcile_explained(
            self.event_id, self.reports, self.claims, voices, self.settlement.date, rule, self.place
        )


Kept = Mapping[str, Collection[str]]
"""Of a report that stands in several events, the ids of the claims that belong to this one."""


def kept_of(ledger: Ledger, event: Event) -> Kept:
    """The claims that belong to a stored event, of its reports that stand in other events as well."""
    several = ledger.reports_of_several(event.reports)
    stored = ledger.event_claims(event.id) if several else []
    return {r: {c.id for c in stored if c.report_id == r} for r in several}


def event_record(
    ledger: Ledger, name: str, members: Sequence[str], kept: Kept | None = None, rule: Rule | None = None
) -> EventRecord:
    """The event of the id `name` and the reports `members`, with all that is kept beside it."""
    material = material_of(ledger, members, kept)
    case = material.case(name, members)
    own = {claim.id for claim in case.claims}
    record = EventRecord(
        event=case.reconciled(rule)[0],
        claims=case.claims,
        dependences=case.dependences,
        publications={r.id: r.published for r in case.reports},
        kept=tuple((n, c) for r in case.reports for n, c in enumerate(material.kept[r.id]) if c.id in own),
    )
    return replace(record, matters=matters_of_record(record, case.reports, case.voices, log_of(ledger)))


@dataclass(frozen=True, slots=True)
class Material:
    """What cases are made of, as the store has it: reports as read, the claims read in each as people's decisions leave them,
    and what each says of time, by report id.

    `kept` are the claims of each that decisions alone keep, also among the others; `place` is where the event of all the reports
    was, where a person settled that.
    """

    reports: tuple[Report, ...]
    read: Mapping[str, Sequence[Claim]]
    notes: Mapping[str, TimeNotes]
    kept: Mapping[str, tuple[Claim, ...]]
    place: Place | None

    def case(self, name: str, members: Collection[str]) -> Case:
        """The case of the id `name` that those of its reports make which are `members`, as if no other existed."""
        case = made_case(name, [r for r in self.reports if r.id in members], self.read, self.notes)
        return replace(case, place=self.place)


def material_of(
    ledger: Ledger, members: Sequence[str], kept: Kept | None = None, whole: Sequence[str] = ()
) -> Material:
    """What is stored of the reports `members` that cases are made of; see `case_of`."""
    own = kept or {}
    reports = tuple(ledger.reports(members, as_read=True))
    log = log_of(ledger)
    ids = [r.id for r in reports]
    read, readings = ledger.claims_by_report(ids), ledger.readings(ids)
    claims = {r.id: _as_decided(r, read[r.id], log) for r in reports}
    return Material(
        reports,
        {i: [c for c in (*d.read, *d.kept) if i not in own or c.id in own[i]] for i, d in claims.items()},
        {i: _notes(readings.get(i)) for i in ids},
        {i: decided.kept for i, decided in claims.items()},
        settled_place(log.place_of(whole or members)),
    )


def case_of(
    ledger: Ledger, name: str, members: Sequence[str], kept: Kept | None = None, whole: Sequence[str] = ()
) -> Case:
    """The reports `members` and what is read in them, as people's decisions leave it, dated and placed together as one event.

    `whole` are all reports of the event where `members` are some of them: what was settled of the event holds for it as a whole.
    """
    return material_of(ledger, members, kept, whole).case(name, members)


def claims_as_decided(ledger: Ledger, report: Report, log: Log) -> DecidedClaims:
    """The claims of a stored report as people's decisions leave them, not placed."""
    return _as_decided(report, ledger.claims(report.id), log)


def _as_decided(report: Report, read: Sequence[Claim], log: Log) -> DecidedClaims:
    return decided_claims(report, read, log.verdicts(report.id, (c.id for c in read)))


def made_case(
    name: str, reports: Sequence[Report], read: Mapping[str, Sequence[Claim]], notes: Mapping[str, TimeNotes]
) -> Case:
    """The case that `reports` make with the claims `read` in each and what each says of time, by report id: a pure function.

    Rejected claims are among the case's and have no part in anything else of it.
    """
    settlement = settle([_dating(r, [c for c in read[r.id] if not c.rejected], notes[r.id]) for r in reports])
    seen_later = {i: out for chain in version_chains(reports) for i, out in came_out(chain).items()}
    known = {**settlement.publications, **seen_later}
    dated = tuple(replace(r, published=known.get(r.id, r.published)) for r in reports)
    claims = tuple(placed(c, name, settlement) for r in dated for c in read[r.id])
    told = [c for c in claims if c.kind is ClaimKind.STATEMENT and not c.rejected]
    statements = {r.id: [c for c in told if c.report_id == r.id] for r in dated}
    leaning = tuple(dependences(dated, statements))
    return Case(name, dated, claims, leaning, origin_reasons(dated, claims, leaning, institution_above), settlement)


def placed(claim: Claim, event: str, settlement: Settlement) -> Claim:
    """`claim` as it stands in its event: with the event's id, unless it is of another incident, and with its time resolved."""
    when = claim.when
    if when is not None:
        dates = claim.kind in (ClaimKind.DATE, ClaimKind.TIME)
        own = dates and (claim.scope is Scope.EVENT or claim.feature("scope") == ANOTHER_DAY)
        when = settlement.resolve(claim.report_id, when, of_event=own)
        if dates and not _is_settled(claim):
            claim = _rescoped(claim, when, settlement.date)
    if (
        claim.scope is Scope.EVENT
        and not _is_settled(claim)
        and claim.kind in PEOPLE_KINDS
        and when is not None
        and _is_long_before(when, settlement.date)
    ):
        earlier = Feature("scope", f"happened on {when.start}, before this incident ({settlement.date.start})")
        claim = replace(claim, scope=Scope.OTHER, features=(*claim.features, earlier))
    return replace(claim, event_id=None if claim.scope is Scope.OTHER else event, when=when)


def _is_settled(claim: Claim) -> bool:
    """True where a person gave the claim its scope, or rejected it."""
    return claim.rejected or (claim.feature("scope") or "").startswith(SETTLED)


def _rescoped(claim: Claim, when: Moment, date: Moment) -> Claim:
    """A date claim held against the event's day: the event's where it is that day, not where it is another.

    Another day on which something happened is that of another incident; any other is background.
    """
    if not (is_day(when) and is_day(date)):
        return claim
    same = bool(compatible(when, date))
    if claim.scope is Scope.EVENT and not same:
        other = Feature("scope", f"{ANOTHER_DAY} ({date.start})")
        scope = Scope.OTHER if claim.feature("role") == MomentRole.EVENT else Scope.BACKGROUND
        return replace(claim, scope=scope, features=(*claim.features, other))
    if same and claim.feature("scope") in (ANOTHER_DAY, NOT_ITS_TIME):
        kept = tuple(f for f in claim.features if f.name != "scope")
        return replace(
            claim, scope=Scope.EVENT, features=(*kept, Feature("scope", f"the day of the incident ({date.start})"))
        )
    return claim


def _is_long_before(when: Moment, date: Moment) -> bool:
    """True where a figure's own day, once known, lies more than a day before the event's: it is another incident's."""
    first, of_event = bounds(when), bounds(date)
    return bool(first and of_event and is_day(when) and is_day(date) and (of_event[0] - first[1]).days > 1)


def institution_above(actor_id: str | None) -> tuple[tuple[str, str], ...]:
    """An actor and what it is part of, as ids and labels, up to the institution it speaks for: that below the government.

    A command, its headquarters and its officers are one voice; a health ministry and a police force of one government
    are two, since each knows by its own means.
    """
    known = known_actor(actor_id) if actor_id else None
    rungs: list[tuple[str, str]] = []
    while known is not None and not (rungs and known.kind == "government"):
        rungs.append((known.id, known.label))
        known = known_actor(part_of(known.id) or "")
    return tuple(rungs)


def notes_of(ledger: Ledger, report_id: str) -> TimeNotes:
    """What a stored report says of time beside its claims."""
    return _notes(ledger.reading(report_id))


def _notes(reading: Reading | None) -> TimeNotes:
    return from_plain(TimeNotes, reading.facets["time"]) if reading is not None else TimeNotes()


DOUBTFUL = 0.4
"""Share of its weight with which a day counts that a report names beside the one it seems to give for its incident."""


SUMS_UP = "sums up several"
"""How a reason begins for which a claim of a round-up is background: its day is the day of what it tells all the same."""


def _dates_it(claim: Claim) -> bool:
    """True for a date by which the report, be it coarse as a year, says when what it tells was."""
    if claim.when is None:
        return False
    return names_a_day(claim.when) or (claim.scope is not Scope.OTHER and claim.feature("scope") != NO_SCENE)


def _may_be_the_day(claim: Claim) -> bool:
    reason = claim.feature("scope") or ""
    return claim.scope is Scope.EVENT or reason == ANOTHER_DAY or reason.startswith(SUMS_UP)


def own_day(report: Report, claims: Sequence[Claim], notes: TimeNotes) -> str | None:
    """The day (`YYYY-MM-DD`) that one report by itself gives for its incident, or null."""
    settled = settle([_dating(report, claims, notes)]).date
    return settled.day if is_day(settled) else None


def _dating(report: Report, claims: Sequence[Claim], notes: TimeNotes) -> DatingInput:
    own = [c for c in claims if c.kind is ClaimKind.DATE and c.when is not None and _may_be_the_day(c)]
    weights = dict(notes.weights)
    return DatingInput(
        report_id=report.id,
        publication=report.published if report.published.start else Publication(),
        moments=tuple(c.when for c in own if c.when is not None),
        speech=notes.speech,
        years=notes.years,
        weights=tuple(weights.get(c.id, 0.0) * (1.0 if c.scope is Scope.EVENT else DOUBTFUL) for c in own),
        publication_hint=notes.hint,
        dated=notes.dated,
        times=tuple(c.when for c in claims if c.when is not None and _is_time_of_event(c)),
        names_days=any(c.kind is ClaimKind.DATE and _dates_it(c) for c in claims),
        follow_up=notes.follow_up,
    )


def _is_time_of_event(claim: Claim) -> bool:
    """True for a time of day, without a day, at which something of the report's incident happened."""
    if claim.kind is not ClaimKind.TIME or claim.scope is not Scope.EVENT or claim.when is None:
        return False
    hour = claim.when.hint is not None and claim.when.hint.hour is not None
    return claim.when.start is None and (
        claim.feature("role") == "event" or (hour and claim.feature("role") == "other")
    )
