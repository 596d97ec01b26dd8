import io
import sys

import pytest

from crosswire.cli import progress
from crosswire.cli.progress import Progress, amounts, clock
from crosswire.sources.meter import Meter


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


def metered(files: int, all_files: int | None, read: int, all_bytes: int | None) -> Meter:
    meter = Meter()
    meter.all_files, meter.all_bytes = all_files, all_bytes
    for _ in range(files):
        with meter.reading(io.BytesIO(), read // files, in_order=True):
            pass
    return meter


@pytest.mark.parametrize(
    ("meter", "words"),
    [
        (metered(1, 7, 43_000, 100_000), "1,204 reports · 20 a second · file 2 of 7 · 43 % · 1:20 left"),
        (metered(7, 7, 70, 70), "1,204 reports · 20 a second · file 7 of 7 · 100 % · 0:00 left"),
        (metered(1, 1, 1, 100_000), "1,204 reports · 20 a second · 0 %"),
        (metered(1, None, 43_000, None), "1,204 reports · 20 a second"),
    ],
)
def test_what_is_done_and_left_in_words(meter: Meter, words: str) -> None:
    assert amounts(1204, 60.2, meter) == words


def test_slow_rates_and_long_times() -> None:
    assert amounts(1, 2.0, Meter()) == "1 report · 0.5 a second"
    assert (clock(59.6), clock(3792)) == ("1:00", "1:03:12")


def test_a_bar_with_what_is_left_of_the_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with Progress(metered(1, 2, 50, 100)) as shown:
        shown.told(3, None, "A title that is very long, longer than there is room for beside the rest")
    assert "3 reports" in stream.getvalue() and "file 2 of 2 · 50 %" in stream.getvalue()
