"""crosswire save: the record of one incident as a file."""

from pathlib import Path

import pytest

from crosswire.cli import main
from tests.support.demo_store import make_demo_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of the sample."""
    return str(make_demo_store(tmp_path_factory.mktemp("save") / "a.db"))


@pytest.mark.parametrize(("name", "beginning"), [("a.html", b"<!doctype html>"), ("A.PDF", b"%PDF-")])
def test_the_file_is_there_and_the_same_twice(store: str, tmp_path: Path, name: str, beginning: bytes) -> None:
    file = tmp_path / name
    assert main(["--store", store, "save", "1", "-o", str(file)]) == 0
    first = file.read_bytes()
    assert first.startswith(beginning)
    assert main(["--store", store, "save", "1", "-o", str(file)]) == 0
    assert file.read_bytes() == first


@pytest.mark.parametrize(
    ("event", "file", "code", "said"),
    [
        ("1", "a.txt", 2, "its ending says what it is to be"),
        ("1", "no/a.pdf", 1, "there is no such folder"),
        ("nothing", "a.pdf", 2, "there is no event 'nothing'"),
    ],
)
def test_what_cannot_be_saved_is_told_in_a_sentence(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], event: str, file: str, code: int, said: str
) -> None:
    assert main(["--store", store, "save", event, "-o", str(tmp_path / file)]) == code
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
