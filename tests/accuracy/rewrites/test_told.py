"""What is told of invented rewrites stands against how they were made."""

from accuracy.rewrites.told import WHOLE, family_pairs, fates

SEEDS = range(2000, 2012)


def test_what_became_of_each_sentence() -> None:
    found = fates(SEEDS)
    assert list(found) == list(WHOLE)
    assert min(found[kind] for kind in ("reprint", "cut", "reordered")) >= 0.99
    assert found["reworded"] >= 0.9


def test_passages_side_by_side_are_one() -> None:
    one, found = family_pairs(SEEDS)
    assert one >= 0.9
    assert found >= 0.85
