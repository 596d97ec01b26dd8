"""What a title and an outlet's address say of where a report is at home."""

import pytest

from crosswire.reading.places.gazetteer import open_gazetteer
from crosswire.reading.places.hints import outlet_town, own_title


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("Two hurt in Larne fire", "Two hurt in Larne fire"),
        ("Two hurt in Larne fire - KQXZ 9 News Dayton, Ohio", "Two hurt in Larne fire"),
        ("Two hurt in Larne fire | kqxz.com | Dayton, Ohio", "Two hurt in Larne fire"),
        ("Two hurt in Larne fire :: The Dayton Observer", "Two hurt in Larne fire"),
        ("Fire - two hurt in Larne", "Fire - two hurt in Larne"),
    ],
)
def test_a_title_without_what_the_page_adds(title: str, own: str) -> None:
    assert own_title(title) == own


@pytest.mark.parametrize(
    ("outlet", "town"),
    [
        ("detroit.example.com", "Detroit"),
        ("www.detroitledger.com", "Detroit"),
        ("Detroit Ledger", None),
        ("ledger.com", None),
        (None, None),
    ],
)
def test_the_town_that_an_address_begins_with(outlet: str | None, town: str | None) -> None:
    assert outlet_town(outlet, open_gazetteer()) == town
