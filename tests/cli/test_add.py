from pathlib import Path

import pytest

from crosswire.workbench.fetching import Web
from tests.cli.conftest import Run
from tests.cli.fake_desk import Added, FakeDesk, Refused


def test_what_came_in_and_what_it_touched(run: Run) -> None:
    added = run("add", "reports", "more.txt", "--workers", "3")
    assert (added.code, added.err) == (0, "")
    assert added.out == (
        "5 reports added, 1 already there; 1 event touched.\n"
        "  e1wells   Raid at the Tamarisk Wells, 3 March 2031: 11 to 13 killed, disputed\n"
    )
    assert FakeDesk.calls == [("open", ("crosswire.db", True)), ("add", (["reports", "more.txt"], None, 3, "rules"))]


def test_refused_input_is_named_with_its_reason(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = (Refused("a.pdf", "is no text file"), Refused("b.jsonl line 2", "is not JSON"))
    monkeypatch.setattr(FakeDesk, "result", Added(0, 0, refused, ()))
    added = run("add", "a.pdf", "b.jsonl")
    assert (added.code, added.out) == (1, "0 reports added, 2 refused.\n")
    assert added.err == "crosswire: refused a.pdf: is no text file\ncrosswire: refused b.jsonl line 2: is not JSON\n"


@pytest.mark.parametrize(
    ("result", "sentence"),
    [
        (Added(1, 0, (), ("e1wells",)), "1 report added; 1 event touched."),
        (Added(0, 12, (), ()), "0 reports added, 12 already there."),
        (Added(1200, 0, (), ("e1wells", "e2fog")), "1,200 reports added; 2 events touched."),
    ],
)
def test_the_sentence(run: Run, monkeypatch: pytest.MonkeyPatch, result: Added, sentence: str) -> None:
    monkeypatch.setattr(FakeDesk, "result", result)
    assert run("add", "reports").out.splitlines()[0] == sentence


def test_standard_input(run: Run) -> None:
    assert run("add", "-", stdin=b'{"text": "x"}\n').code == 0
    assert FakeDesk.calls[1] == ("add", (["-"], b'{"text": "x"}\n', 1, "rules"))


@pytest.mark.parametrize("workers", ["0", "-1", "many"])
def test_workers_below_one_are_wrong_use(run: Run, workers: str) -> None:
    added = run("add", "reports", "--workers", workers)
    assert (added.code, added.out, FakeDesk.calls) == (2, "", [])


def test_how_the_web_is_visited(run: Run) -> None:
    assert (
        run("add", "https://gazette.example/7", "--archive", "kept", "--allow-host", "a", "--allow-host", "b").code == 0
    )
    assert FakeDesk.web == Web(("a", "b"), Path("kept"))
    assert run("add", "reports").code == 0
    assert FakeDesk.web == Web()


def test_columns_of_tables(run: Run) -> None:
    assert run("add", "a.csv", "--columns", "text=Body, in full,outlet=Source", "--columns", "event=").code == 0
    assert FakeDesk.columns == {"text": "Body, in full", "outlet": "Source", "event": ""}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Body", "'Body' names no column; give KEY=COLUMN, such as text=Body"),
        ("txt=a", "'txt' is nothing that a report has"),
    ],
)
def test_columns_that_say_nothing_are_wrong_use(run: Run, words: str, sentence: str) -> None:
    added = run("add", "a.csv", "--columns", words)
    assert (added.code, added.out, FakeDesk.calls) == (2, "", [])
    assert sentence in added.err
