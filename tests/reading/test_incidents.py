"""Incidents: every word of the tables is read, and shows its type, weapon or target in a sentence."""

import tomllib
from importlib.resources import files

from crosswire.model.report import Report
from crosswire.reading.document import Document
from crosswire.reading.incidents import find_showings, incident_terms, weapon_terms


def table(name: str) -> dict[str, list[dict[str, object]]]:
    return tomllib.loads(files("crosswire.reading").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


def test_every_type_names_its_code_in_the_two_codebooks() -> None:
    entries = table("incident_types")["type"]
    assert all(e["code"] and e["plover"] and e["acled"] for e in entries)
    assert len({str(e["code"]) for e in entries}) == len(entries)


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
