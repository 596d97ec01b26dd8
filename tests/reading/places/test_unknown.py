"""Names that no gazetteer has: what makes a capitalised name a place's, and what does not."""

import pytest

from tests.reading.places.reading import by_text, mentions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bombs fell on Tel Zarfan, a hamlet some 14 km east of the town.", "Tel Zarfan"),
        ("The planes hit the area of Gasr Zarfan before dawn, and residents fled from their houses.", "Gasr Zarfan"),
        ("The trucks were passing through Barangay Mira-Dolag when the bomb went off.", "Mira-Dolag"),
        ("A slope failed above Dolagthung on Friday.", "Dolagthung"),
        ("Two men were found dead in Qelzan, a town in the mountains.", "Qelzan"),
        ("The victims had gathered at Tel Zarfan, around fifteen kilometres from the town.", "Tel Zarfan"),
        ("A wall fell on them in the village of Kizil-Dar.", "Kizil-Dar"),
        ("The camp in the Sofu-Zargon gorge was buried.", "Sofu-Zargon"),
        ("The mayor of Um Zerafin said eleven were dead.", "Um Zerafin"),
        ("He was stabbed at the Vlasmarkt, witnesses said.", "Vlasmarkt"),
        ("The fire began on Calle Zorrilla at noon.", "Calle Zorrilla"),
        ("A blaze killed two at the burnt-out La Zarza market.", "La Zarza market"),
    ],
)
def test_a_name_is_found(text: str, name: str) -> None:
    assert name in {m.place.name for m in mentions(text)}


def test_a_name_once_a_place_is_one_in_the_rest_of_the_report() -> None:
    text = "Six died in the village of Tel Zarfan. Who remembers Tel Zarfan now? Tel Zarfan has buried its dead."
    assert [m.place.name for m in mentions(text)] == ["Tel Zarfan"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "He works at the Department of Justice and spoke in Parliament.",
        "Orin Vale, the district coordinator, wept.",
        "Members of the Dune Brigade were in RFB hands.",
        "A crowd stood in front of Parliament.",
        "Two Flemish border guards were killed at dawn.",
    ],
)
def test_bodies_and_people_are_none(text: str) -> None:
    assert mentions(text) == []


def test_a_part_of_a_hyphenated_name_is_no_town() -> None:
    assert "Kyzyl" not in by_text("Three died in the village of Kyzyl-Zarat, the ministry said.")


def test_a_front_with_a_capital_is_somebody() -> None:
    assert "Northern Reed" not in {m.place.name for m in mentions("Nine men of the Northern Reed Front were killed.")}
    assert "Qelzan" in {m.place.name for m in mentions("Nine men were killed on the Qelzan front.")}
