"""The room's data files: every entry is read, and each stands where its file's head says it may."""

from crosswire.model.words import QuestionStatus
from crosswire.reconciling.tables import (
    group_rows,
    headline_words,
    nation_rows,
    status_definitions,
    thresholds,
    words,
)
from crosswire.reconciling.vocabulary import entries, entry_in, key_of, nation_in, nations

STANDINGS = {"everybody", "neutral", "side", "subset", "population", "national", "unit"}


def test_every_status_is_defined_in_one_line() -> None:
    assert set(status_definitions()) == set(QuestionStatus)
    assert all(text.endswith(".") and "\n" not in text for text in status_definitions().values())


def test_every_group_word_is_found_under_its_own_entry() -> None:
    for row in group_rows():
        assert row["standing"] in STANDINGS, row["label"]
        assert (row["standing"] == "side") == ("side" in row), row["label"]
        assert row["words"], row["label"]
        for word in row["words"]:
            entry = entries()[key_of(word)]
            assert (entry.label, entry.standing) == (row["label"], row["standing"]), word
            assert entry_in(word) == entry, word


def test_no_word_stands_under_two_groups() -> None:
    seen = [key_of(word) for row in group_rows() for word in row["words"]]
    assert sorted({w for w in seen if seen.count(w) > 1}) == []


def test_every_nation_word_names_one_nation() -> None:
    for adjective, others in nation_rows().items():
        for word in (adjective, *others):
            assert nations()[key_of(word)] == adjective, word
            assert nation_in(f"two {word} soldiers") == adjective, word


def test_thresholds_are_in_range() -> None:
    t = thresholds()
    assert 0 < t.about_share < 1 and 0 < t.bound_share <= 1
    assert t.about_least >= 1 and t.rest_reach > 0 and t.revision_reach > 0 and t.longest_sum >= 2


def test_word_lists_are_lower_case() -> None:
    for name, entries_of in words().items():
        assert entries_of and all(e == e.casefold() or "\\" in e for e in entries_of), name


def test_headline_words_are_complete() -> None:
    table = headline_words()
    assert len(table["months"]) == 12
    assert list(table["kinds"]) == ["killed", "injured", "missing", "captured", "displaced", "rescued"]
