import tomllib
from enum import StrEnum
from importlib.resources import files

import pytest

from crosswire.model import words
from crosswire.publishing.wording import (
    UNSAFE,
    capital,
    clean,
    counted,
    counted_between,
    harmless,
    letter,
    listed,
    quoted,
    tone,
    words_of,
)

TABLES = {
    "status": words.QuestionStatus,
    "status_label": words.QuestionStatus,
    "time_precision": words.TimePrecision,
    "place_precision": words.PlacePrecision,
    "publication_basis": words.PublicationBasis,
    "kind": words.ClaimKind,
    "modality": words.Modality,
    "polarity": words.Polarity,
    "scope": words.Scope,
    "modifier": words.Modifier,
    "decided": words.DecisionKind,
    "party_class": words.PartyClass,
}


@pytest.mark.parametrize(("table", "vocabulary"), TABLES.items())
def test_every_word_of_a_vocabulary_has_its_wording(table: str, vocabulary: type[StrEnum]) -> None:
    assert set(words_of(table)) == set(vocabulary)


def test_no_table_stands_unread() -> None:
    read = tomllib.loads(files("crosswire.publishing").joinpath("data/words.toml").read_text(encoding="utf-8"))
    told = {"turn", "shared_before", "shared_with", "variable", "fact", "fact_status", "fact_status_meaning"}
    told |= {"outlet_column", "measure", "credit", "verdict"}
    assert set(read) == {*TABLES, "month", "number", *told}
    assert list(words_of("month")) == [f"{n:02}" for n in range(1, 13)]
    assert list(words_of("number")) == [str(n) for n in range(13)]


def test_statuses_are_defined_as_they_are_worked_out() -> None:
    worked_out = files("crosswire.reconciling").joinpath("data/statuses.toml").read_text(encoding="utf-8")
    assert words_of("status") == tomllib.loads(worked_out)


def test_counts_lists_letters() -> None:
    assert [counted(n, "voice") for n in (0, 1, 2, 12, 13, 1200)] == [
        "no voices",
        "one voice",
        "two voices",
        "twelve voices",
        "13 voices",
        "1,200 voices",
    ]
    assert [listed(list("ABCDE")[:n], most=3) for n in range(6)] == [
        "",
        "A",
        "A and B",
        "A, B and C",
        "A, B, C and D",
        "A, B, C and two more",
    ]
    assert [letter(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_words_are_made_safe_for_a_terminal() -> None:
    assert clean("a\x1b[31m b\r\n\tc\u202ed\x9b\ud800") == "a[31m b cd?"
    assert quoted('"We saw it," ') == "“We saw it”"
    assert (capital("air strike"), capital("")) == ("Air strike", "")


def test_plain_words_are_harmless_as_they_are() -> None:
    plain = "".join(map(chr, range(32, 127)))
    assert harmless(plain) is plain
    assert all(harmless(chr(code)) == "" for code in UNSAFE)
    assert harmless("é\n\u05d0\u200f") == "é\n\u05d0"


def test_a_count_that_is_not_sure() -> None:
    assert counted_between(2, 2, "voice") == "two voices"
    assert counted_between(2, 3, "voice") == "two or three voices"
    assert counted_between(2, 5, "voice") == "two to five voices"


def test_tones_come_round_again() -> None:
    assert [tone(n) for n in (0, 5, 6)] == ["a", "f", "a"]
