"""Score: what is found is held against what was made, in links, in characters and in order."""

from collections.abc import Sequence

from accuracy.rewrites.pieces import Written
from accuracy.rewrites.score import ALLOWED, SPANS, figures, written_incident
from accuracy.rewrites.truth import INDEPENDENT, KINDS, pairs
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind


def perfect(reports: Sequence[Written]) -> list[Dependence]:
    return [
        Dependence(
            pair.a.draft.id,
            pair.b.draft.id,
            min(ALLOWED[pair.kind]),
            1.0,
            tuple(SharedPassage("same passage", "", Span(*a), Span(*b)) for a, b in pair.shared),
        )
        for pair in pairs(reports)
        if pair.kind != INDEPENDENT
    ]


def test_all_found_is_one_throughout() -> None:
    found = figures(range(4), perfect)
    assert {k: v for k, v in found.items() if v != 1.0} == {"false_links": 0.0}


def test_nothing_found_is_nought_but_for_the_independent() -> None:
    found = figures(range(2), lambda _: [])
    assert {found[f"{kind}_f1"] for kind in KINDS} == {0.0}
    assert {found[f"{kind}_span_f1"] for kind in SPANS} == {0.0}
    assert found["no_false_link"] == 1.0


def test_everything_linked_is_a_false_link_wherever_nothing_was_taken() -> None:
    def every(reports: Sequence[Written]) -> list[Dependence]:
        return [Dependence(p.a.draft.id, p.b.draft.id, DependenceKind.SHARED_STATEMENT, 1.0) for p in pairs(reports)]

    found = figures(range(2), every)
    assert found["false_links"] == 1.0
    assert 0 < found["quotes_f1"] < 1
    assert found["reprint_f1"] == 0.0


def test_the_wrong_way_round_is_the_wrong_order() -> None:
    def turned(reports: Sequence[Written]) -> list[Dependence]:
        return [
            Dependence(d.b, d.a, d.kind, d.score, tuple(SharedPassage(f.name, "", f.b, f.a) for f in d.features))
            for d in perfect(reports)
        ]

    found = figures(range(2), turned)
    assert found["order"] == 0.0
    assert found["reprint_span_f1"] == 1.0


def test_a_pair_is_of_the_kind_by_which_it_was_made() -> None:
    made = {p.b.draft.taken: p.kind for p in pairs(written_incident(5)) if p.b.draft.made_from == p.a.draft.id}
    assert all(taken == kind for taken, kind in made.items())
