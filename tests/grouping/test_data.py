"""Every entry of grouping's data files can be read and means something."""

from crosswire.grouping.compare import DATED, OTHER_DAY, OTHER_PLACE
from crosswire.grouping.incident_types import types_in
from crosswire.grouping.weights import weights
from crosswire.grouping.word_weights import weight
from crosswire.grouping.words import stem, table


def test_every_kind_of_incident_is_found_by_its_own_words() -> None:
    for code, words in table("incident_types")["words"].items():
        for word in words:
            assert code in types_in(f"Officials spoke of {word} there."), (code, word)


def test_every_relation_is_between_two_known_kinds() -> None:
    known = set(table("incident_types")["words"])
    for a, b in table("incident_types")["related"]:
        assert a in known and b in known and a != b


def test_every_word_weight_lies_between_nought_and_one() -> None:
    for key, words in table("word_weights")["words"].items():
        assert 0 < float(key) <= 1
        assert all(0 < weight(w) <= 1 for w in words.split())


def test_standing_words_weigh_little() -> None:
    standing = table("standing_words")
    for name, words in standing.items():
        if name != "weight":
            assert all(weight(stem(w)) <= standing["weight"] for w in words.split())


def test_name_words_and_stop_words_are_small_letters() -> None:
    for name in ("name_words", "stopwords"):
        for words in table(name).values():
            assert words == words.casefold()


def test_every_weight_is_a_measure_that_some_module_makes() -> None:
    from importlib.resources import files

    source = "".join(
        f.read_text(encoding="utf-8") for f in files("crosswire.grouping").iterdir() if f.name.startswith("compare")
    )
    for name in weights().points:
        stemmed = name.removesuffix("_same").removesuffix("_related").removesuffix("_other")
        assert f'"{name.removesuffix("_late")}"' in source or f'f"{stemmed}_{{how}}"' in source, name
    assert set(weights().points) >= OTHER_DAY | OTHER_PLACE | DATED
