"""Incidents: the same seed gives the same reports, spans hold, and only what was taken is shared."""

from itertools import pairwise

import pytest

from accuracy.rewrites.incidents import FIRST_SCORED, KINDS, LATER, WRITERS, incident, table
from accuracy.rewrites.score import written_incident
from accuracy.rewrites.transforms import TRANSFORMS
from accuracy.rewrites.truth import INDEPENDENT, pairs

SEEDS = [0, 1, 2, 3, 7, 11, FIRST_SCORED, FIRST_SCORED + 1]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_is_one_incident(seed: int) -> None:
    assert [w.text for w in written_incident(seed)] == [w.text for w in written_incident(seed)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_span_is_a_piece_of_its_text(seed: int) -> None:
    for report in written_incident(seed):
        assert report.spans
        assert all(0 <= a < b <= len(report.text) for a, b in report.spans.values())
        ordered = sorted(report.spans.values())
        assert all(first[1] <= second[0] for first, second in pairwise(ordered))
        assert "{" not in report.text and "[" not in report.text


@pytest.mark.parametrize("seed", SEEDS)
def test_an_incident_has_its_own_reports_and_one_taken_in_each_way(seed: int) -> None:
    drafts = [w.draft for w in written_incident(seed)]
    assert [d.taken for d in drafts] == [None] * WRITERS + list(TRANSFORMS)
    own = {d.id for d in drafts if d.taken is None}
    assert all(d.made_from in own for d in drafts if d.taken)
    hours = {d.id: d.hour for d in drafts}
    assert all(d.hour > hours[d.made_from] for d in drafts if d.made_from)


@pytest.mark.parametrize("seed", SEEDS)
def test_reporters_share_the_statement_and_nothing_else(seed: int) -> None:
    for pair in pairs(written_incident(seed)):
        if pair.a.draft.taken is None and pair.b.draft.taken is None:
            assert pair.kind in (INDEPENDENT, "quotes", "quotes_reworded")
        assert bool(pair.shared) is (pair.kind != INDEPENDENT)


def test_every_kind_of_incident_has_a_telling_for_each_reporter() -> None:
    for kind in (*KINDS, *LATER):
        assert all(len(ways) >= WRITERS for ways in table(kind)["tellings"].values()), kind
        assert len(table(kind)["pieces"]["statement"]) == 4
        assert len(table(kind)["sites"]) == 5


def test_some_kinds_are_only_scored() -> None:
    assert len(KINDS) >= 12
    assert {incident(seed).kind for seed in range(0, FIRST_SCORED, 7)}.isdisjoint(LATER)
