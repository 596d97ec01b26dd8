"""Units, runs and bars: spans are the text's own, and the data can be read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.lineage.alignment import alike, at_most, turned
from crosswire.lineage.bars import bar, table
from crosswire.lineage.runs import places, runs, shared_places
from crosswire.lineage.units import Unit, quotation_spans, sentence_spans, units, words
from crosswire.model.span import Span


@given(st.text(alphabet="ab .\n“”\"'AB?!1", max_size=200))
def test_units_are_spans_of_the_text(text: str) -> None:
    for unit in units(text):
        assert 0 <= unit.span.start < unit.span.end <= len(text)
        assert unit.span.of(text) == unit.span.of(text).strip()


@given(st.text(alphabet="ab .\nAB", max_size=200))
def test_sentences_leave_no_word_out(text: str) -> None:
    inside = [w for s in sentence_spans(text) for w in words(text, s)]
    assert inside == words(text)


def test_quotations_in_all_kinds_of_marks() -> None:
    text = (
        '“It burned for a whole long night,” he said. "Nobody came to help us then," she said. «The gate was '
        "locked from "
        "outside.» “Too short.”"
    )
    assert [s.of(text) for s in quotation_spans(text)] == [
        "It burned for a whole long night,",
        "Nobody came to help us then,",
        "The gate was locked from outside.",
    ]


def test_runs_use_no_word_twice() -> None:
    a = words("one two three four five six seven. Then one two three four five again.")
    b = words("one two three four five six seven, and one two three four five six")
    found = runs(a, b)
    assert [length for _, _, length in found] == [7, 5]
    assert len({x.start for x, _, _ in found}) == 2


def test_shared_places_are_those_of_shingles_that_two_reports_have() -> None:
    tokens = {"r2": words("a b c d e f"), "r1": words("z a b c d e z a b c d e"), "r3": words("q r s t u v w")}
    shared, pairs = shared_places({report: places(found) for report, found in tokens.items()})
    assert shared == {"r1": {("a", "b", "c", "d", "e"): [1, 7]}, "r2": {("a", "b", "c", "d", "e"): [0]}, "r3": {}}
    assert pairs == {("r1", "r2")}
    assert runs(tokens["r1"], tokens["r2"], shared["r1"], shared["r2"]) == runs(tokens["r1"], tokens["r2"])


@given(st.text(alphabet="ab .\n“”\"'AB?!1-", max_size=200))
def test_a_unit_has_the_words_of_its_span(text: str) -> None:
    for unit in units(text):
        own = [w for w, _, _ in words(text, unit.span)]
        assert unit.stems == tuple(w[:5] for w in own if w != "a")


def test_every_bar_is_a_number_and_shares_lie_under_one() -> None:
    for name, value in table("likeness").items():
        if name != "empty":
            assert bar(name) == float(value) > 0
    assert all(0 < bar(name) < 1 for name in ("copy", "rewrite", "passage", "quotation", "statement"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The car was found by Sgt. Nora Barr near 438 E. Mill Road.",
        "He was seen on Nov. 3 and gone by 7 p.m. Tuesday.",
        "Flat No. 4 was empty.",
    ],
)
def test_a_short_form_does_not_end_a_sentence(sentence: str) -> None:
    text = f"{sentence} Nobody was hurt."
    assert [s.of(text) for s in sentence_spans(text)] == [sentence, "Nobody was hurt."]


@pytest.mark.parametrize("sentence", ["It began at 7 p.m.", "It was no.", "So did I.", "They met in Jan."])
def test_a_short_form_may_end_one(sentence: str) -> None:
    text = f"{sentence} The rest is known."
    assert [s.of(text) for s in sentence_spans(text)] == [sentence, "The rest is known."]


@given(st.lists(st.sampled_from("abcdef"), max_size=9), st.lists(st.sampled_from("abcdef"), max_size=9))
def test_no_two_units_are_liker_than_their_stems_allow(some: list[str], others: list[str]) -> None:
    x, y = (Unit(Span(0, 1), False, tuple(stems), frozenset()) for stems in (some, others))
    assert at_most(x, y) >= max(alike(x, y), turned(x, y)) - 1e-12


def test_lines_round_a_report_are_told_in_small_letters() -> None:
    assert all(re.sub(r"\\[A-Z]", "", pattern).islower() for pattern in table("stock")["furniture"])
    assert [u.furniture for u in units("ALL RIGHTS RESERVED.\n\nThe mill burned down.")] == [True, False]
