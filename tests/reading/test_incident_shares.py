"""What a report is about: the type of most of it is the type of its incident, tests/cases/incident_types.toml."""

import tomllib

import pytest

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.document import Document
from crosswire.reading.incident_shares import Share, shares, title_types
from crosswire.reading.incidents import find_showings
from crosswire.reading.rules import RulesReader
from tests.support.facts import CASES

TABLE = tomllib.loads((CASES / "incident_types.toml").read_text(encoding="utf-8"))
ROWS = [row for rows in TABLE.values() for row in rows]


@pytest.mark.parametrize(("title", "text", "code"), ROWS, ids=[f"{code}: {text[:40]}" for _, text, code in ROWS])
def test_the_type_with_most_of_a_report_is_that_of_its_incident(title: str, text: str, code: str) -> None:
    claims = RulesReader().read(Report(id="r", title=title or None, text=text)).claims
    told = {
        str(c.feature("incident_type")): float(share.split()[0])
        for c in claims
        if c.kind is ClaimKind.INCIDENT and (share := c.feature("share"))
    }
    assert max(told, key=lambda c: told[c]) == code


def read(text: str, title: str | None = None) -> dict[str, Share]:
    document = Document.of(Report(id="r", title=title, text=text))
    return shares(document, find_showings(document), {0}, lambda _: Scope.EVENT)


def test_shares_say_where_the_words_stand_and_come_to_one() -> None:
    assert read("The dam burst and a bridge collapsed.", "Flood in Beryl") == {
        "flood": Share(0.726, "title, first sentences"),
        "collapse": Share(0.274, "first sentences"),
    }


def test_what_set_it_off_says_less_than_what_happened() -> None:
    found = read("Nine people died when a bridge collapsed after a flood.")
    assert found["collapse"].part > 2 * found["flood"].part


def test_a_text_without_an_incident_has_no_shares() -> None:
    assert read("The council met on Tuesday.") == {}


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Train derails; nine dead", ["rail_crash"]),
        ("Ferry sinks off Rell", ["boat_accident"]),
        ("Two shot in tavern", ["shooting"]),
        ("Fire brigade opens new hall", []),
        ("Plane crashes into lake", ["air_crash"]),
        ("Rebels bombed market", ["bombing"]),
        ("Snow on 3 March", []),
        ("Council meets", []),
    ],
)
def test_a_title_is_read_by_the_forms_of_its_words(title: str, found: list[str]) -> None:
    assert title_types(Document.of(Report(id="r", title=title, text="It was so."))) == found
