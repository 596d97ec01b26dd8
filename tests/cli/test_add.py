from pathlib import Path

import pytest

from crosswire.cli import refusals
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


def test_many_refusals_are_counted_by_reason(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(refusals, "MOST_NAMED", 30)
    few = [Refused("a.pdf", "is no text file")]
    many = [Refused(f"b.csv row {n}", f"has {n} fields where the header has 9") for n in range(2, 2102)]
    monkeypatch.setattr(FakeDesk, "result", Added(3, 0, (*few, *many), ()))
    added = run("add", "a.pdf", "b.csv", "--log", str(tmp_path / "add.log"))
    lines = added.err.splitlines()
    assert (added.code, added.out, len(lines)) == (1, "3 reports added, 2,101 refused; 0 events touched.\n", 34)
    assert lines[:2] == [
        "crosswire: refused a.pdf: is no text file",
        "crosswire: refused b.csv row 2: has 2 fields where the header has 9",
    ]
    assert lines[30:] == [
        f"crosswire: and 2,071 more were refused; {tmp_path / 'add.log'} has them all",
        "crosswire: 2,101 refused in all:",
        "crosswire: 2,100 × has … fields where the header has …",
        "crosswire: 1 × is no text file",
    ]
    kept = (tmp_path / "add.log").read_text(encoding="utf-8").splitlines()
    assert (len(kept), kept[-1]) == (2101, "b.csv row 2101: has 2101 fields where the header has 9")
    run("add", "a.pdf", "--log", str(tmp_path / "add.log"))
    assert len((tmp_path / "add.log").read_text(encoding="utf-8").splitlines()) == 4202


def test_of_many_reasons_the_most_frequent_are_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = tuple(Refused(f"{n}.txt", f"is {'x' * (n % 30 + 1)}") for n in range(45))
    monkeypatch.setattr(FakeDesk, "result", Added(0, 0, refused, ()))
    lines = run("add", "texts").err.splitlines()
    assert lines[45:48] == ["crosswire: 45 refused in all:", "crosswire: 2 × is x", "crosswire: 2 × is xx"]
    assert lines[-1] == "crosswire: 10 × for 10 other reasons"


def test_a_log_that_cannot_be_written_is_said_before_anything_is_read(run: Run, tmp_path: Path) -> None:
    added = run("add", "a.pdf", "--log", str(tmp_path))
    assert (added.code, added.out, FakeDesk.calls) == (1, "", [])
    assert added.err == f"crosswire: {tmp_path}: Is a directory\n"


def test_refusals_beyond_those_kept_are_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tuple(Refused(f"{n}.txt", "is empty") for n in range(1001))
    monkeypatch.setattr(FakeDesk, "result", Added(0, 0, kept, (), 5000))
    added = run("add", "texts")
    assert added.out == "0 reports added, 6,001 refused.\n"
    assert added.err.splitlines()[1000:] == [
        "crosswire: and 5,001 more were refused; --log FILE writes them all",
        "crosswire: 6,001 refused in all, the first 1,001 by reason:",
        "crosswire: 1,001 × is empty",
    ]
