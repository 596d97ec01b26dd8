"""Searching for a place: by the beginning of a name, exact names first; after a comma where it lies."""

from crosswire.model.words import PlacePrecision
from crosswire.reading.places.searching import places_beginning


def names(words: str, most: int = 20) -> list[tuple[str | None, str | None, str | None]]:
    return [(p.name, p.admin1, p.country) for p in places_beginning(words, most)]


def test_a_name_in_full_comes_before_longer_ones() -> None:
    assert names("Paris", 1) == [("Paris", "Île-de-France", "France")]


def test_a_beginning_finds_any_spelling() -> None:
    assert ("Zestaponi", "Imereti", "Georgia") in names("zestaf")


def test_after_a_comma_stands_the_province_or_the_country() -> None:
    assert {country for _, _, country in names("Peterborough, Austr")} == {"Australia"}
    assert {province for _, province, _ in names("peterb, south")} == {"South Australia"}


def test_each_place_comes_once_and_no_more_than_asked_for() -> None:
    found = places_beginning("san", 15)
    assert len(found) == len({p.geonames_id for p in found}) == 15


def test_divisions_and_countries_are_known_no_nearer_than_they_are() -> None:
    precisions = {p.precision for p in places_beginning("Namibia")}
    assert PlacePrecision.COUNTRY in precisions
    assert any(p.precision is PlacePrecision.ADMIN1 for p in places_beginning("Imereti"))


def test_one_letter_signs_and_nothing_find_nothing() -> None:
    assert [places_beginning(words) for words in ("", "a", "  ", "%_", ", France", "\x00")] == [[]] * 6
