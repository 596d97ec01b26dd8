"""Sheets: countries are drawn apart, and what has no outline is a circle or is not drawn."""

from dataclasses import replace

from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision
from crosswire.publishing.maps.sheets import area_of, as_drawable, sheets
from tests.publishing.maps.test_claimed import PROVINCE, TOWN
from tests.publishing.maps.test_locator import claimed
from tests.publishing.maps.toy_atlas import ISLAND, ToyAtlas

ABROAD = Place("Porto", "Porto", 9, 3.0, 12.0, None, "Nabo", PlacePrecision.EXACT)


def test_each_country_has_a_map_of_its_own() -> None:
    found = sheets(claimed(TOWN, ABROAD), ToyAtlas())
    assert [(s.country.name, [p.letter for p in s.places]) for s in found] == [("Isola", ["A"]), ("Nabo", ["B"])]


def test_a_spot_without_a_country_is_put_into_the_one_it_lies_in() -> None:
    (sheet,) = sheets(claimed(replace(TOWN, country=None, admin1=None)), ToyAtlas())
    assert sheet.country is ISLAND


def test_a_province_is_found_by_number_or_by_any_of_its_names() -> None:
    for place in (PROVINCE, replace(PROVINCE, geonames_id=None, admin1="al Gharb")):
        (one,) = claimed(place)
        assert area_of(one, ISLAND) is ISLAND.provinces[0]


def test_a_province_without_an_outline_is_a_circle_of_a_stated_size() -> None:
    (one,) = as_drawable(claimed(replace(PROVINCE, geonames_id=None, name="Northmark", admin1="Northmark")), ToyAtlas())
    assert (one.drawn, one.km) == ("circle", 50.0)
    assert one.how == "a circle of 50 km around its middle, as its outline is not at hand"


def test_a_province_without_outline_and_middle_is_not_drawn() -> None:
    bare = replace(PROVINCE, geonames_id=None, name="Northmark", admin1="Northmark", lat=None, lon=None)
    assert sheets(as_drawable(claimed(bare), ToyAtlas()), ToyAtlas()) == ()
