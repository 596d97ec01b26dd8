"""Measures of agreement against worked examples, each done by hand in its comment."""

import pytest

from crosswire.workbench.agreement_measures import chance, cohens_kappa, interval, krippendorffs_alpha, nominal

# Krippendorff (2011), example C: four observers, twelve units, some values missing. He gives .743 for nominal data and .849
# for interval data.
FOUR = [
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
]

# Krippendorff (2011), example A: two observers, binary data; .095.
MEG, OWEN = "0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"

# Krippendorff (2011), example B: two observers, nominal data; .692.
BEN, GERRY = "a a b b d c c c e d d a", "b a b b b c c c e d d d"


def units(*rows: str) -> list[list[str]]:
    """The values of each unit, missing ones left out."""
    return [[v for v in column if v != "."] for column in zip(*(row.split() for row in rows), strict=True)]


def test_alpha_for_nominal_data() -> None:
    assert krippendorffs_alpha(units(*FOUR), nominal) == pytest.approx(0.743, abs=0.0005)
    # Four of ten pairs differ, and six of the 20 values are 1: observed 8/20, expected 2·14·6/(20·19).
    assert krippendorffs_alpha(units(MEG, OWEN), nominal) == pytest.approx(1 - (8 / 20) / (2 * 14 * 6 / 380), abs=1e-6)
    assert krippendorffs_alpha(units(MEG, OWEN), nominal) == pytest.approx(0.095, abs=0.0005)
    assert krippendorffs_alpha(units(BEN, GERRY), nominal) == pytest.approx(0.692, abs=0.0005)


def test_alpha_for_interval_data() -> None:
    figures = [[float(v) for v in unit] for unit in units(*FOUR)]
    assert krippendorffs_alpha(figures, interval) == pytest.approx(0.849, abs=0.0005)
    # Two units, 1 and 1, 2 and 4: observed (2·4)/4 = 2; all pairs of 1 1 2 4 differ by 2·(1+9+1+9+4) = 48, expected 48/12.
    assert krippendorffs_alpha([[1.0, 1.0], [2.0, 4.0]], interval) == 0.5


def test_kappa() -> None:
    # Two readers of 50 grant proposals: both yes 20, both no 15, yes and no 5, no and yes 10. Observed 35/50 = .7; yes by
    # chance .5 · .6, no by chance .5 · .4: expected .5. (.7 − .5) / (1 − .5) = .4.
    pairs = [("yes", "yes")] * 20 + [("no", "no")] * 15 + [("yes", "no")] * 5 + [("no", "yes")] * 10
    assert chance(pairs) == (0.7, 0.5)
    assert cohens_kappa(pairs) == 0.4
    # Ben and Gerry: 9 of 12 the same; by chance (3·1 + 2·4 + 3·3 + 3·3 + 1·1) / 144 = 30/144. (.75 − .208333) / .791667.
    assert cohens_kappa([(a, b) for a, b in units(BEN, GERRY)]) == pytest.approx(0.684211, abs=1e-6)


def test_full_agreement_is_one_and_nothing_to_compare_is_null() -> None:
    assert cohens_kappa([("a", "a"), ("b", "b")]) == krippendorffs_alpha([["a", "a"], ["b", "b"]], nominal) == 1
    assert cohens_kappa([("a", "b"), ("b", "a")]) == -1
    assert cohens_kappa([]) is cohens_kappa([("a", "a")]) is None
    assert krippendorffs_alpha([], nominal) is krippendorffs_alpha([["a"], ["b"]], nominal) is None
    assert krippendorffs_alpha([["a", "a"], ["a", "a"]], nominal) is None
