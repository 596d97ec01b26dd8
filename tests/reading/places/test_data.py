"""Data: every entry of the place tables is read."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from crosswire.model.names import fold
from crosswire.model.words import PlacePrecision
from crosswire.reading.places import lexicon
from crosswire.reading.places.gazetteer import open_gazetteer

TABLES = ("places", "places_stop", "places_aliases", "places_regions", "places_countries", "places_middles")


@pytest.mark.parametrize("name", TABLES)
def test_tables_say_what_they_are(name: str) -> None:
    text = files("crosswire.reading").joinpath(f"data/{name}.toml").read_text(encoding="utf-8")
    assert text.startswith("# ") and tomllib.loads(text)


def test_word_lists_hold_words_and_compile() -> None:
    for key, listed in lexicon.table_of_words().items():
        assert listed and all(isinstance(w, str) and w.strip() == w and w for w in listed), key
        assert lexicon.alternatives(key)


def test_regions_have_their_middle_and_precision() -> None:
    for name, region in lexicon.regions().items():
        assert name == fold(name)
        assert -90 <= region.lat <= 90 and -180 <= region.lon <= 180
        assert PlacePrecision(region.precision)
        assert region.country is None or open_gazetteer().country_name(region.country)


def test_countries_are_in_the_gazetteer() -> None:
    for code, facts in lexicon.countries().items():
        assert open_gazetteer().country_name(code), code
        assert -90 <= facts.lat <= 90 and -180 <= facts.lon <= 180


def test_a_demonym_stands_with_one_country() -> None:
    listed = [fold(d) for facts in lexicon.countries().values() for d in facts.demonyms]
    assert sorted(listed) == sorted(set(listed))


def test_aliases_name_a_place_of_the_gazetteer() -> None:
    every: list[Any] = [*lexicon.aliases().items(), *lexicon.aliases_after_comma().items()]
    for word, alias in every:
        found = open_gazetteer().lookup([alias.name]).get(alias.name, ())
        assert any(e.country_code == alias.country and e.kind == alias.kind for e in found), word


def test_middles_are_of_provinces() -> None:
    for code, (lat, lon) in lexicon.middles().items():
        assert code[2] == "-" and -90 <= lat <= 90 and -180 <= lon <= 180


def test_stop_words_are_folded() -> None:
    assert "reading" in lexicon.stop_words() and "jordan" in lexicon.personal_names()
