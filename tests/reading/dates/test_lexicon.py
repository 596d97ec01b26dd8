"""Every entry of the data files of time is read and used."""

import pytest

from crosswire.model.calendar_days import MONTH_WEEKS, SEASONS, YEAR_PORTIONS
from crosswire.model.span import Span
from crosswire.reading.dates import MomentRole
from crosswire.reading.dates.find import all_rules, expressions
from crosswire.reading.dates.lexicon import event_phrases, roles, words
from crosswire.reading.dates.ranking import weights

PARTS = {"night", "early_morning", "morning", "noon", "afternoon", "evening"}


def found(text: str) -> list[str]:
    return [text[atom.start : atom.end] for atom in expressions(text, Span(0, len(text)), all_rules(True))]


@pytest.mark.parametrize("month", [*words()["months"], *words()["short_months"]])
def test_every_month(month: str) -> None:
    assert found(f"The mill burned on 3 {month.capitalize()} 2021.") == [f"3 {month.capitalize()} 2021"]


@pytest.mark.parametrize("day", [*words()["weekdays"], *words()["short_weekdays"]])
def test_every_weekday(day: str) -> None:
    name = day.capitalize() if day in words()["weekdays"] else day.capitalize() + "."
    assert found(f"The mill burned on {name}, 3 March 2021.") == [f"{name}, 3 March 2021"]


@pytest.mark.parametrize("part", words()["parts"])
def test_every_part_of_a_day(part: str) -> None:
    assert words()["parts"][part] in PARTS
    assert found(f"The mill burned during the {part} of Tuesday") != ["Tuesday"]


@pytest.mark.parametrize("phrase", [*words()["relative_days"], *words()["following_days"], *words()["named_days"]])
def test_every_named_or_relative_day(phrase: str) -> None:
    assert found(f"The mill burned {phrase}.") == [phrase]


@pytest.mark.parametrize("phrase", words()["portions"])
def test_every_portion(phrase: str) -> None:
    assert words()["portions"][phrase] in {*YEAR_PORTIONS, *SEASONS, *MONTH_WEEKS, "last_week"}
    assert found(f"The mill burned in {phrase} 2019.") == [f"{phrase} 2019"]


@pytest.mark.parametrize("name", words()["names"]["not_weekdays"])
def test_every_name_that_is_no_weekday(name: str) -> None:
    assert found(f"It was {name.title()} there.") == []


@pytest.mark.parametrize("word", words()["numbers"])
def test_every_number(word: str) -> None:
    assert found(f"The mill burned {word} days ago.") == [f"{word} days ago"]


@pytest.mark.parametrize("words_", words()["vague_numbers"]["words"])
def test_every_vague_number(words_: str) -> None:
    assert found(f"The mill burned {words_} days ago.") == [f"{words_} days ago"]


@pytest.mark.parametrize("loose", words()["loose_parts"])
def test_every_loose_part(loose: str) -> None:
    assert words()["loose_parts"][loose] in PARTS


def test_spellings_do_not_contradict_each_other() -> None:
    names = words()["names"]
    assert not set(names["month_first"]) & set(names["day_first"])


def test_roles_are_lower_case_lemmas_and_ambiguous_verbs_are_verbs_of_saying() -> None:
    every = [lemma for lists in roles().values() for entries in lists.values() for lemma in entries]
    assert all(lemma == lemma.lower().strip() for lemma in every)
    assert roles()["speech"]["ambiguous_verbs"] <= roles()["speech"]["verbs"]
    assert all(companions for companions in event_phrases().values())


def test_every_weight_is_known_and_every_role_has_points() -> None:
    assert {role.value for role in MomentRole} <= weights()["points"].keys()
    assert all(0 <= factor <= 1 for factor in weights()["factors"].values())
