"""The command line run in this process over a fake desk."""

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from crosswire.cli import main
from tests.cli.fake_desk import Added, FakeDesk, fake_workbench


@dataclass(frozen=True)
class Outcome:
    """What one run gave: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Iterator[Run]:
    """Runs `crosswire` with arguments in an empty folder, `stdin` as its standard input."""
    sample = tmp_path / "sample"
    for name in ("raid", "fog"):
        (sample / name).mkdir(parents=True)
    (sample / "README.md").write_text("no report")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setitem(sys.modules, "crosswire.workbench", fake_workbench(sample))
    for variable in (
        "CROSSWIRE_STORE",
        "CROSSWIRE_DEBUG",
        "FORCE_COLOR",
        "TTY_COMPATIBLE",
        "TTY_INTERACTIVE",
        "COLUMNS",
    ):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(FakeDesk, "calls", [])
    monkeypatch.setattr(FakeDesk, "failure", None)
    monkeypatch.setattr(FakeDesk, "broken", [])
    monkeypatch.setattr(FakeDesk, "result", Added(5, 1, (), ("e1wells",)))

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = main(arguments)
        captured = capsysbinary.readouterr()
        return Outcome(code, captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    yield run


GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> str:
    """The kept output called `name`."""
    return (GOLDEN / name).read_text(encoding="utf-8")
