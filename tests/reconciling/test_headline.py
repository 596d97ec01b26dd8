"""The headline's parts: dates as fine as they are known, places once, tolls in words."""

import pytest

from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision, TimePrecision
from crosswire.reconciling.headline import date_words, headline, kind_words, place_words, toll_words
from tests.reconciling.factories import told

DATES = [
    (("2024-08-29", "2024-08-29", TimePrecision.DAY), "29 August 2024"),
    (("2024-08-29T04:00", "2024-08-29T04:00", TimePrecision.HOUR), "29 August 2024"),
    (("2024-08-29", "2024-08-30", TimePrecision.DAY), "29 to 30 August 2024"),
    (("2024-08-31", "2024-09-01", TimePrecision.DAY), "31 August to 1 September 2024"),
    (("2023-12-31", "2024-01-01", TimePrecision.DAY), "31 December 2023 to 1 January 2024"),
    (("2024-08-01", "2024-08-31", TimePrecision.MONTH), "August 2024"),
    (("2024-08", "2024-08", TimePrecision.MONTH), "August 2024"),
    (("2024-01-01", "2024-12-31", TimePrecision.YEAR), "2024"),
    ((None, None, TimePrecision.UNKNOWN), ""),
]


@pytest.mark.parametrize(("parts", "said"), DATES)
def test_dates(parts: tuple[str | None, str | None, TimePrecision], said: str) -> None:
    assert date_words(Moment(*parts)) == said


def test_places() -> None:
    assert place_words(Place("Ica", "Ica", country="Peru")) == "Ica, Peru"
    assert place_words(Place("Peru", "Peru", country="Peru")) == "Peru"
    assert place_words(Place("the\nOcre desert", country="Peru")) == "the Ocre desert, Peru"
    assert place_words(None) == ""


def test_kinds() -> None:
    assert [kind_words(k) for k in ("raid", "boat_accident", "air_strike", None)] == [
        "Raid",
        "Boat accident",
        "Air strike",
        "Incident",
    ]


def test_a_place_known_only_nearly() -> None:
    near = Place("Ica", "Ica", country="Peru", precision=PlacePrecision.NEAR)
    assert headline("fire", near, Moment(None, None, TimePrecision.UNKNOWN), []) == "Fire near Ica, Peru"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["a police: killed 4 people", "a police: injured at least 9 people"], "4 killed; at least 9 injured"),
        (["a police: killed 4 people", "b union: killed 6 people"], "4 to 6 killed, disputed"),
        (["a police: injured up to 30 people"], "up to 30 injured"),
        (["a police: killed no people", "a police: injured dozens people"], ""),
        (["a office: displaced 1,650 people"], "1,650 displaced"),
        (["a police: killed 4 soldiers (including)"], "4 soldiers killed"),
    ],
)
def test_tolls(lines: list[str], said: str) -> None:
    assert toll_words(told(lines).event().questions) == said
