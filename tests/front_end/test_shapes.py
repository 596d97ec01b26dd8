"""The shapes of the world: every country that a record can name is found, with provinces that meet at their borders."""

import json
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from crosswire.reading.places.gazetteer import open_gazetteer
from crosswire.web.templating import BUILT

Shape = dict[str, Any]

pytestmark = pytest.mark.skipif(not (BUILT / "list.json").is_file(), reason="the front end is not built")

WITHOUT_LAND = {"AN", "CC", "CS", "CX"}
"""Two states that are no more, and two islands that Natural Earth gives no code of their own."""


@cache
def read(name: str) -> Any:
    return json.loads((BUILT / "shapes" / f"{name}.json").read_text(encoding="utf-8"))


def rings(shape: Shape) -> list[list[list[float]]]:
    geometry = shape["geometry"]
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in parts for ring in polygon]


def edges(shape: Shape) -> set[frozenset[tuple[float, ...]]]:
    """The stretches between two points of its rings."""
    return {frozenset((tuple(a), tuple(b))) for r in rings(shape) for a, b in pairwise(r)}


def test_every_country_of_the_gazetteer_has_an_outline() -> None:
    index = read("index")
    names = {name: code for code, country in index.items() for name in (country["name"], *country["names"])}
    gazetteer = open_gazetteer()
    found = {code: gazetteer.country_name(code) for code in [*index, *WITHOUT_LAND]}
    assert {code for code, name in found.items() if name and names.get(name.strip()) != code} == WITHOUT_LAND


def test_a_province_is_found_by_its_number_in_geonames() -> None:
    provinces = {s["properties"]["id"]: s["properties"] for s in read("provinces/IQ")["features"]}
    assert provinces[99592] == {
        "id": 99592,
        "name": "Al Anbar",
        "names": ["Al-Anbar", "Dulaim", "Ramadi", "Muhafazat al Anbar"],
    }


def test_larger_provinces_are_put_together() -> None:
    names = {s["properties"]["name"] for s in read("provinces/GB")["features"]}
    assert {"England", "Scotland", "Wales", "Northern Ireland"} <= names


def test_every_ring_is_closed_and_lies_on_the_globe() -> None:
    for code in ("provinces/IQ", "outlines/FJ", "outlines/RU", "provinces/MC", "world"):
        for shape in read(code)["features"]:
            for ring in rings(shape):
                assert len(ring) >= 4 and ring[0] == ring[-1]
                assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring)


def test_the_border_of_two_countries_is_one_line() -> None:
    iraq, syria = (read(f"outlines/{code}")["features"][0] for code in ("IQ", "SY"))
    assert len(edges(iraq) & edges(syria)) > 10


def test_neighbours_know_each_other() -> None:
    index = read("index")
    assert index["IQ"]["near"] == ["IR", "JO", "KW", "SA", "SY", "TR"]
    assert all(code in index[other]["near"] for code in index for other in index[code]["near"])


def test_a_country_over_the_date_line_is_framed_as_one() -> None:
    west, _, east, _ = read("index")["FJ"]["box"]
    assert 176 < west < 180 < east < 182
