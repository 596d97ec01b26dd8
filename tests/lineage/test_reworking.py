"""Reworking: what a reprint or rewrite cut, added, changed and moved, sentence by sentence."""

from hypothesis import given
from hypothesis import strategies as st

from crosswire.lineage.reworking import reworking
from crosswire.model.leaning import Reworking
from tests.factories import make_report

SENTENCES = (
    "The mill burned down early on Tuesday after a boiler had burst.",
    "Nine weavers were brought to the clinic with burns on their hands.",
    "The owner had been fined for blocked stairs in the spring.",
    "Neighbours pulled the iron gate from its hinges with a tractor.",
    "No one has been charged.",
)


def worked(a: list[str], b: list[str]) -> tuple[Reworking, str, str]:
    first, second = make_report(" ".join(a) or "-", own_id="r1"), make_report(" ".join(b) or "-", own_id="r2")
    return reworking(first, second), first.text, second.text


def test_what_was_cut_added_changed_and_moved() -> None:
    one, two, three, four, five = SENTENCES
    new = "A memorial will be held at the weekend."
    found, a, b = worked(list(SENTENCES), [four.replace("iron ", ""), one, two, five, new])
    assert [(p.a.of(a), p.b.of(b), p.moved) for p in found.pairs] == [
        (one, one, False),
        (two, two, False),
        (four, four.replace("iron ", ""), True),
        (five, five, False),
    ]
    assert [s.of(a) for s in found.cut] == [three]
    assert [s.of(b) for s in found.added] == [new]
    assert [p.difference.same_words for p in found.pairs] == [True, True, False, True]


def test_a_sentence_that_goes_into_another_was_folded_and_not_cut() -> None:
    long = "The mill burned down early on Tuesday after a boiler had burst in the weaving hall beside the canal."
    found, a, _ = worked([long, "The weaving hall stood beside the canal bank."], [long])
    assert [s.of(a) for s in found.folded] == []
    found, a, _ = worked([long, "A boiler had burst in the weaving hall."], [long])
    assert ([s.of(a) for s in found.folded], found.cut) == (["A boiler had burst in the weaving hall."], ())


@given(st.lists(st.sampled_from(SENTENCES), max_size=6), st.lists(st.sampled_from(SENTENCES), max_size=6))
def test_every_sentence_is_told_of_once(a: list[str], b: list[str]) -> None:
    found, _, second = worked(a, b)
    of_first = [p.a for p in found.pairs] + list(found.cut) + list(found.folded)
    of_second = [p.b for p in found.pairs] + list(found.added)
    assert (len(of_first), len(set(of_first))) == (len(a), len(a))
    assert len(set(of_second)) == len(of_second)
    assert all(s.of(second) in SENTENCES for s in of_second)
    unmoved = [p.b for p in found.pairs if not p.moved]
    assert unmoved == sorted(unmoved)
