"""The data file: every sort says what it is called, why it is there and what can be done; weights stand in order."""

import pytest

from crosswire.workbench.queue.table import reason, sorts, threshold


def test_every_sort_has_a_name_a_sentence_and_a_remedy() -> None:
    for sort in sorts().values():
        assert sort.name == sort.name.strip() != ""
        assert sort.sentence.endswith(".") and sort.remedy.endswith(".")
        assert 0 <= sort.weight <= 100


def test_sorts_stand_the_weightiest_first() -> None:
    weights = [sort.weight for sort in sorts().values()]
    assert weights == sorted(weights, reverse=True)


def test_a_matter_is_named_after_its_sort_and_what_it_is_about() -> None:
    made = reason("disputed", "killed/guards", "seen", figure="Killed", reason="3 and 5 cannot both hold")
    assert (made.matter, made.sort, made.about) == ("disputed/killed/guards", "disputed", "killed/guards")
    assert made.sentence == "Killed: 3 and 5 cannot both hold."


def test_the_mark_of_what_is_seen_changes_with_it_alone() -> None:
    first = reason("place", "", ("Orvel", "admin1"), place="a")
    assert first.seen == reason("place", "", ("Orvel", "admin1"), more=3, place="b").seen
    assert first.seen != reason("place", "", ("Orvel", "country"), place="a").seen


def test_a_sentence_without_its_words_is_refused() -> None:
    with pytest.raises(KeyError):
        reason("place", "", None)


def test_a_range_is_wide_well_beyond_what_accounts_differ_by() -> None:
    assert threshold("wide_times") > 2 and threshold("wide_people") > 1
