"""Shapes at hand: found by any name, read once, and nothing where the front end is not built."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from crosswire.web import maps
from crosswire.web.shapes import FOLDER, BuiltShapes
from crosswire.workbench import Desk

built = pytest.mark.skipif(not (FOLDER / "index.json").is_file(), reason="the front end is not built")


@built
def test_a_country_is_found_by_any_of_its_names() -> None:
    atlas = BuiltShapes(FOLDER)
    found = atlas.named("côte d'ivoire")
    assert found is not None and (found.code, found.name) == ("CI", "Ivory Coast")
    assert atlas.named("Ivory Coast") is found
    assert (atlas.named("Atlantis"), atlas.named(None)) == (None, None)


@built
def test_a_province_is_found_by_its_number_and_by_its_name() -> None:
    iraq = BuiltShapes(FOLDER).named("Iraq")
    assert iraq is not None
    assert iraq.province(None, 99592) is iraq.province("al-Anbar") is iraq.province("Anbar")
    assert iraq.province("Nowhere") is None


@built
def test_neighbours_are_read_without_their_provinces() -> None:
    atlas = BuiltShapes(FOLDER)
    land = atlas.land("SY")
    assert land is not None and land.near == ("IL", "IQ", "JO", "LB", "TR") and not hasattr(land, "provinces")


def test_without_a_build_nothing_is_there(tmp_path: Path) -> None:
    atlas = BuiltShapes(tmp_path)
    assert not atlas
    assert (atlas.country("IQ"), atlas.named("Iraq"), atlas.world()) == (None, None, ())


def test_without_a_build_places_stand_in_words(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(maps, "shapes", lambda: BuiltShapes(tmp_path))
    for event in desk.events():
        page = client.get(f"/events/{event.id}/map")
        assert page.status_code == 200 and "<svg" not in page.text and "As a table" in page.text
        assert client.get(f"/events/{event.id}/map.json").json()["maps"] == []
