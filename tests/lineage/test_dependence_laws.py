"""Laws of dependences, over invented incidents whose reports lean on each other in every way."""

from dataclasses import replace

import pytest

from accuracy.rewrites.pieces import Written
from accuracy.rewrites.score import written_incident
from crosswire.lineage import dependences
from crosswire.model.report import Report
from crosswire.model.words import DependenceKind
from tests.factories import make_report

SEEDS = (3, 14, 25)
OTHER = (
    "Beekeepers met in the assembly rooms to vote on the colour of next year's hive markers.\n\n"
    "After three hours turquoise won by a single ballot over ochre."
)


def reports(seed: int) -> list[Report]:
    return [_report(w) for w in written_incident(seed)]


def _report(w: Written) -> Report:
    return make_report(w.text, own_id=w.draft.id, outlet=w.draft.outlet, published=w.draft.published[:16])


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_the_reports_does_not_matter(seed: int) -> None:
    every = reports(seed)
    assert dependences(every[::-1], {}) == dependences(every, {})


@pytest.mark.parametrize("seed", SEEDS)
def test_every_passage_lies_in_its_text(seed: int) -> None:
    texts = {r.id: r.text for r in reports(seed)}
    for d in dependences(reports(seed), {}):
        assert d.features
        for f in d.features:
            assert 0 <= f.a.start < f.a.end <= len(texts[d.a])
            assert 0 <= f.b.start < f.b.end <= len(texts[d.b])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_report_and_itself_is_a_copy(seed: int) -> None:
    for report in reports(seed):
        (found,) = dependences([report, replace(report, id="twin")], {})
        assert (found.kind, found.score) == (DependenceKind.COPY, 1.0)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_report_of_something_else_changes_nothing(seed: int) -> None:
    every = reports(seed)
    assert dependences([*every, make_report(OTHER, own_id="zz")], {}) == dependences(every, {})


@pytest.mark.parametrize("seed", SEEDS)
def test_two_reports_lean_on_each_other_whoever_else_is_there(seed: int) -> None:
    every = {r.id: r for r in reports(seed)}
    for d in dependences(list(every.values()), {}):
        assert dependences([every[d.a], every[d.b]], {}) == [d]
