"""Geography: distance and containment of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.geography import apart_km, contains, kilometres
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision as P

IRAQ = Place("Iraq", "Iraq", 99237, 33.0, 44.0, None, "Iraq", P.COUNTRY)
ANBAR = Place("Anbar province", "Al-Anbar", 99592, 33.8, 42.2, "Al-Anbar", "Iraq", P.ADMIN1)
NINEVEH = Place("Nineveh", "Nineveh", 92877, 36.0, 42.5, "Nineveh", "Iraq", P.ADMIN1)
HIT = Place("Hit", "Hīt", 95789, 33.64, 42.83, "Al-Anbar", "Iraq", P.EXACT)
MOSUL = Place("Mosul", "Mosul", 99072, 36.335, 43.119, "Nineveh", "Iraq", P.EXACT)
WADI = Place("Wadi al-Ahmar", "Wadi al-Ahmar", None, None, None, "Al-Anbar", "Iraq", P.UNKNOWN)
NOWHERE = Place("the hills", "the hills")
SYRIA = Place("Syria", "Syria", 163843, 35.0, 38.0, None, "Syria", P.COUNTRY)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (IRAQ, MOSUL, True),
        (IRAQ, ANBAR, True),
        (ANBAR, HIT, True),
        (ANBAR, WADI, True),
        (NINEVEH, HIT, False),
        (SYRIA, HIT, False),
        (HIT, MOSUL, False),
        (MOSUL, MOSUL, True),
        (MOSUL, NINEVEH, False),
        (ANBAR, IRAQ, False),
        (IRAQ, NOWHERE, None),
        (NOWHERE, IRAQ, None),
        (HIT, WADI, None),
    ],
)
def test_containment(a: Place, b: Place, expected: bool | None) -> None:
    assert contains(a, b) is expected


def test_spellings_of_a_province_are_one_province() -> None:
    other = Place("Hit", "Hit", None, None, None, "Anbar", "Iraq", P.UNKNOWN)
    assert contains(ANBAR, other) is True


def test_distance_is_in_kilometres() -> None:
    assert round(apart_km(HIT, MOSUL) or 0) == 301
    assert apart_km(HIT, WADI) is None


POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(POINTS, POINTS)
def test_distance_is_symmetric_and_never_more_than_half_round(a: tuple[float, float], b: tuple[float, float]) -> None:
    there, back = kilometres(*a, *b), kilometres(*b, *a)
    assert abs(there - back) < 1e-6
    assert 0 <= there <= 20016
