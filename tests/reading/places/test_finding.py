"""Finding: which words are places, and which places they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.words import PlacePrecision as P
from crosswire.reading.places import find_places
from tests.reading.places.reading import by_text, document, mentions

NESTED = "A depot burned down in the al-Tamimi area south of Wadi al-Ahmar in eastern Yemen's Shabwah governorate."


def test_nested_facts_are_mentions_of_their_own() -> None:
    found = by_text(NESTED)
    assert list(found) == ["al-Tamimi area", "Wadi al-Ahmar", "eastern Yemen", "Shabwah governorate"]
    area, wadi = found["al-Tamimi area"], found["Wadi al-Ahmar"]
    assert (area.place.name, area.place.admin1, area.place.country) == ("al-Tamimi", "Shabwah", "Yemen")
    assert (area.place.precision, area.place.lat, area.relation) == (P.UNKNOWN, None, "area")
    assert (wadi.place.country, wadi.relation) == ("Yemen", "south of")
    assert (found["eastern Yemen"].place.precision, found["eastern Yemen"].relation) == (P.COUNTRY, "eastern")
    assert found["Shabwah governorate"].place.precision is P.ADMIN1


@pytest.mark.parametrize(
    ("text", "words", "name", "admin1", "country", "precision"),
    [
        ("One died in Lewiston, Idaho, on Friday.", "Lewiston", "Lewiston", "Idaho", "United States", P.EXACT),
        ("A bus fell near Paris, Texas, on Friday.", "Paris", "Paris", "Texas", "United States", P.NEAR),
        ("Fire killed six in Paris on Friday.", "Paris", "Paris", "Île-de-France", "France", P.EXACT),
        ("Two died in Canton, Ohio.", "Canton", "Canton", "Ohio", "United States", P.EXACT),
        ("Two died in Canton, Ga., on Monday.", "Canton", "Canton", "Georgia", "United States", P.EXACT),
        ("A plane fell in Egypt's Matruh Desert.", "Matruh Desert", "Matruh", "Matruh", "Egypt", P.ADMIN1),
        ("Rain flooded Helmand province.", "Helmand province", "Helmand", "Helmand", "Afghanistan", P.ADMIN1),
        ("Shells fell on Deir al-Zor at dawn.", "Deir al-Zor", "Deir ez-Zor", "Deir ez-Zor", "Syria", P.EXACT),
        ("Ten died in north-eastern Nigeria's Borno State.", "Borno State", "Borno", "Borno", "Nigeria", P.ADMIN1),
        ("A bomb went off in Mosul's old city.", "Mosul", "Mosul", "Nineveh", "Iraq", P.EXACT),
        ("Five were shot in D.C. on Sunday.", "D.C.", "Washington", "District of Columbia", "United States", P.EXACT),
        ("A boat sank off the coast of Lampedusa.", "Lampedusa", "Lampedusa", None, "Italy", P.NEAR),
    ],
)  # fmt: skip
def test_resolved(text: str, words: str, name: str, admin1: str | None, country: str, precision: P) -> None:
    place = by_text(text)[words].place
    assert (place.name, place.admin1, place.country, place.precision) == (name, admin1, country, precision)


def test_a_village_that_no_gazetteer_has_lies_by_its_landmark() -> None:
    found = by_text("Gunmen attacked the village of Tel Zarfan, 20 km north of Hawija, killing three.")
    village, town = found["Tel Zarfan"], found["Hawija"]
    assert (village.place.geonames_id, village.place.country, village.place.precision) == (None, "Iraq", P.NEAR)
    assert (town.relation, town.place.precision) == ("20 km north of", P.NEAR)
    assert town.place.lat is not None and round(town.place.lat, 2) == 35.51


def test_a_street_and_a_hotel_are_sites_in_their_town() -> None:
    found = by_text("A fire at the Hotel Orion in Cuenca, Ecuador, killed four.")
    assert found["Hotel Orion"].is_site
    assert (found["Hotel Orion"].place.precision, found["Hotel Orion"].place.admin1) == (P.NEAR, "Azuay")
    block = by_text("He was shot in the 1400 block of Maple Avenue, police said.")["1400 block of Maple Avenue"]
    assert block.is_site and block.place.lat is None


def test_the_country_of_a_report_decides_between_towns_of_one_name() -> None:
    british = by_text("British police said the fire broke out in Birmingham, not far from Coventry.")
    american = by_text("Alabama troopers said the fire broke out in Birmingham, not far from Montgomery.")
    assert british["Birmingham"].place.country == "United Kingdom"
    assert american["Birmingham"].place.admin1 == "Alabama"


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Pell and Chad Orrin were hurt.",
        "Reading the letter took a while. Nice weather followed.",
        "On Friday in March the Orange team won.",
        "Mr. Houston said he was sorry.",
        "Iraqi soldiers and Kurdish fighters met American officers.",
        "Police said the Mobile unit was late.",
    ],
)
def test_people_peoples_and_common_words_are_no_places(text: str) -> None:
    assert [m.place.text for m in mentions(text)] == []


def test_upper_case_wires_are_read() -> None:
    text = (
        "A TRUCK LOADED WITH FIREWORKS BLEW UP ON SUNDAY IN THE TOWN OF JUTIAPA, IN SOUTHERN GUATEMALA. FIREMEN CAME "
        "FROM THE NEIGHBORING SANTA ROSA DEPARTMENT."
    )
    found = by_text(text)
    assert found["JUTIAPA"].place.country == "Guatemala"
    assert found["SANTA ROSA DEPARTMENT"].place.precision is P.ADMIN1


def test_a_name_that_goes_on_is_no_shorter_name() -> None:
    found = by_text("Two men were shot dead in San Pedro de Quilla, near Arequipa, Peru.")
    assert found["San Pedro de Quilla"].place.geonames_id is None


def test_a_name_that_recurs_is_of_the_country_of_the_report() -> None:
    found = by_text("Peruvian police said a bomb exploded in San Ramon, near Arequipa, Peru. San Ramon is a village.")
    assert found["San Ramon"].place.country in (None, "Peru")


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="ABab .,’'-—\n()19Iraqin", max_size=120))
def test_every_span_holds_its_words(text: str) -> None:
    for m in find_places(document("A blast in Mosul, Iraq. " + text), second_opinion=False):
        assert m.span.of("A blast in Mosul, Iraq. " + text) == m.place.text


def test_the_same_text_gives_the_same_places() -> None:
    assert mentions(NESTED) == mentions(NESTED)


def test_a_street_by_its_short_name_is_no_town() -> None:
    text = (
        "Two men were shot on Denver Avenue in Tulsa, Oklahoma. Police closed the road where Baker meets it on Denver."
    )
    assert [m.place.name for m in mentions(text) if not m.is_site] == ["Tulsa", "Oklahoma"]


def test_the_agency_of_a_dateline_is_no_place() -> None:
    assert [m.place.text for m in mentions("Paris, TBILISI — Nine people were hurt on Friday.")] == ["TBILISI"]


def test_a_neighbourhood_of_a_town_leaves_the_town_its_place() -> None:
    found = by_text("Six people were killed in the Old Mill neighbourhood of Leeds.")["Leeds"].place
    assert (found.name, found.country) == ("Leeds", "United Kingdom")


def test_gaza_is_the_strip() -> None:
    found = by_text("Six people were killed in Gaza.")["Gaza"].place
    assert (found.country, found.precision) == ("Palestinian Territory", P.ADMIN1)
