"""Incidents: every word of the tables is read, and shows its type, weapon or target in a sentence."""

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from crosswire.model.incident_types import incident_types
from crosswire.model.report import Report
from crosswire.reading.document import Document
from crosswire.reading.incident_terms import incident_terms, weapon_terms
from crosswire.reading.incidents import find_showings


def table(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(files("crosswire.reading").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


def test_every_type_is_known_and_stands_once() -> None:
    codes = [str(e["code"]) for e in table("incident_types")["type"]]
    assert len(set(codes)) == len(codes)
    named = {e["code"] for e in table("incident_types")["phrase"]} | {
        e["becomes"] for e in table("incident_types")["context"]
    }
    assert set(codes) | (named - {"crash"}) <= set(incident_types())


@pytest.mark.parametrize("entry", table("incident_types")["phrase"])
def test_an_example_holds_its_phrase(entry: dict[str, str]) -> None:
    assert re.search(entry["pattern"], entry["example"])


def test_every_word_is_in_lower_case_and_leads_to_a_code() -> None:
    nouns, verbs = incident_terms()
    codes = {str(e["code"]) for e in table("incident_types")["type"]}
    assert set(nouns.values()) | set(verbs.values()) <= codes
    assert all(w == w.casefold() for w in [*nouns, *verbs, *weapon_terms()])


def showings(text: str) -> list[tuple[str, str, str]]:
    document = Document.of(Report(id="r", text=text))
    return [(s.kind.value, s.code, s.span.of(text)) for s in find_showings(document)]


def test_a_type_a_weapon_and_a_target() -> None:
    assert showings("A car bomb hit the customs house in Port Lyle on Friday.") == [
        ("incident", "bombing", "car bomb"),
        ("weapon", "explosive", "car bomb"),
        ("target", "", "the customs house"),
    ]


def test_several_words_are_one_term() -> None:
    assert ("incident", "rail_crash", "train crash") in showings("The train crash shut the line.")


def types(text: str) -> list[tuple[str, str]]:
    return [(code, words) for kind, code, words in showings(text) if kind == "incident"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry crashed into a pier.", [("boat_accident", "crashed")]),
        ("The accident was his third at work.", []),
        ("The patrols traded heavy fire.", [("clash", "fire")]),
        ("Officers came under fire.", []),
        ("The fire brigade came.", []),
        ("It happened on 5 March 2021.", []),
        ("A rescue operation is under way.", []),
        ("The express left the rails.", [("rail_crash", "left the rails")]),
        ("Jets bombed the depot.", [("air_strike", "bombed")]),
        ("Prisoners rioted at the jail.", [("prison_riot", "rioted")]),
    ],
)
def test_a_type_by_the_words_about_it(text: str, found: list[tuple[str, str]]) -> None:
    assert types(text) == found
