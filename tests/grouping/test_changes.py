"""Changes: what a placing did to events, said in the words of a record."""

from crosswire.grouping import Group
from crosswire.grouping.changes import Change, changes


def groups(*words: str) -> list[Group]:
    """Groups of one-letter reports, each named after its first letter."""
    return [Group(w[0], tuple(sorted(w))) for w in words]


def test_two_that_become_one() -> None:
    assert list(changes(groups("ab", "cd"), groups("abcde"))) == [Change("joined", ("a", "c"), ("a",))]


def test_one_that_becomes_two_leads_to_its_larger_part() -> None:
    assert list(changes(groups("abcd"), groups("a", "bcd"))) == [Change("split", ("a",), ("b", "a"))]


def test_another_name() -> None:
    assert list(changes(groups("bc"), groups("abc"))) == [Change("renamed", ("b",), ("a",))]


def test_newcomers_are_no_change() -> None:
    assert list(changes(groups("ab"), groups("abc", "d"))) == []


def test_a_report_that_goes_over_splits_one_and_joins_another() -> None:
    found = list(changes(groups("abc", "de"), groups("ab", "dec")))
    assert found == [Change("joined", ("a", "d"), ("d",)), Change("split", ("a",), ("a", "d"))]


def test_a_report_that_stands_in_several_events_afterwards_weighs_in_none() -> None:
    assert list(changes(groups("abcx"), groups("ab", "c"))) == [Change("split", ("a",), ("a", "c"))]
