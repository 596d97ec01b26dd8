"""The incident's place: the most specific one that is best supported."""

from crosswire.model.words import PlacePrecision as P
from crosswire.reading.places import find_places, incident_place, read_places
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
    place = incident_place(find_places(report), [0], read_places(report).titled)
    assert place is not None and (place.name, place.admin1) == ("Toledo", "Ohio")


def named(text: str, *sentences: int) -> str | None:
    place = where(text, *sentences)
    return place.name if place else None


def test_a_neighbourhood_stands_for_its_town() -> None:
    text = "CHICAGO — Two people were shot in the Englewood neighborhood on Monday, police said."
    assert named(text, 0) == "Chicago"
    assert named("CHICAGO — Two people were shot in the Old Mill neighborhood on Monday, police said.", 0) == "Chicago"


def test_a_suburb_with_its_own_police_stands_for_itself() -> None:
    text = "CHICAGO — Two people were shot in Cicero on Monday. Cicero police said they heard of it at noon."
    assert named(text, 0) == "Cicero"


def test_a_landmark_miles_off_is_not_the_place() -> None:
    text = "Two people were shot on Monday near Rutherfordton, about 50 miles southeast of Asheville, North Carolina."
    assert named(text, 0) == "Rutherfordton"


def test_at_somebodys_home_in_a_town() -> None:
    assert named("Two people were shot at a home in Toledo, Ohio, on Monday, police said.", 0) == "Toledo"
    assert named("A Toledo man was charged with shooting two people, Lucas County deputies said.", 0) == "Toledo"


def test_the_outlets_town_in_the_title_is_not_the_place() -> None:
    title = "Two shot in Detroit - KQXZ 9 News Shreveport, Louisiana"
    report = document("A man and a boy were shot in Detroit, Michigan, late on Monday, police said.", title)
    titled = read_places(report).titled
    assert [named.place.name for named in titled] == ["Detroit"]
    place = incident_place(find_places(report), [0], titled)
    assert place is not None and place.name == "Detroit"


def of_outlet(text: str, title: str | None, outlet: str) -> str | None:
    read = read_places(document(text, title, outlet))
    place = incident_place(read.mentions, [0], read.titled, read.home)
    return place.name if place else None


def test_an_outlet_names_a_neighbourhood_of_its_town_without_the_town() -> None:
    text = "Two men were stabbed in Kreuzberg late on Monday, neighbours said."
    assert of_outlet(text, "Two stabbed in Kreuzberg", "berlinlantern.example") == "Berlin"
    own_police = "Two men were shot in Cicero late on Monday. Cicero police were there at noon."
    assert of_outlet(own_police, None, "chicagolantern.example") == "Cicero"


def test_a_title_names_the_town_of_the_texts_neighbourhood() -> None:
    text = "Two men were stabbed in Kreuzberg late on Monday, neighbours said."
    assert of_outlet(text, "Berlin bar stabbing leaves two hurt", "lantern.example") == "Berlin"


def test_a_town_of_another_state_would_be_named_with_it() -> None:
    text = "TULSA, Okla. — Two men were shot at a house in Madison on Monday, neighbours said."
    assert of_outlet(text, "Two shot at Tulsa house", "lantern.example") == "Tulsa"
    told = "TULSA, Okla. — Two men were shot at a house in Madison, Wisconsin, on Monday. Madison police were there."
    assert of_outlet(told, "Two shot in Madison", "lantern.example") == "Madison"


def test_a_village_that_no_gazetteer_has_is_no_part_of_the_datelines_town() -> None:
    text = "PESHAWAR — A bomb killed six people in the Bara Spin tehsil of North Waziristan on Monday. Police said so."
    place = where(text, 0)
    assert place is not None and (place.name, place.country) == ("Bara Spin", "Pakistan")
