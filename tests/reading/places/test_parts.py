"""Neighbourhoods and the towns beside a town."""

from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision as P
from crosswire.reading.places.parts import may_be_part, reach_km

TOWN = Place("Larne", "Larne", 1, 54.85, -5.82, "Antrim", "United Kingdom", P.EXACT)


def test_the_edge_grows_with_the_root_of_the_people() -> None:
    assert reach_km(100_000) == 4.0
    assert reach_km(400_000) == 8.0
    assert reach_km(20_000_000) == 25.0


def test_a_small_place_near_by_may_be_part_of_a_town() -> None:
    near = Place("Millbrook", "Millbrook", 2, 54.86, -5.84, "Antrim", "United Kingdom", P.EXACT)
    far = Place("Ballymena", "Ballymena", 3, 54.86, -6.28, "Antrim", "United Kingdom", P.EXACT)
    assert may_be_part(near, 4_000, TOWN, 100_000)
    assert not may_be_part(near, 60_000, TOWN, 100_000)
    assert not may_be_part(near, 4_000, TOWN, 20_000)
    assert not may_be_part(far, 4_000, TOWN, 100_000)


def test_a_name_of_no_gazetteer_may_be_part_of_the_town_of_its_province() -> None:
    assert may_be_part(Place("Old Quay", "Old Quay"), 0, TOWN, 100_000)
    assert not may_be_part(Place("Old Quay", "Old Quay", admin1="Down", country="United Kingdom"), 0, TOWN, 100_000)
