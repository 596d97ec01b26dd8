"""An outlet's town is read from its address, written in one word or two; names too short or too small are not."""

import pytest

from crosswire.reading.places.gazetteer import open_gazetteer
from crosswire.reading.places.hints import outlet_town


@pytest.mark.parametrize(
    ("outlet", "town"),
    [
        ("chicago.lantern.example", "Chicago"),
        ("lanternsandiego.example", "San Diego"),
        ("grandforkslantern.example", "Grand Forks"),
        ("dailylantern.example", None),
        ("The Lantern", None),
        (None, None),
    ],
)
def test_outlet_town(outlet: str | None, town: str | None) -> None:
    assert outlet_town(outlet, open_gazetteer()) == town
