"""Invented reports, claims and events for the ledger's tests."""

import re
from dataclasses import replace
from itertools import pairwise

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import EventRecord, Reading
from crosswire.model.claim import Claim, Feature
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.event import Event
from crosswire.model.identity import short_hash
from crosswire.model.linkage import Link, LinkFeature
from crosswire.model.moment import Moment, Publication
from crosswire.model.party import Actor, Attribution, Party
from crosswire.model.place import Place
from crosswire.model.quantity import Quantity
from crosswire.model.question import Group, Origin, Position, Question
from crosswire.model.report import Report, report_id
from crosswire.model.span import Evidence, Span
from crosswire.model.words import (
    ClaimKind,
    DependenceKind,
    Modifier,
    PartyClass,
    PublicationBasis,
    QuestionStatus,
    SpeakerRole,
    TimePrecision,
)

READER = "trial/1"
DAY = Publication("2031-05-17", "2031-05-17", TimePrecision.DAY, PublicationBasis.METADATA)
DATELINE = replace(DAY, basis=PublicationBasis.DATELINE)


def report(number: int = 1, **fields: object) -> Report:
    """A report of a ferry fire, unlike that of every other number."""
    text = f"Fire killed {number + 2} sailors on the ferry Ola{number}.\r\n\r\n"
    text += f"The harbour master said {number} were hurt.\n"
    values: dict[str, object] = {"id": report_id(text), "text": text, "outlet": f"Gazette {number}", **fields}
    return Report(**values)  # type: ignore[arg-type]


def claims(of: Report) -> list[Claim]:
    """What the report says: so many killed, so many hurt."""
    out = []
    for kind, words, who in (("killed", r"(\d+) sailors", None), ("injured", r"(\d+) were hurt", "The harbour master")):
        match = re.search(words, of.text)
        assert match
        number = int(match[1])
        at = of.text.find(who) if who else 0
        out.append(
            Claim(
                id="c" + short_hash(of.id, kind),
                report_id=of.id,
                kind=ClaimKind(kind),
                text=match[0],
                evidence=Evidence.at(of.text, Span(match.start(), match.end())),
                reader=READER,
                quantity=Quantity(number, number, Modifier.EXACT, match[1], "people"),
                of=Party("sailors", "a1", "sailors", PartyClass.CIVILIAN),
                when=Moment(None, None, TimePrecision.UNKNOWN, "on Friday"),
                where=Place("the ferry", "Ola", lat=54.5, lon=10.25, country="Nowhere"),
                attribution=(Attribution(who, None, "harbour master", SpeakerRole.SPEAKER, at, at + len(who)),)
                if who
                else (),
                features=(Feature("verb", kind),),
            )
        )
    return out


def reading(of: Report) -> Reading:
    """The reading of the report."""
    return Reading(
        report_id=of.id,
        reader=READER,
        publication=DATELINE,
        outlet="Inferred Times",
        language="en",
        inferred=("outlet", "published"),
        facets={"names": ["Ola"], "days": {"2031-05-16": 1}},
    )


def placed(claim: Claim, event_id: str) -> Claim:
    """The claim as placed in an event."""
    when = Moment("2031-05-16", "2031-05-16", TimePrecision.DAY, "on Friday", "published 2031-05-17")
    return replace(claim, event_id=event_id, when=when)


def record(*of: Report, date: str | None = "2031-05-16", name: str | None = None) -> EventRecord:
    """The event that the reports tell of, with all that is derived."""
    ids = tuple(sorted(r.id for r in of))
    event_id = name or "e" + short_hash(*ids)
    found = [placed(claim, event_id) for r in sorted(of, key=lambda r: r.id) for claim in claims(r)]
    dead = [claim for claim in found if claim.kind is ClaimKind.KILLED]
    positions = tuple(
        Position(c.low, c.high, (c.id,), (c.report_id,), (Origin(f"voice of {c.report_id}", (c.id,)),)) for c in dead
    )
    killed = Question(
        key="killed/sailors",
        kind=ClaimKind.KILLED,
        of=Group("sailors", "a1", "civilian"),
        rule="majority",
        low=3,
        best=None,
        high=9,
        status=QuestionStatus.DISPUTED,
        why="Two accounts stand against each other.",
        positions=positions,
    )
    leaning = [
        Dependence(a, b, DependenceKind.COPY, 0.75, (SharedPassage("passage", "12 words", Span(0, 9), Span(0, 9)),))
        for a, b in pairwise(ids)
    ]
    return EventRecord(
        event=Event(
            id=event_id,
            label="Ferry fire",
            event_type="fire",
            date=Moment(date, date, TimePrecision.DAY if date else TimePrecision.UNKNOWN),
            place=Place("the ferry", "Ola", lat=54.5, lon=10.25, country="Nowhere"),
            actors=(Actor("a1", "sailors", "target", ("crew",)),),
            reports=ids,
            n_outlets=len(ids),
            n_origins=len(ids),
            questions=(killed,),
        ),
        claims=tuple(found),
        dependences=tuple(leaning),
        publications=dict.fromkeys(ids, DATELINE),
    )


def link(a: Report, b: Report, *, same: bool = True) -> Link:
    """The comparison of two reports."""
    first, second = sorted((a.id, b.id))
    return Link(first, second, 2.5 if same else -1, same, (LinkFeature("date", "same day", 2.5 if same else -1),))


def add(ledger: Ledger, *of: Report) -> EventRecord:
    """Puts the reports in with all that belongs to them, as one step, and tells of which event they are."""
    with ledger.transaction():
        for r in of:
            ledger.add_report(r)
            ledger.put_reading(reading(r), claims(r), keys={f"ola:{r.id}", "ferry"}, sketch={"words": ["fire"]})
        made = record(*of)
        ledger.put_links(link(a, b) for a, b in pairwise(of))
        ledger.replace_events(ledger.event_ids_of(r.id for r in of), [made])
    return made
