"""Which words a report has for which party, and in whose voice."""

import random

import pytest

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.moment import Moment
from crosswire.model.party import Actor, Party
from crosswire.model.question import Group, Origin, Position, Question
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, PartyClass, QuestionStatus, Scope, TimePrecision
from crosswire.reconciling.naming import party_namings
from crosswire.reconciling.naming_table import kinds
from tests.factories import make_claim, make_report

FRONT = Actor("local/amber-front", "Amber Front", "target", ("members of the Amber Front (AFR)",))
ARMY = Actor("norlish-armed-forces", "Norlish military", "initiator")
LEAGUE = Actor("local/salt-league", "Salt League", "initiator")
GUNMEN = Actor("gunmen", "gunmen", "initiator")


def event(*actors: Actor, questions: tuple[Question, ...] = ()) -> Event:
    return Event(
        id="e1", label="", event_type=None, date=Moment(None, None, TimePrecision.UNKNOWN), place=None, actors=actors,
        reports=(), n_outlets=1, n_origins=1, questions=questions,
    )  # fmt: skip


def party(actor: Actor, text: str, party_class: PartyClass = PartyClass.COMBATANT) -> Party:
    return Party(text, actor.actor_id, actor.label, party_class)


def known(report: Report, *actors: Actor) -> list[Claim]:
    """A claim for each actor that says of what class it is."""
    return [make_claim(report, "actor", report.text[:1], of=party(a, a.label), own_id=f"k{a.actor_id}") for a in actors]


def words(text: str, *actors: Actor, claims: list[Claim] | None = None, found: Event | None = None) -> list[str]:
    """The words of a text: party, word, and ~ where it is not in the report's own voice."""
    report = make_report(text, own_id="r1")
    own = [*known(report, *actors), *(claims or [])]
    namings = party_namings(found or event(*actors), [report], own, lambda _: ())
    for naming in namings:
        for wording in naming.wordings:
            assert wording.evidence.stands_in(text)
    return [f"{n.label}: {'' if w.own else '~'}{w.word}" for n in namings for w in n.wordings]


CASES = [
    ("Troops killed nine Amber Front fighters.", ["fighter"]),
    ("Nine members of the Amber Front were killed.", ["member"]),
    ("Nine members were killed.", []),
    ("Nine members of the Front were killed, AFR operatives said to be among them.", ["member", "operative"]),
    ("The rebels fled.", ["rebel"]),
    ("The Basalt Union's rebels fled. Later Basalt fighters returned.", []),
    ("Fighters of the Basalt Union fled.", []),
    ("A terrorist organisation linked to the Basalt Union is watched. These terrorists are few.", []),
    ("The terrorist organisation Amber Front lost men.", ["terrorist"]),
    ("The terrorist Amber Front gangs lost men.", ["terrorist"]),
    ("The terrorist attack and the fighter jets were filmed.", []),
    ("An anti-terrorist unit came; counter-insurgent talk followed.", []),
    ("Several jihadist cells remain. Extremists!", ["jihadist", "extremist"]),
    ("Twelve senior Amber Front commanders met.", ["commander"]),
    ("Three suspects were held.", []),
    ("The enemy fled; drug traffickers helped.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_word_is_the_partys_where_its_name_or_nothing_else_says_so(text: str, expected: list[str]) -> None:
    assert words(text, FRONT) == [f"Amber Front: {word}" for word in expected]


def test_two_armed_parties_need_their_names() -> None:
    text = "Salt League fighters met Amber Front rebels. The militants lost nine."
    assert words(text, FRONT, LEAGUE) == ["Amber Front: rebel", "Salt League: fighter"]


def test_a_claim_tells_whose_a_word_is() -> None:
    text = "They met the Amber Front and killed 15 of its fighters. Five soldiers died in another clash."
    report = make_report(text, own_id="r1")
    claim = make_claim(report, "killed", "killed 15 of its fighters", low=15, of=party(FRONT, "15 of its fighters"))
    assert words(text, FRONT, LEAGUE, claims=[claim]) == ["Amber Front: fighter"]
    elsewhere = make_claim(
        report, "killed", "killed 15 of its fighters", low=15, of=Party("fighters"), scope=Scope.OTHER
    )
    assert words(text, FRONT, claims=[elsewhere]) == []


def test_a_claim_tells_it_of_its_own_words_alone() -> None:
    text = "Front members murdered four members of a family."
    claim = make_claim(
        make_report(text, own_id="r1"),
        "killed",
        text,
        low=4,
        of="four members of a family",
        by=party(FRONT, "Front members"),
    )
    assert words(text, FRONT, claims=[claim]) == ["Amber Front: member"]


def test_whom_a_question_counts_tells_whose_soldiers_they_are() -> None:
    text = "Six soldiers were hurt. Soldiers patrol elsewhere too."
    claim = make_claim(make_report(text, own_id="r1"), "injured", "Six soldiers were hurt", low=6, of="Six soldiers")
    position = Position(6, 6, (claim.id,), ("r1",), (Origin("r1", (claim.id,)),))
    asked = Question(
        key="injured/norlish-military", kind=ClaimKind.INJURED, of=Group("Norlish military", ARMY.actor_id), rule="",
        low=6, best=6, high=6, status=QuestionStatus.SINGLE_ORIGIN, why="", positions=(position,),
    )  # fmt: skip
    report = make_report(text, own_id="r1")
    army = make_claim(report, "actor", "Six", of=party(ARMY, "Norlish", PartyClass.SECURITY_FORCE), own_id="a1")
    assert words(text, claims=[army, claim], found=event(ARMY, questions=(asked,))) == ["Norlish military: soldier"]


def test_forces_of_one_nation_are_one_and_share_a_word_with_another() -> None:
    actors = (
        Actor("us-armed-forces", "US military", "initiator"),
        Actor("iraqi-armed-forces", "Iraqi military", "initiator"),
        Actor("iraq/security-forces", "Iraqi security forces", "initiator"),
    )
    text = (
        "American and Iraqi troops landed. The US military and then Iraqi security forces flew out. Troops are tired."
    )
    report = make_report(text, own_id="r1")
    classes = [
        make_claim(report, "actor", "A", of=party(a, a.label, PartyClass.SECURITY_FORCE), own_id=a.actor_id)
        for a in actors
    ]
    assert words(text, claims=classes, found=event(*actors)) == [
        "US military: troop",
        "US military: military",
        "Iraqi forces: troop",
        "Iraqi forces: security force",
    ]


def test_quoted_and_reported_words_are_not_the_outlets_own() -> None:
    text = (
        "The rebels lost nine, the Norlish army said. “These terrorists will not rest.”\n\n"
        "Its spokesman called the ‘bandits’ beaten. The insurgents, it is said, hide in caves."
    )
    report = make_report(text, own_id="r1")
    said = make_claim(report, "statement", "The rebels lost nine", said_by="Norlish army")
    [naming] = party_namings(event(FRONT), [report], [*known(report, FRONT), said], lambda _: ())
    assert [(w.word, w.own, w.quoted, w.speaker) for w in naming.wordings] == [
        ("rebel", False, False, "Norlish army"),
        ("terrorist", False, True, None),
        ("insurgent", True, False, None),
    ]


def test_a_name_that_the_record_knows_counts_under_all_its_aliases() -> None:
    text = "Masked gunmen hid. The Kreel held out. Ambrines militants hid. Kreel fighters hid. Those rebels are gone."
    report = make_report(text, own_id="r1")
    [naming] = party_namings(event(FRONT), [report], known(report, FRONT), lambda _: ("Ambrines",))
    assert [w.evidence.quote for w in naming.wordings] == ["gunmen", "Ambrines militants"]


def test_texts_in_capitals() -> None:
    assert words("AMBER FRONT GUERRILLAS FLED. NORLISH TERRORISTS HID.", FRONT) == [
        "Amber Front: guerrilla",
        "Amber Front: terrorist",
    ]


def test_protesters_and_those_hit_have_words_too() -> None:
    text = "Police shot at rioters; three protesters died. The victims were buried as martyrs. No civilians came."
    report = make_report(text, own_id="r1")
    dead = make_claim(report, "killed", "three protesters died", low=3, of="three protesters")
    position = Position(3, 3, (dead.id,), ("r1",), (Origin("r1", (dead.id,)),))
    asked = Question(
        key="killed", kind=ClaimKind.KILLED, of=None, rule="", low=3, best=3, high=3,
        status=QuestionStatus.SINGLE_ORIGIN, why="", positions=(position,),
    )  # fmt: skip
    assert words(text, claims=[dead], found=event(questions=(asked,))) == [
        "protesters: rioter",
        "protesters: protester",
        "those who were hit: victim",
        "those who were hit: martyr",
    ]


def test_the_order_of_reports_and_claims_changes_nothing() -> None:
    reports = [make_report(f"Day {n}. The rebels met Amber Front fighters.", own_id=f"r{n}") for n in range(4)]
    claims = [c for r in reports for c in known(r, FRONT)]
    first = party_namings(event(FRONT), reports, claims, lambda _: ())
    random.Random(3).shuffle(reports)
    random.Random(4).shuffle(claims)
    assert party_namings(event(FRONT), reports, claims, lambda _: ()) == first
    assert sum(len(n.wordings) for n in first) == 8


def test_every_bound_word_is_one_of_its_kind_and_every_kind_finds_its_words() -> None:
    for kind in kinds():
        assert kind.bound <= kind.words
        for word in kind.words:
            assert kind.pattern.search(f"the {word} there"), (kind.name, word)
