from random import Random

from pytest import MonkeyPatch

from crosswire.grouping import pair_scores
from crosswire.grouping.pair_scores import PairScores


def told(wanted: dict[tuple[str, str], float], seed: int) -> PairScores:
    kept = PairScores()
    pairs = sorted(wanted)
    Random(seed).shuffle(pairs)
    for a, b in pairs:
        assert kept.put(a, b, wanted[a, b]) == wanted[a, b]
    return kept


def test_scores_are_kept_exactly_in_any_order() -> None:
    names = [f"r{i}" for i in range(12)]
    some = Random(5)
    wanted = {(a, b): round(some.uniform(-30, 30), 6) for a in names for b in names if a < b and some.random() < 0.7}
    for seed in range(5):
        kept = told(wanted, seed)
        assert {(a, b): kept.get(a, b) for a in names for b in names if a < b} == {
            (a, b): wanted.get((a, b)) for a in names for b in names if a < b
        }


def test_what_is_not_known_is_null() -> None:
    kept = PairScores()
    assert kept.get("a", "b") is None
    kept.put("a", "b", 1.25)
    kept.put("b", "c", 0.0)
    assert [kept.get("a", "b"), kept.get("b", "c"), kept.get("a", "c")] == [1.25, 0.0, None]


def test_scores_of_too_many_together_are_kept_beside(monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(pair_scores, "MOST_TOGETHER", 2)
    kept = PairScores()
    kept.put("a", "b", -3.5)
    kept.put("b", "c", 2.000001)
    assert [kept.get("a", "b"), kept.get("b", "c"), kept.get("a", "c")] == [-3.5, 2.000001, None]
