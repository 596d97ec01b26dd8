"""Rows of facts: what counts as the same, and how the accounts stand to each other."""

from dataclasses import replace
from typing import Any

from crosswire.model.claim import Claim, Feature
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.model.span import Evidence
from crosswire.model.words import LIKELIEST, ClaimKind, PlacePrecision, Scope, TimePrecision
from crosswire.publishing.matrix.grid import Row
from crosswire.publishing.matrix.matrix import matrix_of
from tests.publishing.hand_made import GROUNDING

WORDS = "Nothing here is so but it stands here all the same."
REPORTS = [Report(id=f"r{n}", text=WORDS, outlet=f"Paper {n}") for n in range(4)]
LIKELY = (Feature("role", "incident"), Feature("rank", LIKELIEST))


def claim(report: int, kind: ClaimKind, text: str, **fields: Any) -> Claim:
    evidence = Evidence(0, len(WORDS), WORDS)
    name = f"c{report}{kind}{text}"
    return Claim(id=name, report_id=f"r{report}", kind=kind, text=text, evidence=evidence, reader="rules", **fields)


def row(key: str, *claims: Claim, place: Place | None = None) -> Row:
    event = replace(GROUNDING, reports=tuple(r.id for r in REPORTS), place=place)
    found = matrix_of(event, REPORTS, claims, ()).row(key)
    assert found is not None
    return found


def place(report: int, name: str, precision: PlacePrecision, number: int | None = None) -> Claim:
    where = Place(name, name, number, precision=precision)
    return claim(report, ClaimKind.PLACE, name, where=where, features=LIKELY)


def day(report: int, start: str, end: str, role: str = "event") -> Claim:
    when = Moment(start, end, TimePrecision.DAY, start)
    return claim(report, ClaimKind.DATE, f"{start} {role}", when=when, features=(Feature("role", role),))


def test_the_answer_that_most_give_comes_first() -> None:
    found = row(
        "place",
        place(0, "Port Senn", PlacePrecision.EXACT, 1),
        place(1, "Tamarisk Wells", PlacePrecision.EXACT, 2),
        place(2, "Tamarisk Wells", PlacePrecision.EXACT, 2),
    )
    assert [(a.letter, a.figure, a.columns, a.odd) for a in found.answers] == [
        ("A", "Tamarisk Wells", ("r1", "r2"), False),
        ("B", "Port Senn", ("r0",), True),
    ]
    assert (found.status, found.said, found.rule) == ("several", "several named", None)


def test_an_area_round_the_place_is_wider_and_nobody_is_odd() -> None:
    wells = Place("Tamarisk Wells", "Tamarisk Wells", 2, admin1="Salt Coast", country="Marenia")
    found = row(
        "place",
        place(0, "Tamarisk Wells", PlacePrecision.EXACT, 2),
        place(1, "Tamarisk Wells", PlacePrecision.EXACT, 2),
        place(2, "Salt Coast", PlacePrecision.ADMIN1),
        place(3, "Marenia", PlacePrecision.COUNTRY),
        place=wells,
    )
    assert (found.status, found.figure) == ("nested", "Tamarisk Wells, Salt Coast, Marenia")
    assert not any(a.odd for a in found.answers)


def test_days_that_may_be_one_are_no_difference() -> None:
    found = row("date", day(0, "2031-03-03", "2031-03-03"), day(1, "2031-03-02", "2031-03-03"))
    assert (found.status, [a.figure for a in found.answers]) == ("nested", ["3 Mar 2031", "2–3 Mar 2031"])
    assert row("date", day(0, "2031-03-03", "2031-03-03"), day(1, "2031-03-05", "2031-03-05")).status == "several"


def test_the_day_of_the_incident_counts_before_other_days() -> None:
    found = row("date", day(0, "2031-03-05", "2031-03-05", role="other"), day(0, "2031-03-03", "2031-03-03"))
    assert [a.figure for a in found.answers] == ["3 Mar 2031"]


def test_the_type_that_a_report_is_most_about_counts() -> None:
    def type_(report: int, code: str, share: str) -> Claim:
        features = (Feature("incident_type", code), Feature("share", share))
        return claim(report, ClaimKind.INCIDENT, code, features=features)

    found = row(
        "type", type_(0, "raid", "0.7 (title)"), type_(0, "fire", "0.3 (further down)"), type_(1, "raid", "1.0")
    )
    assert (found.status, [(a.figure, a.columns) for a in found.answers]) == ("agreed", [("raid", ("r0", "r1"))])


def test_a_weapon_is_named_as_the_outlet_names_it() -> None:
    def weapon(report: int, words: str, sort: str) -> Claim:
        return claim(report, ClaimKind.WEAPON, words, features=(Feature("weapon_class", sort),))

    found = row("weapon", weapon(0, "rifles", "firearm"), weapon(1, "a pistol", "firearm"))
    assert [[e.figure for e in c.entries] for c in found.cells] == [["rifles"], ["a pistol"], [], []]
    assert [a.figure for a in found.answers] == ["firearm"]


def test_what_is_of_another_incident_or_background_is_in_no_row() -> None:
    elsewhere = replace(place(0, "Port Senn", PlacePrecision.EXACT, 1), scope=Scope.BACKGROUND)
    event = replace(GROUNDING, reports=("r0",))
    assert matrix_of(event, REPORTS[:1], [elsewhere], ()).row("place") is None
