"""The incident's place: the most specific one that is best supported."""

from crosswire.model.words import PlacePrecision as P
from crosswire.reading.places import find_places, incident_place, title_places
from tests.reading.places.reading import document, where


def test_no_mention_no_place() -> None:
    assert where("Nobody was hurt.", 0) is None


def test_the_town_beats_its_country() -> None:
    place = where("A bomb killed ten in Kandahar, Afghanistan, on Monday. Afghanistan's president condemned it.", 0)
    assert place is not None and (place.name, place.country) == ("Kandahar", "Afghanistan")


def test_the_scene_beats_home_towns_and_capitals() -> None:
    text = (
        "Three people were shot dead in Dayton, Ohio, on Monday. Orin Vale, 34, of Toledo, was among them. "
        "Washington said it would help. The governor spoke in Columbus."
    )
    place = where(text, 0)
    assert place is not None and (place.name, place.admin1) == ("Dayton", "Ohio")


def test_an_unknown_place_is_filled_up_with_province_and_country() -> None:
    text = (
        "Floods drowned six people in the al-Tamimi area on Monday. "
        "The floods in Shabwah province, Yemen, were the worst in years."
    )
    place = where(text, 0, 1)
    assert place is not None
    assert (place.name, place.admin1, place.country, place.precision) == ("al-Tamimi", "Shabwah", "Yemen", P.UNKNOWN)


def test_a_province_stands_where_no_town_is_named() -> None:
    place = where("The landslide hit Badakhshan province, northern Afghanistan. In Kabul, officials said six died.", 0)
    assert place is not None and (place.name, place.precision) == ("Badakhshan", P.ADMIN1)


def test_a_dateline_alone_gives_the_town() -> None:
    place = where("DAYTON, Ohio — A roof fell in during a wedding late on Monday, police said.", 0)
    assert place is not None and (place.name, place.admin1) == ("Dayton", "Ohio")


def test_a_title_may_name_what_the_text_does_not() -> None:
    report = document("A man was shot at a party late on Monday, police said.", "One dead in Toledo, Ohio, shooting")
    titled = title_places(report)
    place = incident_place(find_places(report), [0], titled)
    assert place is not None and (place.name, place.admin1) == ("Toledo", "Ohio")
