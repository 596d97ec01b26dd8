"""The gazetteer: what stands in it, and that it is built whole or not at all."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from crosswire.reading.places import build as building
from crosswire.reading.places.cache import gazetteer_path
from crosswire.reading.places.gazetteer import Gazetteer, open_gazetteer, variants


def test_names_are_found_however_they_are_spelled() -> None:
    found = open_gazetteer().lookup(["fallujah", "al fallujah", "deir ez zor", "kyiv", "kiev", "no such town at all"])
    assert {e.geonames_id for e in found["fallujah"]} & {e.geonames_id for e in found["al fallujah"]}
    assert {e.kind for e in found["deir ez zor"]} == {"admin1", "city"}
    assert found["kiev"][0].country == "Ukraine" or any(e.country == "Ukraine" for e in found["kiev"])
    assert "no such town at all" not in found


def test_a_town_knows_its_province_and_country() -> None:
    mosul = next(e for e in open_gazetteer().lookup(["mosul"])["mosul"] if e.kind == "city")
    assert (mosul.geonames_id, mosul.admin1, mosul.country) == (99072, "Nineveh", "Iraq")
    assert mosul.lat is not None and round(mosul.lat, 1) == 36.3


def test_likely_spellings_are_found_in_one_country_only() -> None:
    found = open_gazetteer().similar("faluja", "IQ")
    assert [e.name for e in found][:1] == ["Al Fallujah"]
    assert open_gazetteer().similar("faluja", "FR") == ()


def test_variants_write_short_forms_out() -> None:
    assert variants("st louis") == ("st louis", "saint louis")
    assert "ramadi" in variants("al ramadi")


def test_the_file_is_small_and_readable() -> None:
    open_gazetteer()
    path = gazetteer_path()
    assert path.stat().st_size < 60_000_000
    database = sqlite3.connect(path)
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == {"place", "name", "skeleton", "meta"}
    database.close()


def test_a_build_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(path: Path, tell: building.Progress) -> None:
        path.write_text("half")
        raise OSError("disk full")

    monkeypatch.setattr(building, "_fill", dies)
    with pytest.raises(OSError, match="disk full"):
        building.build(tmp_path / "g.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_what_a_dead_builder_left_is_cleared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    old, fresh = tmp_path / "gazetteer-a.part", tmp_path / "gazetteer-b.part"
    for part in (old, fresh):
        part.write_text("half")
    os.utime(old, (0, 0))
    monkeypatch.setattr(building, "_fill", lambda path, tell: path.write_text("whole"))
    building.build(tmp_path / "g.sqlite")
    assert {p.name for p in tmp_path.iterdir()} == {"g.sqlite", "gazetteer-b.part"}


def _build_into(path: str) -> None:
    building.build(Path(path))


@pytest.mark.slow
def test_two_builders_at_once_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    context = multiprocessing.get_context("spawn")
    builders = [context.Process(target=_build_into, args=(str(path),)) for _ in range(2)]
    for b in builders:
        b.start()
    for b in builders:
        b.join()
    assert [b.exitcode for b in builders] == [0, 0]
    assert [p.name for p in tmp_path.iterdir()] == ["g.sqlite"]
    assert Gazetteer(path).lookup(["mosul"])["mosul"]
