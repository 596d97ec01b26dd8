"""Two reports side by side in words."""

from dataclasses import replace

from crosswire.lineage import joined
from crosswire.model.beside import Beside
from crosswire.model.report import Report
from crosswire.publishing.side_by_side import beside_words
from tests.factories import make_report

FIRST = "At least eight weavers died when the mill burned down on Tuesday. The owner had been fined in the spring. No one is held."
LATER = "Ten weavers died when the mill burned down on Tuesday. A memorial will be held at the weekend. No one is held."


def held(a: Report, b: Report, *, first_known: bool = True, one_source: bool = True) -> Beside:
    joints, only_a, only_b = joined(a, b, [])
    return Beside(a, b, first_known, tuple(joints), only_a, only_b, None, one_source, False, ())


A = make_report(FIRST, own_id="r1", published="2031-03-03T15:10")
B = make_report(LATER, own_id="r2", published="2031-03-04")


def test_what_a_reprint_did_to_the_words() -> None:
    words = beside_words(held(A, B), "the Wire", "the Lantern")
    assert words.order == "the Wire came first (3 March 2031, 15:10), then the Lantern (4 March 2031)."
    assert words.sum == (
        "One passage in the same words and one passage reworded. the Lantern cut one sentence and added one sentence."
    )
    assert [(p.number, p.said, p.same) for p in words.passages] == [
        (1, "“At least eight” became “Ten”", False),
        (2, "the same words", True),
    ]
    assert (words.heading_a, [x.quote for x in words.alone_a]) == (
        "Cut by the Lantern",
        ["The owner had been fined in the spring."],
    )
    assert (words.heading_b, len(words.alone_b)) == ("Added by the Lantern", 1)


def test_of_two_that_do_not_stem_from_each_other_nothing_was_cut() -> None:
    words = beside_words(held(A, B, one_source=False), "the Wire", "the Lantern")
    assert words.sum.endswith("One sentence only in the Wire, one sentence only in the Lantern.")
    assert (words.heading_a, words.heading_b) == ("Only in the Wire", "Only in the Lantern")


def test_an_unknown_order_is_said() -> None:
    undated = replace(B, published=make_report("x").published)
    words = beside_words(held(A, undated, first_known=False), "the Wire", "the Lantern")
    assert words.order == "Which came first is not known (the Wire: 3 March 2031, 15:10; the Lantern: no date)."
    assert words.heading_a == "Only in the Wire"


def test_nothing_in_common_is_said() -> None:
    words = beside_words(held(A, make_report("It rained all day in the hills.", own_id="r3")), "the Wire", "the Radio")
    assert words.sum.startswith("They share no passage")
    assert words.passages == ()
