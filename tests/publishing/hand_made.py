"""A hand-made record of one invented raid, for tests of what is published. Nothing in it happened, nobody is real."""

from dataclasses import replace
from typing import Any

from crosswire.model.claim import Claim, Feature
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.event import Event
from crosswire.model.linkage import Link, LinkFeature
from crosswire.model.moment import CalendarHint, Moment, Publication
from crosswire.model.party import Actor, Attribution, Party
from crosswire.model.place import Place
from crosswire.model.quantity import Quantity
from crosswire.model.question import Group, Origin, Position, Question
from crosswire.model.report import Report
from crosswire.model.span import Evidence, Span
from crosswire.model.words import (
    ClaimKind,
    DependenceKind,
    Modality,
    Modifier,
    PartyClass,
    PlacePrecision,
    Polarity,
    PublicationBasis,
    QuestionStatus,
    Scope,
    SpeakerRole,
    TimePrecision,
)

WIRE = Report(
    id="r1wire",
    text=(
        "PORT SENN, March 3 (Harbour Wire) - Coast guards killed 11 smugglers in a raid before dawn on Monday at the "
        "Tamarisk Wells, the Guard Command said.\n\nFour guards were wounded, a command officer told Harbour Wire.\n"
        "“Eleven smugglers were killed, and no civilians came to harm,” the statement said.\n"
        "The command keeps about 1,400 guards on the salt coast. A clash in 2029 left five dead near Port Senn."
    ),
    external_id="wire-1",
    outlet="Harbour Wire",
    url="https://harbour-wire.example/raid",
    title="Eleven smugglers killed in raid, command says",
    byline="Ada Quill",
    language="en",
    published=Publication("2031-03-03T15:10", "2031-03-03T15:10", TimePrecision.MINUTE, PublicationBasis.METADATA),
)
COURIER = Report(
    id="r2courier",
    text=(
        "How many died at the wells depends on whom one asks. “Thirteen men were brought to our morgue,” said Ines "
        "Varr, who runs the hospital in Port Senn.\nThe Guard Command holds to 11. “Eleven smugglers were killed, and "
        "no civilians came to harm,” it said."
    ),
    outlet="The Salt Road Courier",
    published=Publication("2031-03-04", "2031-03-04", TimePrecision.DAY, PublicationBasis.METADATA),
)
LANTERN = Report(
    id="r3lantern",
    text=(
        "Coast guards killed 11 smugglers in a raid before dawn on Monday at the Tamarisk Wells, the Guard Command "
        "said. Four guards were wounded."
    ),
    outlet="Evening Lantern",
    published=Publication("2031-03-04", "2031-03-04", TimePrecision.DAY, PublicationBasis.METADATA),
)
RADIO = Report(
    id="r4radio",
    text="DUNE RADIO, 5 March 2031 - The hospital in Port Senn counts 13 dead. Guards searched three sheds.",
    outlet="Dune Radio",
    published=Publication("2031-03-05", "2031-03-05", TimePrecision.DAY, PublicationBasis.DATELINE),
    inferred=("outlet", "published"),
)
LEAFLET = Report(id="r5leaflet", text="Several were hurt at the wells, people say.\u2028They do not say when.")
REPORTS = (WIRE, COURIER, LANTERN, RADIO, LEAFLET)

COMMAND = Attribution("the Guard Command", "guard-command", "Guard Command", SpeakerRole.SPEAKER, 137, 154)
HOSPITAL = Attribution("Ines Varr", None, "Port Senn hospital", SpeakerRole.SPEAKER, 103, 112)
SMUGGLERS = Party("smugglers", "smugglers", "smugglers", PartyClass.COMBATANT)
GUARDS = Party("guards", "guard-command", "coast guards", PartyClass.SECURITY_FORCE)
CIVILIANS = Party("civilians", None, "civilians", PartyClass.CIVILIAN)
MONDAY = Moment(
    "2031-03-03", "2031-03-03", TimePrecision.DAY, "on Monday", "published 2031-03-03", CalendarHint(weekday=0)
)
WELLS = Place("Tamarisk Wells", "Tamarisk Wells", 990001, 24.5, 14.25, "Salt Coast", "Marenia", PlacePrecision.NEAR)


def people(value: float | None, text: str, modifier: Modifier = Modifier.EXACT, high: float | None = None) -> Quantity:
    """A count of people; one number unless `high` or a modifier says otherwise."""
    top = value if modifier in (Modifier.EXACT, Modifier.ABOUT) and high is None else high
    return Quantity(value, top, modifier, text, "people")


def claim(claim_id: str, report: Report, quote: str, kind: ClaimKind, text: str, **fields: Any) -> Claim:
    """A claim whose evidence is the first place where `quote` stands in the report."""
    start = report.text.index(quote)
    fields.setdefault("event_id", "e1wells")
    evidence = Evidence(start, start + len(quote), quote)
    return Claim(
        id=claim_id, report_id=report.id, kind=kind, text=text, evidence=evidence, reader="rules/1.0", **fields
    )


KILLED, INJURED = ClaimKind.KILLED, ClaimKind.INJURED
ELEVEN = {"quantity": people(11, "11"), "of": SMUGGLERS, "attribution": (COMMAND,)}
NO_CIVILIANS = {"quantity": people(0, "no"), "of": CIVILIANS, "polarity": Polarity.DENIED, "attribution": (COMMAND,)}
CLAIMS = (
    claim("c01", WIRE, "killed 11 smugglers in a raid", KILLED, "11", by=GUARDS, when=MONDAY, where=WELLS, **ELEVEN),
    claim(
        "c02",
        WIRE,
        "Eleven smugglers were killed",
        KILLED,
        "Eleven",
        quantity=people(11, "Eleven"),
        of=SMUGGLERS,
        attribution=(Attribution("the statement", "guard-command", "Guard Command", SpeakerRole.SPEAKER, 0, 0),),
        features=(Feature("verb", "killed, passive"), Feature("number word", "Eleven = 11")),
    ),
    claim("c03", WIRE, "no civilians came to harm", KILLED, "no", **NO_CIVILIANS),
    claim(
        "c04",
        WIRE,
        "Four guards were wounded",
        INJURED,
        "Four",
        quantity=people(4, "Four"),
        of=GUARDS,
        modality=Modality.REPORTED,
        attribution=(
            Attribution("a command officer", None, None, SpeakerRole.SPEAKER, 0, 0),
            Attribution("Harbour Wire", None, "Harbour Wire", SpeakerRole.RELAY, 0, 0),
        ),
    ),
    claim(
        "c05",
        WIRE,
        "about 1,400 guards",
        ClaimKind.TROOPS,
        "about 1,400",
        quantity=people(1400, "about 1,400", Modifier.ABOUT),
        of=GUARDS,
        scope=Scope.BACKGROUND,
    ),
    claim(
        "c06",
        WIRE,
        "left five dead near Port Senn",
        KILLED,
        "five",
        quantity=people(5, "five"),
        when=Moment("2029-01-01", "2029-12-31", TimePrecision.YEAR, "in 2029"),
        scope=Scope.OTHER,
        event_id=None,
    ),
    claim(
        "c07",
        COURIER,
        "Thirteen men were brought to our morgue",
        KILLED,
        "Thirteen",
        quantity=people(13, "Thirteen"),
        of=Party("men", "smugglers", "smugglers", PartyClass.UNKNOWN),
        attribution=(HOSPITAL,),
    ),
    claim(
        "c08",
        COURIER,
        "Eleven smugglers were killed",
        KILLED,
        "Eleven",
        **{**ELEVEN, "quantity": people(11, "Eleven")},
    ),
    claim("c09", COURIER, "no civilians came to harm", KILLED, "no", **NO_CIVILIANS),
    claim("c10", LANTERN, "killed 11 smugglers in a raid", KILLED, "11", when=MONDAY, where=WELLS, **ELEVEN),
    claim("c11", LANTERN, "Four guards were wounded", INJURED, "Four", quantity=people(4, "Four"), of=GUARDS),
    claim(
        "c12",
        RADIO,
        "counts 13 dead",
        KILLED,
        "13",
        quantity=people(13, "13"),
        of=SMUGGLERS,
        attribution=(HOSPITAL,),
    ),
    claim(
        "c13",
        RADIO,
        "three sheds",
        ClaimKind.COUNT,
        "three sheds",
        quantity=Quantity(3, 3, Modifier.EXACT, "three", "sheds"),
    ),
    claim(
        "c14",
        LEAFLET,
        "Several were hurt",
        INJURED,
        "Several",
        quantity=people(2, "Several", Modifier.NONE),
        modality=Modality.HEDGED,
    ),
    claim("c15", WIRE, "before dawn on Monday", ClaimKind.TIME, "before dawn on Monday", when=MONDAY),
)

KILLED_SMUGGLERS = Question(
    key="killed/smugglers",
    kind=KILLED,
    of=Group("smugglers", "smugglers", "combatant"),
    rule="majority",
    low=11,
    best=None,
    high=13,
    status=QuestionStatus.DISPUTED,
    why="Two voices give two figures, so no figure has a majority.",
    positions=(
        Position(
            11,
            11,
            ("c01", "c02", "c08", "c10"),
            ("r1wire", "r2courier", "r3lantern"),
            (Origin("Guard Command", ("c01", "c02", "c08", "c10")),),
        ),
        Position(13, 13, ("c07", "c12"), ("r2courier", "r4radio"), (Origin("Port Senn hospital", ("c07", "c12")),)),
    ),
)
KILLED_CIVILIANS = Question(
    key="killed/civilians",
    kind=KILLED,
    of=Group("civilians", None, "civilian"),
    rule="majority",
    low=0,
    best=0,
    high=0,
    status=QuestionStatus.SINGLE_ORIGIN,
    why="One voice gives the only figure",
    positions=(Position(0, 0, ("c03", "c09"), ("r1wire", "r2courier"), (Origin("Guard Command", ("c03", "c09")),)),),
)
INJURED_ALL = Question(
    key="injured",
    kind=INJURED,
    of=None,
    rule="majority",
    low=2,
    best=4,
    high=4,
    status=QuestionStatus.RANGED,
    why="",
    positions=(
        Position(
            4,
            4,
            ("c04", "c11"),
            ("r1wire", "r3lantern"),
            (Origin("a command officer", ("c04",)), Origin("Evening Lantern", ("c11",))),
        ),
        Position(2, None, ("c14",), ("r5leaflet",), (Origin("unnamed outlet r5leaf", ("c14",)),)),
    ),
)
RAID = Event(
    id="e1wells",
    label="Raid at the Tamarisk Wells, 3 March 2031: 11 to 13 killed, disputed",
    event_type="raid",
    date=Moment("2031-03-03", "2031-03-03", TimePrecision.DAY, "on Monday"),
    place=WELLS,
    actors=(
        Actor("guard-command", "Guard Command", "initiator", ("the command", "coast guards")),
        Actor("smugglers", "smugglers", "target"),
        Actor("hospital", "Port Senn hospital", "speaker"),
    ),
    reports=tuple(r.id for r in REPORTS),
    n_outlets=5,
    n_origins=3,
    questions=(KILLED_SMUGGLERS, KILLED_CIVILIANS, INJURED_ALL),
)
FOG = Report(id="r6fog", text="The ferry Almandine ran aground in fog. Nobody says where.", outlet="Dune Radio")
GROUNDING = Event(
    id="e2fog",
    label="Ferry aground",
    event_type=None,
    date=Moment(None, None, TimePrecision.UNKNOWN),
    place=None,
    actors=(),
    reports=("r6fog",),
    n_outlets=1,
    n_origins=1,
    questions=(),
)
DEPENDENCES = (
    Dependence(
        "r1wire",
        "r3lantern",
        DependenceKind.COPY,
        0.973,
        (SharedPassage("same words", "20 words in a row", Span(38, 155), Span(0, 111)),),
    ),
    Dependence(
        "r1wire",
        "r2courier",
        DependenceKind.SHARED_STATEMENT,
        0.8,
        (
            SharedPassage(
                "same quotation",
                "Eleven smugglers were killed, and no civilians came to harm",
                Span(*(WIRE.text.index("Eleven") + n for n in (0, 59))),
                Span(*(COURIER.text.index("Eleven") + n for n in (0, 59))),
            ),
        ),
    ),
)
LINK = Link(
    "r1wire",
    "r2courier",
    4.5,
    True,
    (
        LinkFeature("place", "both at the Tamarisk Wells", 3.0),
        LinkFeature("date", "one day apart", 2.25),
        LinkFeature("figures", "13 dead beside 11", -0.75),
    ),
)
WEAK_LINK = Link("r4radio", "r5leaflet", -1.0, False, (LinkFeature("words", "little in common", -1.0),))
EARLIER = (
    replace(
        KILLED_SMUGGLERS,
        best=11,
        high=11,
        status=QuestionStatus.SINGLE_ORIGIN,
        positions=(Position(11, 11, ("c01", "c02"), ("r1wire",), (Origin("Guard Command", ("c01", "c02")),)),),
    ),
    replace(
        KILLED_CIVILIANS,
        positions=(Position(0, 0, ("c03",), ("r1wire",), (Origin("Guard Command", ("c03",)),)),),
    ),
)
"""The raid's questions as they stood when only the wire had told of it and nobody had counted the wounded."""
