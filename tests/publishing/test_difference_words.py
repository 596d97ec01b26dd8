"""Differences in words: what was cut and put in is marked, and can be read without colour."""

from crosswire.model.span import Span
from crosswire.model.statement import Difference, Edit, EditKind
from crosswire.publishing.difference_words import Stretch, stretches

SAME, CUT, ADDED, CHANGED = EditKind.SAME, EditKind.CUT, EditKind.ADDED, EditKind.CHANGED


def difference(alike: float, *parts: tuple[EditKind, str, str]) -> tuple[str, str, Difference]:
    """Two texts and their difference, from its stretches."""
    edits, a, b = [], "", ""
    for kind, of_a, of_b in parts:
        edits.append(Edit(kind, Span(len(a), len(a) + len(of_a)), Span(len(b), len(b) + len(of_b))))
        a, b = a + of_a, b + of_b
    return a, b, Difference(tuple(edits), alike)


def words(*parts: tuple[EditKind, str, str], alike: float = 0.8, shortened: bool = True) -> str:
    return " ".join(s.marked() for s in stretches(*difference(alike, *parts), shortened=shortened))


def test_cut_and_put_in() -> None:
    found = words(
        (SAME, "the crew ", "The crew "), (CHANGED, "fled, ", "hid "), (CUT, "all ", ""), (ADDED, "", "below.")
    )
    assert found == "The crew [-fled-] {+hid+} [-all-] {+below.+}"


def test_a_change_of_commas_alone_is_not_shown() -> None:
    assert words((SAME, "the crew", "the crew"), (ADDED, "", ", ")) == "the crew"


def test_long_stretches_of_the_same_words_are_shortened_beside_changes() -> None:
    long = " ".join(f"w{i}" for i in range(20)) + " "
    assert words((SAME, long, long), (CUT, "x ", "")) == "… w15 w16 w17 w18 w19 [-x-]"
    assert (
        words((CUT, "x ", ""), (SAME, long, long), (CUT, "y", "")) == "[-x-] w0 w1 w2 w3 w4 … w15 w16 w17 w18 w19 [-y-]"
    )
    assert words((SAME, long, long)) == long.strip()
    assert words((SAME, long, long), (CUT, "x ", ""), shortened=False) == f"{long}[-x-]"


def test_words_with_too_little_in_common_are_not_marked() -> None:
    texts = difference(0.2, (SAME, "the ", "the "), (CHANGED, "crew fled", "boat sank"))
    assert stretches(*texts) == [Stretch(SAME, "the boat sank")]
