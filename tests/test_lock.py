"""The lock files pin every part by hash, hold all that is asked for, and name no registry and no folder."""

import re
import tomllib
from pathlib import Path

import pytest

PINNED = re.compile(r"([a-z0-9][a-z0-9._-]*)==([^\s;]+)(?: ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
MODEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def lines(path: Path) -> list[str]:
    """The lines that are no comments."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_line_pins_a_part_or_gives_its_hash(name: str, repository: Path) -> None:
    odd = [line for line in lines(repository / name) if not PINNED.fullmatch(line) and not HASH.fullmatch(line)]
    assert odd == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_all_that_is_asked_for_is_pinned(name: str, repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    if name == "requirements-dev.lock":
        asked += project["project"]["optional-dependencies"]["dev"]
    pinned = {match[1] for line in lines(repository / name) if (match := PINNED.fullmatch(line))}
    assert {re.split(r"[<>=!~\[ ]", one)[0] for one in asked} - pinned == set()


def test_what_both_pin_is_the_same(repository: Path) -> None:
    base, more = (lines(repository / name) for name in ("requirements.lock", "requirements-dev.lock"))
    assert [line for line in base if PINNED.fullmatch(line) and line not in more] == []


def test_the_model_is_the_one_that_was_checked(repository: Path) -> None:
    assert MODEL in (repository / "requirements.lock").read_text(encoding="utf-8")
