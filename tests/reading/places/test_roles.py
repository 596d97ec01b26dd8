"""Roles: what a place is named for."""

import pytest

from crosswire.reading.places import PlaceRole as R
from tests.reading.places.reading import by_text


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("A car bomb killed nine people in Mosul on Tuesday.", "Mosul", R.INCIDENT),
        ("An earthquake struck 30 km south of Osh, Kyrgyzstan.", "Osh", R.INCIDENT),
        ("Memphis police are looking into the shooting.", "Memphis", R.SPEAKER),
        ("Baghdad said it had no word of the raid.", "Baghdad", R.SPEAKER),
        ("In Baghdad, security officials announced the raid.", "Baghdad", R.SPEAKER),
        ("Its spokeswoman told reporters in Baghdad that nobody was hurt in the raid.", "Baghdad", R.ORIGIN),
        ("Police reported today in Baghdad that two men died in the raid.", "Baghdad", R.ORIGIN),
        ("In Baghdad it was learned that two men died in the raid.", "Baghdad", R.ORIGIN),
        ("A statement issued on Monday in Baghdad spoke of the raid.", "Baghdad", R.ORIGIN),
        ("A bomb went off beside a U.S. convoy.", "U.S.", R.ORIGIN),
        ("The interior ministry in Baghdad put the dead of the raid at 13.", "Baghdad", R.ORIGIN),
        ("Iran's foreign ministry condemned the attack.", "Iran", R.SPEAKER),
        ("The dead man was Orin Vale, 34, of Dayton.", "Dayton", R.ORIGIN),
        ("She is a native of Toledo and was hurt in the crash.", "Toledo", R.ORIGIN),
        ("The wounded were taken to Houston after the blast.", "Houston", R.ORIGIN),
        ("A spokesman for Kabul University Hospital spoke.", "Kabul", R.OTHER),
        ("LEWISTON (KXYZ) — A barn burned down overnight.", "LEWISTON", R.DATELINE),
    ],
)
def test_role(text: str, words: str, role: R) -> None:
    found = by_text(text)
    assert words in found or role is R.OTHER
    if words in found:
        assert found[words].role is role


def test_what_contains_the_incidents_place_is_its_place_too() -> None:
    found = by_text("Two men were shot dead in Selden, New York, police said.")
    assert {m.role for m in found.values()} == {R.INCIDENT}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine died when a roof fell in the southern Peruvian town of Nasca on Friday.", "Nasca"),
        ("Shells hit houses near the dusty Libyan market town of Zliten, killing two.", "Zliten"),
        ("Gunmen killed six in the hinterlands of Zliten, Libya.", "Zliten"),
    ],
)
def test_a_place_said_to_be_a_town_is_the_incidents(text: str, words: str) -> None:
    assert by_text(text)[words].role is R.INCIDENT


def test_where_it_was_only_felt_is_not_the_incidents_place() -> None:
    assert by_text("The quake was felt as far as Lima and killed nobody.")["Lima"].role is R.ORIGIN


def test_here_speaks_for_the_dateline() -> None:
    text = "ZLITEN, Libya (Salt Road Agency) — Six workers died in a blast at a depot here on Monday, doctors said."
    assert by_text(text)["ZLITEN"].role is R.INCIDENT


def test_the_places_of_a_list_are_all_the_incidents() -> None:
    found = by_text("Clashes broke out on Monday in Puno, Juliaca, and Ilave, Peru.")
    assert [found[name].role for name in ("Puno", "Juliaca", "Ilave")] == [R.INCIDENT] * 3
