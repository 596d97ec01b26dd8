"""The parts of an item's page: which claims, reports or places are in question, from the record of its event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.model.words import LIKELIEST, ClaimKind, Scope
from crosswire.publishing.answers import answers_of
from crosswire.publishing.outlet_labels import report_labels
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, letter
from crosswire.web import address
from crosswire.web.review.cards import Card, Cards, Side
from crosswire.workbench import Desk

MOST = 24
"""Cards of one item: whoever wants more opens the event."""

OPENING = 420
"""Characters of a report's beginning beside another's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report beside another: its label, title, day, beginning, and the addresses of its page and its event's."""

    report_id: str
    label: str
    title: str
    published: str
    opening: str
    address: str
    event: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two reports beside each other: how likely they tell of one incident, and what speaks for and against it, in words.

    Where they are kept apart, `other` is the event of the second, and empty else.
    """

    both: tuple[Told, Told]
    likelihood: float
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    beside: str
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What is in question: positions beside each other, claims, or two reports. `heading` says what they are."""

    heading: str
    sides: tuple[Side, ...] = ()
    cards: tuple[Card, ...] = ()
    compared: Compared | None = None
    more: int = 0


def parts_of(desk: Desk, event: Event, matter: Matter) -> Parts:
    """The parts of the page of that matter of that event."""
    if matter.sort in ("grouping", "apart"):
        return Parts(heading="The two reports", compared=_compared(desk, event, matter))
    reports, claims = desk.reports(event=event.id), desk.claims(event=event.id)
    labels = report_labels(reports)
    cards = Cards(reports, labels, desk.judged(event.id).verdicts)
    known = {c.id: c for c in claims}
    if matter.sort in ("disputed", "wide"):
        return Parts(heading="The positions", sides=_sides(event, matter.about, known, reports, labels, cards))
    chosen = _claims(desk, event, matter, claims)
    heading = HEADINGS.get(matter.sort, "The figures")
    return Parts(heading=heading, cards=cards.of(chosen[:MOST]), more=max(0, len(chosen) - MOST))


HEADINGS = {
    "place": "Where the reports say it was",
    "date": "When the reports say it was",
    "differ": "The claim",
    "changed": "The claim",
    "voices": "Whose voice is only likely",
}


def _sides(
    event: Event, key: str, known: dict[str, Claim], reports: Sequence[Report], labels: dict[str, str], cards: Cards
) -> tuple[Side, ...]:
    question = event.question(key)
    found = answers_of([question] if question else [], known, {r.id: r for r in reports}, labels)
    return tuple(
        Side(
            letter=letter(n),
            figure=stand.figure,
            voices=tuple(voice.label for voice in stand.voices),
            cards=cards.of(known[c] for c in stand.position.claim_ids[:MOST] if c in known),
        )
        for answer in found
        for n, stand in enumerate(answer.stands)
    )


def _claims(desk: Desk, event: Event, matter: Matter, claims: Sequence[Claim]) -> list[Claim]:
    if matter.sort in ("differ", "changed"):
        return [c for c in claims if c.id == matter.about]
    if matter.sort == "place":
        own = [c for c in claims if c.kind is ClaimKind.PLACE and c.scope is Scope.EVENT]
        return sorted(own, key=lambda c: c.feature("rank") != LIKELIEST)
    if matter.sort == "date":
        return [c for c in claims if c.kind in (ClaimKind.DATE, ClaimKind.TIME) and c.scope is not Scope.REJECTED]
    behind = [i for q in event.questions for p in q.positions for i in p.claim_ids]
    if matter.sort == "voices":
        unsure = {i for i, reason in desk.voice_reasons(event.id).items() if not reason.clear}
        behind = [i for i in behind if i in unsure]
    known = {c.id: c for c in claims}
    return [known[i] for i in dict.fromkeys(behind) if i in known]


def _compared(desk: Desk, event: Event, matter: Matter) -> Compared | None:
    """The two reports of a matter of grouping: those that it names, or the one and its nearest in the event."""
    if matter.sort == "apart":
        a, _, b = matter.about.partition(".")
        link = desk.compare(a, b)
    else:
        own = [desk.compare(matter.about, other) for other in event.reports if other != matter.about]
        if not own:
            return None
        link = max(own, key=lambda x: (x.score, x.a, x.b))
    first, second = (
        (matter.about, link.b if link.a == matter.about else link.a) if matter.sort == "grouping" else (a, b)
    )
    reports = [desk.report(first), desk.report(second)]
    labels = report_labels(reports)
    told = tuple(_told(desk, r, labels[r.id]) for r in reports)
    features = sorted((f for f in link.features if f.name != "start"), key=lambda f: -abs(f.points))
    return Compared(
        both=(told[0], told[1]),
        likelihood=_likelihood(link.score),
        speaks_for=tuple(clean(f.value) for f in features if f.points > 0),
        speaks_against=tuple(clean(f.value) for f in features if f.points < 0),
        beside=address.beside(first, second),
        other=(told[1].event or "") if matter.sort == "apart" else "",
    )


def _likelihood(score: float) -> float:
    from crosswire.grouping.average_link import likelihood

    return round(likelihood(score), 2)


def _told(desk: Desk, report: Report, label: str) -> Told:
    opening = clean(report.text)
    events = desk.events_of(report.id)
    return Told(
        report_id=report.id,
        label=label,
        title=clean(report.title or ""),
        published=interval_words(report.published.start, report.published.end) or "publication day not known",
        opening=opening[:OPENING].rsplit(" ", 1)[0] + "…" if len(opening) > OPENING else opening,
        address=address.report(report.id),
        event=events[0] if events else None,
    )
