"""The registry beside a store: one's own lines count, are shown and fold; a broken file is said in one sentence."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.model.outlets import BUNDLED, registry, use
from crosswire.workbench import BadOutlets, Desk, NotFound, known_outlets, outlet_called
from crosswire.workbench.outlet_lists import file_of, registry_of
from tests.workbench.desks import add_lines, quick

__all__ = ["quick"]

OWN = """
[outlet]
orvel-post = { name = "Orvel Post", domains = ["orvelpost.example"], country = "PE", language = "es", owner = "Marsh House" }
bbc-news = { name = "The Beeb", domains = ["bbc.co.uk"] }
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store's path with a file of outlets beside it."""
    monkeypatch.delenv("CROSSWIRE_OUTLETS", raising=False)
    (tmp_path / "outlets.toml").write_text(OWN, encoding="utf-8")
    yield tmp_path / "a.db"
    use(BUNDLED)


def test_own_lines_add_to_the_list_and_stand_over_it(store: Path) -> None:
    assert len(known_outlets(store)) == len(BUNDLED.outlets) + 1
    assert [o.id for o in known_outlets(store) if o.own] == ["bbc-news", "orvel-post"]
    assert outlet_called("https://www.orvelpost.example/a", store).name == "Orvel Post"
    assert outlet_called("bbc.co.uk", store).name == "The Beeb"


def test_an_outlet_that_is_not_known_is_said_with_those_that_are_like_it(store: Path) -> None:
    with pytest.raises(NotFound) as error:
        outlet_called("Orvel", store)
    assert str(error.value) == (
        f"there is no outlet 'Orvel' in the registry; like it are Orvel Post; a line of your own goes into {file_of(store)}"
    )
    with pytest.raises(NotFound):
        outlet_called("", store)


def test_the_file_that_the_environment_names_goes_before_the_one_beside_the_store(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = store.parent / "mine.toml"
    elsewhere.write_text(OWN.replace("Orvel Post", "Orvel Sun"), encoding="utf-8")
    monkeypatch.setenv("CROSSWIRE_OUTLETS", str(elsewhere))
    assert outlet_called("orvelpost.example", store).name == "Orvel Sun"
    elsewhere.unlink()
    with pytest.raises(BadOutlets, match=r"mine\.toml: no such file or directory"):
        registry_of(store)


def test_without_a_file_the_registry_is_the_bundled_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CROSSWIRE_OUTLETS", raising=False)
    assert registry_of(tmp_path / "a.db") is BUNDLED
    (tmp_path / "outlets.toml").write_text("# none yet\n", encoding="utf-8")
    assert registry_of(tmp_path / "a.db") is BUNDLED


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"[outlet", "outlets.toml: is not written as TOML: "),
        (b"\xff\xfe\x00", "outlets.toml: is not text in UTF-8"),
        (b"[outlet]\na = { name = 'A', country = 'Peru' }", "outlets.toml: outlet.a has the country 'Peru'"),
        (b"#" * 5_000_001, "outlets.toml: is too large to be a list of outlets"),
    ],
)
def test_a_broken_file_stops_the_desk_in_one_sentence(store: Path, raw: bytes, said: str) -> None:
    file_of(store).write_bytes(raw)
    with pytest.raises(BadOutlets) as error:
        Desk(store)
    assert said in str(error.value)
    assert "\n" not in str(error.value)
    assert not store.exists()


def test_what_is_no_plain_file_is_refused(store: Path) -> None:
    file_of(store).unlink()
    os.mkfifo(file_of(store))
    with pytest.raises(BadOutlets, match="is no plain file"):
        Desk(store)


def test_each_desk_works_under_the_registry_of_its_own_store(store: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with Desk(store) as mine, Desk(tmp_path / "other" / "b.db") as other:
        mine.events()
        assert registry().own
        other.events()
        assert not registry().own
        mine.events()
        assert registry().own


@pytest.mark.usefixtures("quick")
def test_a_line_counts_once_the_store_is_rebuilt_and_the_reports_stay_as_given(store: Path) -> None:
    file_of(store).rename(store.parent / "kept.toml")
    given = ("orvelpost.example", "Orvel Post", "Upland Sun")
    said = "Six people died in a fire in Arequipa, Peru, on 3 March 2031, item"
    lines = [json.dumps({"outlet": o, "text": f"{said} {o}.", "event": "fire"}) for o in given]
    with Desk(store) as desk:
        add_lines(desk, lines)
        assert [e.n_outlets for e in desk.events()] == [3]
    (store.parent / "kept.toml").rename(file_of(store))
    with Desk(store) as desk:
        assert desk.check_derived() != []
        desk.rebuild()
        assert [e.n_outlets for e in desk.events()] == [2]
        assert sorted(r.outlet or "" for r in desk.reports()) == sorted(given)
        assert desk.check_derived() == []
