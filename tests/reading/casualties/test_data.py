"""Every entry of the data files of tolls is well formed, and every example is matched by its pattern."""

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from crosswire.model.words import PEOPLE_KINDS, ClaimKind
from crosswire.reading.casualties.certainty import certainty_words
from crosswire.reading.casualties.denials import denials
from crosswire.reading.casualties.lexicon import harm_words


def table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("crosswire.reading").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


HARM = table("casualties")
ENTRIES = [
    (section, e) for section in ("verb", "noun", "state", "toll", "phrase", "lead", "tally") for e in HARM[section]
]


@pytest.mark.parametrize(("section", "entry"), ENTRIES)
def test_every_entry_has_a_kind_of_people(section: str, entry: dict[str, Any]) -> None:
    assert ClaimKind(entry["kind"]) in PEOPLE_KINDS
    words = entry.get("lemma") or entry.get("word") or entry.get("words") or [entry["pattern"]]
    assert all(w and (w == w.lower() or section in ("toll", "phrase", "lead")) for w in words)
    assert section != "verb" or entry["frame"] in ("object", "subject", "both")


@pytest.mark.parametrize("entry", [e for e in HARM["verb"] if "needs" in e])
def test_an_example_has_what_the_verb_needs(entry: dict[str, Any]) -> None:
    assert re.match(entry["needs"], entry["example"], re.IGNORECASE)


@pytest.mark.parametrize("entry", [*HARM["phrase"], *HARM["lead"], *HARM["carried"], HARM["given"], HARM["own_death"]])
def test_an_example_holds_the_phrase(entry: dict[str, Any]) -> None:
    assert re.search(entry["pattern"], entry["example"], re.IGNORECASE)


def test_an_entry_without_conditions_stands_last() -> None:
    for lemma, entries in harm_words().verbs.items():
        bare = [not (e.needs or e.particles or e.who) for e in entries]
        assert not any(bare[:-1]), lemma


@pytest.mark.parametrize("denial", denials(), ids=lambda d: d.example)
def test_an_example_is_denied(denial: Any) -> None:
    match = denial.pattern.search(denial.example)
    assert match is not None
    assert match["harm"] or denial.kinds


def test_every_list_of_certainty_has_words() -> None:
    assert all(words for words in certainty_words().values())
    assert set(certainty_words()) == set(table("certainty"))
