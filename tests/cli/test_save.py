"""crosswire save: the record of one incident as a file."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.support.demo_store import make_demo_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of the sample."""
    return str(make_demo_store(tmp_path_factory.mktemp("save") / "a.db"))


@pytest.mark.parametrize(("name", "beginning"), [("a.html", b"<!doctype html>"), ("A.PDF", b"%PDF-")])
def test_the_file_is_there_and_the_same_twice(
    run: Run, store: str, tmp_path: Path, name: str, beginning: bytes
) -> None:
    file = tmp_path / name
    shown = run("--store", store, "save", "1", "-o", str(file))
    assert (shown.code, shown.out, shown.err) == (0, "", "")
    first = file.read_bytes()
    assert first.startswith(beginning)
    assert run("--store", store, "save", "1", "-o", str(file)).code == 0
    assert file.read_bytes() == first


def test_what_cannot_be_saved_is_told_in_a_sentence(run: Run, store: str, tmp_path: Path) -> None:
    named = run("--store", store, "save", "1", "-o", str(tmp_path / "a.txt"))
    assert (named.code, "its ending says what it is to be" in named.err) == (2, True)
    nowhere = run("--store", store, "save", "1", "-o", str(tmp_path / "no" / "a.pdf"))
    assert (nowhere.code != 0, "there is no such folder" in nowhere.err) == (True, True)
    nothing = run("--store", store, "save", "nothing", "-o", str(tmp_path / "a.pdf"))
    assert (nothing.code != 0, "there is no event" in nothing.err) == (True, True)
    assert list(tmp_path.iterdir()) == []
