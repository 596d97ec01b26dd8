"""The build that make runs: where something cannot be fetched it says so in one sentence and lets make go on."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def make(repository: Path) -> ModuleType:
    """The script as a module."""
    spec = spec_from_file_location("front_end_make", repository / "tools" / "front_end" / "make.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_cannot_be_fetched_is_said_in_a_sentence_and_tried_again(
    make: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(make, "node_and_npm", lambda: (["node"], ["false"]))
    monkeypatch.setattr(
        make.subprocess, "run", lambda *_, **__: type("Done", (), {"returncode": 1, "stderr": "npm error no way\n"})
    )
    mark = tmp_path / "mark"
    assert make.main([str(mark)]) == 0
    said = capsys.readouterr().err
    assert said.startswith("crosswire: npm could not install what the pages carry (npm error no way); ")
    assert said.count("\n") == 1 and not mark.exists()


def test_an_old_node_is_passed_over(make: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        make.subprocess, "run", lambda *_, **__: type("Done", (), {"returncode": 0, "stdout": "v16.20.2\n"})
    )
    assert make.major_version("node") == 16 < make.OLDEST_NODE


def test_countries_have_the_names_by_which_records_know_them(make: ModuleType) -> None:
    names = make.country_names()
    assert names["CI"][0] == "Ivory Coast" and "Côte d'Ivoire" in names["CI"]
    assert names["IQ"][0] == "Iraq"
