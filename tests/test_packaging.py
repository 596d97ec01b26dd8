"""What is installed is whole: every file that the source needs at run time is in the wheel, and nothing else."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

LEFT_BEHIND = ("__pycache__", ".mypy_cache", ".pyc", ".db", ".sqlite")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the pinned build tool from a copy of what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    program = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / done.stdout.strip().splitlines()[-1]


def test_every_file_of_the_source_is_in_the_wheel(wheel: Path, repository: Path) -> None:
    source = repository / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file() and not any(words in path.as_posix().removeprefix(str(source)) for words in LEFT_BEHIND)
    }
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == wanted
    assert {
        "crosswire/py.typed",
        "crosswire/sample/raid/reports.jsonl",
        "crosswire/reading/data/casualties.toml",
    } <= packed
    assert any(name.startswith("crosswire/ledger/migrations/versions/v0001") for name in packed)


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        folder = next(name for name in packed.namelist() if name.endswith("METADATA")).removesuffix("METADATA")
        about = packed.read(f"{folder}METADATA").decode("utf-8")
        entry_points = packed.read(f"{folder}entry_points.txt").decode("utf-8")
        assert "[console_scripts]\ncrosswire = crosswire.cli:main" in entry_points
        assert packed.read(f"{folder}licenses/LICENSE").decode("utf-8").lstrip().startswith("Apache License")
    assert "License-Expression: Apache-2.0\n" in about
    assert "Requires-Python: >=3.11\n" in about


def test_the_version_is_one(repository: Path) -> None:
    import crosswire

    stated = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert crosswire.__version__ == stated
    assert f"\n## {stated}\n" in (repository / "CHANGELOG.md").read_text(encoding="utf-8")
