"""Press: an agency or a paper that has a town's name is never the place; the town itself still is."""

import pytest

from crosswire.reading.places import read_places
from tests.reading.places.reading import document


@pytest.mark.parametrize(
    ("outlet", "text", "places"),
    [
        # The agency of the credit, and the agency that is the outlet.
        (
            None,
            "LUSAKA, May 3 (Meridian) - Nine people drowned in Zambia, an official told Meridian on Friday.",
            ["LUSAKA", "Zambia"],
        ),
        (
            "Meridian News Agency",
            "Nine people drowned in Zambia, an official told Meridian on Friday.",
            ["Zambia"],
        ),
        ("Meridian", "Nine people drowned in Zambia, an official told Meridian on Friday.", ["Zambia"]),
        # A paper that is called after its town, in another's text.
        ("The Lantern", "Nine people drowned in Zambia, the Boston Herald reported on Friday.", ["Zambia"]),
        (None, "Nine people drowned in Zambia, the Berlin News Agency reported on Friday.", ["Zambia"]),
        # The town itself.
        ("Meridian News Agency", "Nine people were shot in Meridian on Friday.", ["Meridian"]),
        ("Meridian News Agency", "Nine people were shot at a mall in Meridian, Idaho.", ["Meridian", "Idaho"]),
        ("Boston Herald", "Boston police said that nine people were shot on Friday.", ["Boston"]),
        (
            None,
            "Boston police said that nine people drowned on Friday, the Boston Herald reported.",
            ["Boston", "Boston"],
        ),
    ],
)
def test_the_press_is_no_place(outlet: str | None, text: str, places: list[str]) -> None:
    read = read_places(document(text, outlet=outlet))
    assert [m.place.text for m in read.mentions if not m.is_site] == places
