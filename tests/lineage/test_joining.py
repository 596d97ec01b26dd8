"""Joining: the passages that two texts share, none used twice, and the sentences that only one has."""

from hypothesis import given
from hypothesis import strategies as st

from crosswire.lineage import joined
from crosswire.model.dependence import SharedPassage
from crosswire.model.span import Span
from tests.factories import make_report

ONE = "The mill burned down early on Tuesday after a boiler had burst."
TWO = "Nine weavers were brought to the clinic with burns on their hands."
THREE = "The owner had been fined for blocked stairs in the spring."
QUOTED = "we heard the whistle twice and then nothing"


def test_sentences_that_stayed_went_moved_and_came() -> None:
    a = make_report(f"{ONE} {TWO} {THREE}", own_id="r1")
    b = make_report(f"{THREE.replace('blocked', 'locked')} A memorial will be held at the weekend. {ONE}", own_id="r2")
    joints, only_a, only_b = joined(a, b, [])
    assert [(j.a.of(a.text), j.b.of(b.text), j.difference.same_words, j.moved) for j in joints] == [
        (ONE, ONE, True, True),
        (THREE, THREE.replace("blocked", "locked"), False, False),
    ]
    assert [s.of(a.text) for s in only_a] == [TWO]
    assert [s.of(b.text) for s in only_b] == ["A memorial will be held at the weekend."]


def test_a_quotation_within_sentences_that_differ_joins_them() -> None:
    a = make_report(f"Asked at the gate, the night watchman, who is sixty, said “{QUOTED}”, and wept.", own_id="r1")
    b = make_report(f"“{QUOTED}” was all that could be learnt.", own_id="r2")
    spans = [Span(t.index(QUOTED), t.index(QUOTED) + len(QUOTED)) for t in (a.text, b.text)]
    joints, only_a, only_b = joined(a, b, [SharedPassage("same quotation", "", *spans)])
    assert [(j.a.of(a.text), j.why) for j in joints] == [(QUOTED, ("same quotation",))]
    assert (only_a, only_b) == ((), ())


SENTENCES = st.lists(st.sampled_from([ONE, TWO, THREE, THREE.replace("blocked", "locked"), "It rained."]), max_size=6)
PASSAGES = st.lists(st.tuples(*(st.integers(0, 200) for _ in range(4))), max_size=4)


@given(SENTENCES, SENTENCES, PASSAGES)
def test_no_joint_overlaps_another_nor_a_sentence_that_stands_alone(
    a: list[str], b: list[str], passages: list[tuple[int, int, int, int]]
) -> None:
    first, second = make_report(" ".join(a) or "-", own_id="r1"), make_report(" ".join(b) or "-", own_id="r2")
    given_ = [SharedPassage("shown", "", Span(p, q), Span(r, s)) for p, q, r, s in passages]
    joints, only_a, only_b = joined(first, second, given_)
    for spans in ([*(j.a for j in joints), *only_a], [*(j.b for j in joints), *only_b]):
        assert not any(x.overlaps(y) for n, x in enumerate(spans) for y in spans[n + 1 :])
    assert [j.a for j in joints] == sorted(j.a for j in joints)
