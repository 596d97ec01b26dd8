"""Differences: what one passage did to the words of another; the edits cover both and hold in both texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.lineage.differences import difference, folded_word
from crosswire.lineage.units import words
from crosswire.model.span import Span
from crosswire.model.statement import Difference, EditKind

PARTS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "men",
        "Men",
        "MEN",
        "fled",
        "fled,",
        "burned",
        "seven",
        "7",
        "organised",
        "organize",
        "gate’s",
        "gate's",
        "'quiet'",
        "‘quiet’",
        "quiet",
        "“no”",
        '"no"',
        "—",
        "…",
        "\n",
    ]
)
TEXTS = st.lists(PARTS, max_size=14).map(" ".join)


def told(a: str, b: str) -> Difference:
    return difference(a, Span(0, len(a)), b, Span(0, len(b)))


def marked(a: str, b: str) -> str:
    """The second passage with the first's words marked: [-cut-], {+added+}."""
    out = []
    for edit in told(a, b).edits:
        x, y = edit.a.of(a).strip(), edit.b.of(b).strip()
        out.append(
            {
                EditKind.SAME: y,
                EditKind.CUT: f"[-{x}-]",
                EditKind.ADDED: f"{{+{y}+}}",
                EditKind.CHANGED: f"[-{x}-]{{+{y}+}}",
            }[edit.kind]
        )
    return " ".join(out)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # Cut, added, changed.
        ("The guards fled at dawn.", "The guards fled.", "The guards fled. [-at dawn.-]"),
        ("The guards fled.", "All the guards fled.", "{+All+} the guards fled."),
        ("The guards fled north.", "The guards fled south.", "The guards fled [-north.-]{+south.+}"),
        # A quotation mark round one word is a difference; one that opens a long quotation is none.
        ("loaded with 'stolen' crates", "loaded with stolen crates", "loaded with [-'stolen'-]{+stolen+} crates"),
        ("loaded with ‘stolen’ crates", 'loaded with "stolen" crates', 'loaded with "stolen" crates'),
        ("heavy ‘stolen’ crates", "heavy crates", "heavy [-‘stolen’-] crates"),
        ("in “two low sheds” there", "in two low sheds there", "in [-“two low sheds”-]{+two low sheds+} there"),
        (
            "The men “took what they could carry and burned all the rest”",
            "The men took what they could carry and burned all the rest",
            "The men took what they could carry and burned all the rest",
        ),
        # Case, apostrophes, commas, number words and -ise are none.
        ("Seven boats, it organised, sank", "7 boats it organized sank", "7 boats it organized sank"),
        ("the crew’s boat", "THE CREW'S BOAT", "THE CREW'S BOAT"),
        # A small word between two changes belongs to them.
        (
            "the shelling of the old port",
            "the burning in the new harbour",
            "the [-shelling of the old port-]{+burning in the new harbour+}",
        ),
    ],
)
def test_what_differs(a: str, b: str, expected: str) -> None:
    assert marked(a, b) == expected


def test_equal_words_are_wholly_alike() -> None:
    assert told("Nine men ran.", "nine men ran") == Difference(told("Nine men ran.", "nine men ran").edits, 1.0)
    assert told("Nine men ran.", "nine men ran").same_words
    assert told("Nine men ran.", "Ten women hid.").alike == 0.0


@given(TEXTS, TEXTS, st.text(max_size=5), st.text(max_size=5))
def test_edits_cover_both_passages_and_hold(a: str, b: str, before: str, after: str) -> None:
    first, second = before + a + after, after + b + before
    x, y = Span(len(before), len(before) + len(a)), Span(len(after), len(after) + len(b))
    found = difference(first, x, second, y)
    assert "".join(e.a.of(first) for e in found.edits) == a
    assert "".join(e.b.of(second) for e in found.edits) == b
    assert (found.edits[0].a.start, found.edits[-1].a.end) == (x.start, x.end)
    assert (found.edits[0].b.start, found.edits[-1].b.end) == (y.start, y.end)
    assert 0.0 <= found.alike <= 1.0


@given(TEXTS, TEXTS)
def test_applying_the_difference_to_the_first_gives_the_second(a: str, b: str) -> None:
    kept = []
    for edit in told(a, b).edits:
        kept.append(edit.a.of(a) if edit.kind is EditKind.SAME else edit.b.of(b))
    assert [folded_word(w) for w, _, _ in words(" ".join(kept))] == [folded_word(w) for w, _, _ in words(b)]


@given(TEXTS)
def test_a_passage_does_nothing_to_itself(a: str) -> None:
    assert told(a, a).same_words
    assert told(a, a).alike == 1.0


@given(TEXTS, TEXTS)
def test_what_one_way_cuts_the_other_adds(a: str, b: str) -> None:
    assert bool(told(a, b).same_words) == bool(told(b, a).same_words)


def test_words_as_they_are_compared() -> None:
    assert [folded_word(w) for w in ("Seven", "U.S.", "organisations", "rise", "Gate’s")] == [
        "7",
        "us",
        "organizations",
        "rise",
        "gate",
    ]
