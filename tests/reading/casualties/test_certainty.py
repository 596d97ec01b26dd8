"""How sure a toll is: hedged, reported, expected, denied as a rumour."""

import pytest

from crosswire.model.words import Polarity
from tests.reading.casualties.helpers import tolls


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Six people were killed.", "stated"),
        ("Six people were reportedly killed.", "reported"),
        ("Six people are feared dead.", "hedged"),
        ("Six people may have been killed.", "hedged"),
        ("Six people were probably killed.", "hedged"),
        ("There were no immediate reports of casualties.", "hedged"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert {t.modality.value for t in tolls(text)} == {modality}


def test_a_denied_rumour_keeps_its_number() -> None:
    (toll,) = tolls("The navy denied rumours that 30 cadets had died at the base.")
    assert (toll.quantity.low, toll.polarity) == (30, Polarity.DENIED)
