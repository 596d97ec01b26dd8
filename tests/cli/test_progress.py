import io
import sys

import pytest

from crosswire.cli import progress
from crosswire.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with Progress() as shown:
        shown.told(3, 12, "a\x1b[2Jreport")
    return stream.getvalue()


def test_a_bar_on_a_terminal_for_what_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = told(monkeypatch, Terminal(), 0.0)
    assert "a[2Jreport" in shown and "3/12" in shown


def test_nothing_for_what_is_quick_or_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Terminal(), 60.0) == ""
    assert told(monkeypatch, io.StringIO(), 0.0) == ""
