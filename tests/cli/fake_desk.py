"""A desk that answers from the hand-made record, for tests of the command line without a store."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, ClassVar, Self

from crosswire.ledger.records import EventChange
from crosswire.lineage import families, reworking, version_steps
from crosswire.model.decision import Decision
from crosswire.model.event import Event
from crosswire.model.figure_history import EventHistory
from crosswire.model.leaning import Carrier, Leaning, Lineage
from crosswire.model.linkage import Link
from crosswire.model.naming import PartyNaming
from crosswire.model.out_by import out_by
from crosswire.model.outlet import Outlet
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.version_history import VersionHistory
from crosswire.model.voice import OriginReason
from crosswire.model.words import ClaimKind, DependenceKind, Polarity
from crosswire.reconciling.history import figure_histories
from crosswire.reconciling.naming import party_namings
from crosswire.sources.meter import Meter
from crosswire.workbench.fetching import Web
from crosswire.workbench.results import Watched
from crosswire.workbench.watching import Pace
from tests.factories import make_claim, make_report
from tests.publishing.hand_made import (
    CLAIMS,
    COURIER,
    DEPENDENCES,
    EARLIER,
    FOG,
    GROUNDING,
    LINK,
    RAID,
    REPORTS,
    WEAK_LINK,
    WIRE,
)

SAID = {
    WIRE: "“Eleven smugglers were killed, and no civilians came to harm,”",
    COURIER: "“Eleven smugglers were killed, and no civilians came to harm,”",
}
SIGHTED = replace(
    make_report(
        "Twelve smugglers were killed at the wells on Sunday, Guard Command said. Nobody else was hurt.",
        own_id="r1sighted",
        outlet="Dune Radio",
        title="Twelve die at the wells",
        published="2031-03-03T08:00",
    ),
    url="https://dune-radio.example/raid",
)
CORRECTED = replace(
    make_report(
        "Eleven smugglers were killed at the wells on Sunday, Guard Command said. Two herders were hurt.",
        own_id="r2corrected",
        outlet="Dune Radio",
        title="Eleven die at the wells",
        published="2031-03-03T17:30",
    ),
    url="https://dune-radio.example/raid",
)
FOGGED = replace(SIGHTED, id="r3fogged", title="Fog over the strait", url="https://dune-radio.example/fog")
VERSION_CLAIMS = {
    SIGHTED.id: [
        make_claim(SIGHTED, ClaimKind.KILLED, "Twelve smugglers were killed", low=12, high=12, of="smugglers"),
        make_claim(SIGHTED, ClaimKind.INJURED, "Nobody else was hurt", low=0, high=0, polarity=Polarity.DENIED),
        make_claim(SIGHTED, ClaimKind.PLACE, "at the wells"),
    ],
    CORRECTED.id: [
        make_claim(CORRECTED, ClaimKind.KILLED, "Eleven smugglers were killed", low=11, high=11, of="smugglers"),
        make_claim(CORRECTED, ClaimKind.INJURED, "Two herders were hurt", low=2, high=2, of="herders"),
        make_claim(CORRECTED, ClaimKind.PLACE, "at the wells"),
        make_claim(CORRECTED, ClaimKind.DATE, "on Sunday"),
    ],
}
STATEMENTS = tuple(make_claim(r, ClaimKind.STATEMENT, words, said_by="Guard Command") for r, words in SAID.items())


class DeskError(Exception):
    """As the workbench's."""


class NotFound(DeskError):
    """As the workbench's."""


@dataclass(frozen=True)
class Refused:
    where: str
    reason: str


@dataclass(frozen=True)
class Added:
    added: int
    known: int
    refused: tuple[Refused, ...]
    events: tuple[str, ...]
    refused_beyond: int = 0


@dataclass(frozen=True)
class Change:
    report: Report
    before: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    altered: tuple[str, ...]


@dataclass(frozen=True)
class Reread:
    read: int
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]
    events: tuple[str, ...]
    idle: tuple[Decision, ...]


@dataclass(frozen=True)
class Rebuilt:
    reports: int
    events: int
    events_changed: tuple[str, ...]
    reports_changed: tuple[str, ...]


@dataclass(frozen=True)
class KnownReader:
    name: str
    version: str | None
    package: str
    failure: str | None = None


@dataclass(frozen=True)
class KnownRule:
    name: str
    definition: str
    own: bool
    failure: str | None = None


@dataclass(frozen=True)
class QuestionExplanation:
    key: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class EventExplanation:
    event: Event
    links: tuple[Link, ...]
    dependences: tuple[Any, ...]
    origins: tuple[tuple[str, OriginReason], ...]
    questions: tuple[QuestionExplanation, ...]


@dataclass(frozen=True)
class Reading:
    report: Report
    claims: tuple[Any, ...]
    noise: tuple[tuple[Span, str], ...]
    refused: tuple[str, ...] = ()


@dataclass
class FakeDesk:
    """Two events, six reports. `calls` keeps what was asked of any desk; `failure` is raised by every opening."""

    path: str | Path
    create: bool = True
    calls: ClassVar[list[tuple[str, Any]]] = []
    columns: ClassVar[Mapping[str, str] | None] = None
    web: ClassVar[Web | None] = None
    failure: ClassVar[BaseException | None] = None
    broken: ClassVar[list[str]] = []
    underived: ClassVar[list[str]] = []
    rebuilt: ClassVar[Rebuilt] = Rebuilt(6, 2, (), ())
    result: ClassVar[Added] = Added(5, 1, (), ("e1wells",))
    reread_result: ClassVar[Reread] = Reread(0, (), (), (), ())
    closed: bool = field(default=False)

    def __post_init__(self) -> None:
        self.calls.append(("open", (str(self.path), self.create)))
        if FakeDesk.failure is not None:
            raise FakeDesk.failure

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True

    def snapshot(self) -> nullcontext[None]:
        return nullcontext()

    def add(
        self,
        *paths: str | Path,
        stdin: Any = None,
        progress: Any = None,
        workers: int = 1,
        reader: str = "rules",
        web: Web | None = None,
        columns: Mapping[str, str] | None = None,
        meter: Meter | None = None,
        told: Any = None,
    ) -> Added:
        self.calls.append(("add", ([str(p) for p in paths], stdin.read() if stdin else None, workers, reader)))
        FakeDesk.web = web
        FakeDesk.columns = columns
        progress(1, None, "a report")
        for refused in self.result.refused if told else ():
            told(refused)
        return self.result

    def watch(self, *feeds: str, told: Any, web: Web, pace: Pace, reader: str) -> Watched:
        self.calls.append(("watch", (feeds, pace, reader)))
        told("feed", "https://gazette.example/feed", "2 new")
        told("report", "https://gazette.example/7", "Ferry fire")
        told("refused", "https://gazette.example/8", "is answered with status 404")
        told("event", "e1wells", "Raid at the wells")
        return Watched(2, 1, 3)

    def reread(self, *reports: str, progress: Any = None, **options: Any) -> Reread:
        self.calls.append(("reread", (reports, options)))
        progress(1, 2, "a report")
        return self.reread_result

    def read_by(self) -> dict[str, int]:
        return {"hand/1": 2, "rules/1.0": 4}

    def events(self, *, rule: str | None = None, as_of: str | None = None) -> list[Event]:
        if as_of is not None:
            return [RAID]
        return [RAID, GROUNDING] if rule is None else [self.event(e.id, rule=rule) for e in (RAID, GROUNDING)]

    def event(self, event_id: str, *, rule: str | None = None) -> Event:
        if rule == "unheard":
            raise NotFound("there is no rule 'unheard'; there is majority")
        for number, event in enumerate(self.events(), start=1):
            if event_id == str(number) or event.id.startswith(event_id):
                return replace(event, questions=tuple(replace(q, rule=rule or q.rule) for q in event.questions))
        raise NotFound(f"there is no event '{event_id}'")

    def stood(self, event: str, as_of: str, *, rule: str | None = None) -> SimpleNamespace:
        if as_of == "soon":
            raise NotFound("'soon' is no time; give a day (2024-08-30)")
        now = self.event(event, rule=rule)
        parted = out_by({r.id: r.published for r in self.reports(event)}, as_of)
        then = replace(now, reports=parted.out, questions=EARLIER)
        return SimpleNamespace(
            event=then,
            now=now,
            reports=tuple(r for r in self.reports(event) if r.id in parted.out),
            claims=tuple(c for c in self.claims(event) if c.report_id in parted.out),
            dependences=(),
            parted=parted,
        )

    def history(self, event: str, *, rule: str | None = None, as_of: str | None = None) -> EventHistory:
        now = self.event(event, rule=rule) if as_of is None else self.stood(event, as_of, rule=rule).event
        days = [("2031-03-03", ("r1wire",), EARLIER), ("2031-03-04", ("r2courier", "r3lantern"), now.questions)]
        days.append(("2031-03-05", ("r4radio",), now.questions))
        return EventHistory(now, figure_histories(now.questions, days, REPORTS, CLAIMS, DEPENDENCES), False)

    def reports(self, event: str | None = None, *, as_of: str | None = None) -> list[Report]:
        everything = [*REPORTS, FOG]
        return everything if event is None else [r for r in everything if r.id in self.event(event).reports]

    def report(self, report_id: str) -> Report:
        for report in self.reports():
            if report.id == report_id:
                return report
        raise NotFound(f"there is no report '{report_id}' in the store")

    def claims(self, event: str | None = None, report: str | None = None, *, as_of: str | None = None) -> list[Any]:
        ids = [r.id for r in self.reports(event)]
        return [c for c in CLAIMS if c.report_id in ids and report in (None, c.report_id)]

    def dependences(self, event: str | None = None) -> list[Any]:
        return [d for d in DEPENDENCES if event is None or d.a in self.event(event).reports]

    def voices(self, event: str, *, as_of: str | None = None) -> tuple[int, int]:
        found = self.event(event)
        return found.n_origins, found.n_origins

    def explain(self, event: str, *, rule: str | None = None, as_of: str | None = None) -> EventExplanation:
        found = self.event(event, rule=rule) if as_of is None else self.stood(event, as_of, rule=rule).event
        if not found.questions:
            return EventExplanation(found, (), (), (), ())
        origins = [
            (c, OriginReason(o.label, f"said by {o.label}", apart=o.label))
            for q in found.questions
            for p in q.positions
            for o in p.origins
            for c in o.claim_ids
        ]
        questions = tuple(QuestionExplanation(q.key, (f"{len(q.positions)} positions", q.why)) for q in found.questions)
        return EventExplanation(
            found, (WEAK_LINK, LINK), DEPENDENCES, (*origins, ("c13", OriginReason("Dune Radio", ""))), questions
        )

    def naming(self, event: str, *, as_of: str | None = None) -> list[PartyNaming]:
        found = self.event(event) if as_of is None else self.stood(event, as_of).event
        reports = [r for r in REPORTS if r.id in found.reports]
        return list(party_namings(found, reports, [c for c in CLAIMS if c.report_id in found.reports], lambda _: ()))

    def versions(self, wanted: str | None = None) -> list[VersionHistory]:
        if wanted not in (None, "1", SIGHTED.id, FOGGED.id):
            raise NotFound(f"there is no event '{wanted}'; 'crosswire events' lists the 2 there are")
        if wanted == FOGGED.id:
            return [VersionHistory("dune-radio.example/fog", (FOGGED,), (), ("e2fog",))]
        versions = (SIGHTED, CORRECTED)
        steps = version_steps(versions, {r.id: VERSION_CLAIMS[r.id] for r in versions})
        return [VersionHistory("dune-radio.example/raid", versions, tuple(steps), ("e1wells",))]

    def lineage(self, event: str, *, rule: str | None = None, as_of: str | None = None) -> Lineage:
        found = self.event(event, rule=rule) if as_of is None else self.stood(event, as_of, rule=rule).event
        reports = [r for r in REPORTS if r.id in found.reports]
        claims = {c.id: c for c in CLAIMS}
        carried = {
            (claims[i].report_id, o.label): claims[i]
            for q in found.questions
            for p in q.positions
            for o in p.origins
            for i in o.claim_ids
        }
        texts = {r.id: r for r in reports}
        here = [d for d in DEPENDENCES if {d.a, d.b} <= set(texts)]
        return Lineage(
            found,
            tuple(Carrier(r, v, (c.id,), bool(c.attribution), True) for (r, v), c in sorted(carried.items())),
            tuple(
                Leaning(d, True, reworking(texts[d.a], texts[d.b]) if d.kind is DependenceKind.COPY else None)
                for d in here
            ),
            tuple(families(reports, STATEMENTS, {c.id: "Guard Command" for c in STATEMENTS})),
        )

    def compare(self, a: str, b: str) -> Link:
        self.report(a)
        self.report(b)
        return LINK

    def changes(self, event: str | None = None) -> list[EventChange]:
        return [EventChange("joined", ("e1wells", "e3"), ("e1wells",), ("r1wire",))] if event == "e1wells" else []

    def between(self, a: str, b: str) -> SimpleNamespace:
        ids = [self.report(x).id for x in (a, b)]
        return SimpleNamespace(
            a=(ids[0],),
            b=(ids[1],),
            links=(LINK,),
            likelihood=0.99,
            needed=0.5,
            one_event=True,
            held_together=False,
            held_apart=False,
            decisions=(),
            to_turn=(LINK.features[:1],),
            short_of=(-4.5,),
        )

    def check(self) -> list[str]:
        return self.broken

    def check_derived(self, *, progress: Any = None, workers: int = 1) -> list[str]:
        self.calls.append(("check_derived", workers))
        progress(1, 2, "deriving events")
        return self.underived

    def rebuild(self, *, progress: Any = None, workers: int = 1) -> Rebuilt:
        self.calls.append(("rebuild", workers))
        progress(1, 2, "deriving events")
        return self.rebuilt

    def counts(self) -> dict[str, int]:
        return {"reports": 6, "claims": 1, "events": 2, "dependences": 2}

    def rules(self) -> list[tuple[str, str]]:
        return [(rule.name, rule.definition) for rule in known_rules("")]


def known_rules(store: str) -> list[KnownRule]:
    return [
        KnownRule("majority", "The figure that most voices give.", own=False),
        KnownRule("highest", "The highest figure that stands.", own=True),
        KnownRule("rounded", "", own=True, failure="rules/rounded.toml: has no definition"),
    ]


def rule_called(wanted: str, store: str) -> SimpleNamespace:
    if wanted == "unheard":
        raise NotFound("there is no rule 'unheard'; there is majority")
    return SimpleNamespace(name=wanted, definition="The figure.", source="A codebook.", file=f"rules/{wanted}.toml")


def steps_in_words(rule: SimpleNamespace) -> list[tuple[str, str]]:
    return [("origins", "Each independent origin has one vote."), ("lowest", "Keeps the lowest figure.")]


OUTLETS = (
    Outlet("harbour", "Harbour Post", ("HP",), (), ("harbour.example",), "PE", "es", owner="Harbour House", own=True),
    Outlet("marsh", "Marsh Wire", (), ("MW",), ("marsh.example", "marsh-wire.example"), "PE", "es", agency=True),
    Outlet("quay", "Quay Radio", owner="Harbour House"),
)


def known_outlets(store: str) -> list[Outlet]:
    return list(OUTLETS)


def outlet_called(wanted: str, store: str) -> Outlet:
    for outlet in OUTLETS:
        if wanted in (outlet.name, *outlet.domains):
            return outlet
    raise NotFound(f"there is no outlet '{wanted}' in the registry")


def outlets_file(store: str) -> Path:
    return Path("outlets.toml")


def known_readers() -> list[KnownReader]:
    return [
        KnownReader("rules", "1.0", "crosswire"),
        KnownReader("far", None, "far-reader", "the reader 'far' cannot be loaded (ImportError: no key)"),
    ]


def read_file(path: str | Path, stdin: Any = None, *, reader: str = "rules") -> Reading:
    """The reading of the wire's report, whatever the path; a missing file is a DeskError. `picky` refuses a claim."""
    if reader not in ("rules", "picky"):
        raise NotFound(f"there is no reader '{reader}'; there are rules")
    if not Path(path).exists():
        raise DeskError(f"{path}: there is no such file")
    text = Path(path).read_text(encoding="utf-8")
    if not text.strip():
        raise DeskError(f"{path}: is empty; give a file with the report's text in it")
    if text.startswith("{"):
        return Reading(FOG, (), ())
    refused = ("claim 3 lacks the words of its evidence; it was left out",) if reader == "picky" else ()
    return Reading(WIRE, tuple(c for c in CLAIMS if c.report_id == WIRE.id), ((Span(0, 36), "dateline"),), refused)


def fake_workbench(sample: Path) -> ModuleType:
    """A stand-in for the module crosswire.workbench."""
    module = ModuleType("crosswire.workbench")
    module.__dict__.update(
        Desk=FakeDesk,
        DeskError=DeskError,
        Web=Web,
        Meter=Meter,
        NotFound=NotFound,
        Added=Added,
        Refused=Refused,
        read_file=read_file,
        known_outlets=known_outlets,
        outlet_called=outlet_called,
        outlets_file=outlets_file,
        known_readers=known_readers,
        known_rules=known_rules,
        rule_called=rule_called,
        steps_in_words=steps_in_words,
        sample_folder=lambda: sample,
    )
    return module
