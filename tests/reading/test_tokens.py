"""Tokens: the words of a parse as plain objects, with spaCy's names for what is asked of them."""

import pytest

from crosswire.model.span import Span
from crosswire.reading.parse import parse
from crosswire.reading.tokens import Tokens

FIRST = "Four miners and a guard who had tried to help were killed near Ostrel."
SECOND = "Nobody else was hurt."
TEXT = f"{FIRST}  {SECOND}"


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    """Two sentences with two blanks between them."""
    return parse(TEXT, [Span(0, len(FIRST)), Span(len(FIRST) + 2, len(TEXT))])


def words(found: object) -> list[str]:
    return [t.text for t in found]  # type: ignore[attr-defined]


def test_a_verb_has_its_subject_before_and_its_place_behind_it(tokens: Tokens) -> None:
    killed = next(t for t in tokens if t.text == "killed")
    assert (killed.head is killed, words(killed.lefts), words(killed.rights)) == (
        True,
        ["miners", "were"],
        ["near", "."],
    )
    assert (killed.lemma_, killed.tag_, killed.pos_, killed.nbor(-1).text) == ("kill", "VBN", "VERB", "were")


def test_a_noun_has_all_that_hangs_on_it(tokens: Tokens) -> None:
    miners = tokens[1]
    assert words(miners.subtree) == FIRST.split()[:10]
    assert (miners.left_edge.text, miners.right_edge.text) == ("Four", "help")
    assert (words(miners.conjuncts), words(miners.conjuncts[0].conjuncts)) == (["guard"], ["miners"])


def test_what_hangs_on_what(tokens: Tokens) -> None:
    tried = next(t for t in tokens if t.text == "tried")
    assert words(tried.ancestors) == ["guard", "miners", "killed"]
    assert tokens[1].is_ancestor(tried) and not tried.is_ancestor(tokens[1])


def test_arcs_that_cross_spread_the_edges_too() -> None:
    crossing = parse("a b c d", [])
    crossing.hang([2, 3, 3, 3])
    assert (crossing.first, crossing.last) == ([0, 1, 0, 0], [0, 1, 2, 3])
    crossing = parse("a b c d", [])
    crossing.hang([2, 0, 2, 1])
    assert (crossing.first, crossing.last) == ([0, 1, 0, 3], [3, 3, 3, 3])


def test_sentences_end_where_the_next_begins(tokens: Tokens) -> None:
    assert tokens[0].sent.text == FIRST + "  "
    assert (tokens[len(tokens) - 2].sent.text, tokens[-1].sent.start_char) == (SECOND, len(FIRST) + 2)


def test_a_stretch_of_characters_takes_the_tokens_it_touches(tokens: Tokens) -> None:
    near = tokens.char_span(TEXT.index("iners"), TEXT.index("guard") + 2)
    assert near is not None
    assert (near.text, near.root.text, words(near[-2:]), near[0].i) == (
        "miners and a guard",
        "miners",
        ["a", "guard"],
        1,
    )
    assert (tokens.char_span(0, len(TEXT) + 1), tokens.char_span(-1, 3), tokens.char_span(4, 5)) == (None, None, None)


def test_blanks_and_marks_are_told(tokens: Tokens) -> None:
    assert [t.text for t in tokens if t.is_space] == [" "]
    assert [t.text for t in tokens if t.is_punct] == [".", "."]
    assert [t.text for t in tokens if t.like_num] == ["Four"]
    assert [t.whitespace_ for t in tokens[12:16]] == [" ", "", " ", ""]


def test_beyond_the_text_there_is_no_neighbour(tokens: Tokens) -> None:
    with pytest.raises(IndexError):
        tokens[0].nbor(-1)


def test_an_emoji_is_a_mark_and_nobody() -> None:
    text = "🚨😀 Four miners were killed."
    marks = [t for t in parse(text, [Span(0, len(text))]) if t.text in ("🚨", "😀")]
    assert {t.pos_ for t in marks}.isdisjoint({"NOUN", "PROPN"})
