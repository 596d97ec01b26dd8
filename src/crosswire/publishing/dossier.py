"""The dossier of an event: its record arranged for people, in plain strings that a page or a terminal only has to set.

Always holds: a pure function of the record; every figure in it keeps its voices, its outlets and its words. What no
report states is named as such and never filled in.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.versions import first_versions
from crosswire.model.words import ClaimKind, Scope
from crosswire.publishing.answers import Answer, answers_of
from crosswire.publishing.apart import AlsoStated, also_stated, apart, rejected
from crosswire.publishing.dependence_words import dependence_sentences
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.publishing.place_words import place_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.timeline import Mark, timeline
from crosswire.publishing.wording import capital, clean, counted, counted_between, listed, words_of

ALWAYS_ASKED = (ClaimKind.KILLED, ClaimKind.INJURED)
"""The kinds whose absence is worth a word in every event."""


@dataclass(frozen=True, slots=True)
class Known:
    """Something said of the event as a whole, with how well it is known; `stated` is false where no report says it."""

    words: str
    precision: str = ""
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Dossier:
    """One event for a reader: headline, strip, answers, what stands apart, the timeline and who leans on whom.

    `labels` names each report by its outlet, in order of publication.
    """

    event: Event
    headline: str
    what: str
    place: Known
    date: Known
    parties: Known
    counts: str
    labels: dict[str, str]
    answers: tuple[Answer, ...]
    not_stated: tuple[str, ...]
    also: tuple[AlsoStated, ...]
    background: tuple[AlsoStated, ...]
    others: tuple[AlsoStated, ...]
    rejected: tuple[AlsoStated, ...]
    timeline: tuple[Mark, ...]
    dependences: tuple[str, ...]


def dossier(
    event: Event,
    reports: Sequence[Report],
    claims: Sequence[Claim],
    dependences: Sequence[Dependence],
    most_voices: int | None = None,
) -> Dossier:
    """The dossier of `event` from its reports, all that these claim, and how they lean on each other.

    Claims that belong to another event count as other incidents mentioned. `most_voices`: see `counts_words`.
    """
    reports = in_order_of_publication([r for r in reports if r.id in event.reports])
    labels = report_labels(reports)
    order = list(labels)
    by_id = {r.id: r for r in reports}
    here = [c for c in claims if c.report_id in by_id and not c.rejected]
    here.sort(key=lambda c: (order.index(c.report_id), c.evidence.start, c.evidence.end, c.id))
    answers = answers_of(event.questions, {c.id: c for c in here}, by_id, labels)
    answered = {claim_id for q in event.questions for p in q.positions for claim_id in p.claim_ids}
    own = [c for c in here if c.scope is Scope.EVENT and c.event_id in (None, event.id)]
    elsewhere = [c for c in here if c.scope is Scope.OTHER or c.event_id not in (None, event.id)]
    turned_down = [c for c in claims if c.rejected and c.report_id in by_id and c.event_id in (None, event.id)]
    asked = {q.kind for q in event.questions if q.positions}
    kinds = words_of("kind")
    return Dossier(
        event=event,
        headline=headline(event),
        what=what_words(event),
        place=place_known(event),
        date=date_known(event),
        parties=parties_known(event),
        counts=counts_words(event, most_voices),
        labels=labels,
        answers=tuple(answers),
        not_stated=tuple(kinds[k.value] for k in ALWAYS_ASKED if k not in asked),
        also=tuple(also_stated([c for c in own if c.id not in answered], by_id, labels)),
        background=tuple(apart([c for c in here if c.scope is Scope.BACKGROUND], by_id, labels)),
        others=tuple(apart(elsewhere, by_id, labels)),
        rejected=tuple(rejected(turned_down, by_id, labels)),
        timeline=tuple(timeline(event, reports, answers)),
        dependences=tuple(
            dependence_sentences(
                dependences, labels, here, {r.id: r.published for r in reports}, first_versions(reports)
            )
        ),
    )


def headline(event: Event) -> str:
    """The event's label, or a few words in its place where it has none."""
    return clean(event.label) or f"Incident without a name ({event.id})"


def what_words(event: Event) -> str:
    """The type of the incident in a word or two."""
    return capital(clean((event.event_type or "incident").replace("_", " ")))


def counts_words(event: Event, most_voices: int | None = None) -> str:
    """Reports (where an outlet wrote more than one), outlets and voices, counted: "five outlets, two voices".

    `most_voices` is how many there are where folds that are only likely are not made: "two or three voices".
    """
    voices = counted_between(event.n_origins, most_voices or event.n_origins, "voice")
    out = [counted(event.n_outlets, "outlet"), voices]
    return ", ".join(out if event.n_reports == event.n_outlets else [counted(event.n_reports, "report"), *out])


def place_known(event: Event) -> Known:
    """Where it was, with how near that is known."""
    if event.place is None:
        return Known("place not stated by any report", stated=False)
    return Known(place_words(event.place), words_of("place_precision")[event.place.precision.value])


def date_known(event: Event) -> Known:
    """When it was, with how fine that is known."""
    words = interval_words(event.date.start, event.date.end)
    if words is None:
        return Known("date not stated by any report", stated=False)
    return Known(words, words_of("time_precision")[event.date.precision.value])


def parties_known(event: Event) -> Known:
    """Who acted and who was hit, by the roles of the event's actors."""
    by_role = {
        role: list(dict.fromkeys(clean(a.label) for a in event.actors if a.role == role and clean(a.label)))
        for role in ("initiator", "target")
    }
    sides = [listed(names, most=3) for names in by_role.values() if names]
    return Known(" against ".join(sides)) if len(sides) == 2 else _one_side(by_role)


def _one_side(by_role: dict[str, list[str]]) -> Known:
    if by_role["initiator"]:
        return Known(f"by {listed(by_role['initiator'], most=3)}")
    if by_role["target"]:
        return Known(f"against {listed(by_role['target'], most=3)}")
    return Known("no party named by any report", stated=False)
