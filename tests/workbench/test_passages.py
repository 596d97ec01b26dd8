"""Passages: a round-up's claims go to the incident of their passage."""

from crosswire.workbench.passages import allotted
from tests.factories import make_claim, make_report

TEXT = "Two died at Orvel.\nOne was hurt.\nThe Brannock fire killed three.\n"
NAMES = {"e1": frozenset({"orvel", "mill"}), "e2": frozenset({"brannock", "mill"})}


def test_a_passage_without_a_name_goes_with_the_one_before() -> None:
    report = make_report(TEXT)
    two, one, three = (make_claim(report, "killed", words) for words in ("Two died", "One was hurt", "killed three"))
    assert allotted(TEXT, [two, one, three], NAMES, "e2") == {"e1": {two.id, one.id}, "e2": {three.id}}


def test_what_comes_before_any_name_stays_at_home() -> None:
    report = make_report("It was a bad day, five died.\nOrvel mourns.\n")
    five = make_claim(report, "killed", "five died")
    assert allotted(report.text, [five], NAMES, "e2") == {"e1": set(), "e2": {five.id}}
