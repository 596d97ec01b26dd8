"""Which answer is the odd one."""

from crosswire.publishing.matrix.grid import Answered
from crosswire.publishing.matrix.rows import with_the_odd_one


def odd(*columns: str, gone: str = "") -> list[bool]:
    """For answers given by these columns ("ab": by a and b) whether each is odd."""
    answers = [Answered("", "", tuple(who), gone=who == gone) for who in columns]
    return [a.odd for a in with_the_odd_one(answers)]


def test_one_against_the_half_or_more_is_odd() -> None:
    assert odd("abc", "d") == [False, True]
    assert odd("ab", "c", "d") == [False, True, True]


def test_where_nobody_leads_none_is_odd() -> None:
    assert odd("a", "b") == [False, False]
    assert odd("ab", "cd", "e", "f") == [False] * 4
    assert odd("abc", "de") == [False, False]


def test_what_was_replaced_is_not_odd_and_does_not_lead() -> None:
    assert odd("abc", "d", gone="abc") == [False, False]
    assert odd("abc", "d", gone="d") == [False, False]
