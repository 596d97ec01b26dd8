"""The locator: an area is an area, and letters stand for places."""

import re
from dataclasses import replace
from xml.etree import ElementTree

from crosswire.model.place import Place
from crosswire.publishing.maps.claimed import ClaimedPlace, claimed_places
from crosswire.publishing.maps.locator import locator
from crosswire.publishing.maps.sheets import sheets
from crosswire.publishing.pages.markup import Markup
from tests.publishing.maps.test_claimed import COUNTRY, NEAR_TOWN, PROVINCE, TOWN, event, said
from tests.publishing.maps.toy_atlas import ToyAtlas


def claimed(*places: Place) -> tuple[ClaimedPlace, ...]:
    claims = [said(number, place) for number, place in enumerate(places)]
    return claimed_places(event(places[0]), claims, {c.report_id: c.report_id for c in claims})


def drawn(*places: Place) -> Markup:
    (sheet,) = sheets(claimed(*places), ToyAtlas())
    return locator(sheet, ToyAtlas(), "m")


def test_it_is_well_formed_and_says_what_it_shows() -> None:
    root = ElementTree.fromstring(drawn(PROVINCE, NEAR_TOWN))
    assert root.attrib["role"] == "img" and root.attrib["aria-labelledby"] == "m-title m-said"
    assert [e.text for e in root[:2]] == [
        "Map of Isola",
        "A, Westmark, Isola: the whole of Westmark; B, Torre, Westmark, Isola: a circle of 25 km.",
    ]


def test_a_province_is_its_area_and_never_a_dot() -> None:
    picture = drawn(PROVINCE)
    assert 'class="claimed tone-a"' in picture and "<circle" not in picture.split("</defs>")[1]


def test_a_known_spot_is_a_dot_without_area() -> None:
    picture = drawn(TOWN)
    assert 'class="spot"' in picture and "claimed" not in picture


def test_a_circle_is_as_large_as_its_radius() -> None:
    picture = drawn(NEAR_TOWN)
    (radius,) = re.findall(r'class="claimed tone-a"[^>]* r="([\d.]+)"', picture)
    (bar,) = re.findall(r"H([\d.]+)V", picture)
    (kilometres,) = re.findall(r">([\d,]+) km<", picture)
    assert abs(float(radius) / 25 - (float(bar) - 12) / float(kilometres)) < 0.01


def test_a_second_place_has_another_tone_with_a_pattern() -> None:
    assert 'fill="url(#m-b)"' in drawn(TOWN, replace(NEAR_TOWN, geonames_id=8, name="Altra", lat=5.0, lon=8.0))


def test_a_wider_place_is_an_outline_alone() -> None:
    picture = drawn(TOWN, PROVINCE)
    assert 'class="wider"' in picture and "tone-" not in picture.split("</defs>")[1]


def test_a_country_that_holds_the_place_is_not_marked_again() -> None:
    assert drawn(TOWN, COUNTRY).count("<path") == drawn(TOWN).count("<path")
