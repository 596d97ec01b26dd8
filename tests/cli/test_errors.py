import sys

import pytest

from tests.cli.conftest import Run
from tests.cli.fake_desk import DeskError, FakeDesk, NotFound

WRONG_USES: list[tuple[tuple[str, ...], str]] = [
    (("shw", "1"), "no such command 'shw'. Did you mean 'show'?"),
    (("show",), "missing argument 'EVENT'"),
    (("add",), "missing argument 'PATH'"),
    (("show", "1", "2"), "unexpected extra argument"),
    (("events", "--loud"), "no such option"),
    (("show", "e9"), "there is no event 'e9'"),
    (("show", "1", "--rule", "unheard"), "there is no rule 'unheard'"),
    (("events", "--store", "x.db"), "--store stands before the verb: crosswire --store STORE VERB …"),
]


@pytest.mark.parametrize(("arguments", "sentence"), WRONG_USES)
def test_wrong_use_is_2_and_one_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    used = run(*arguments)
    assert (used.code, used.out) == (2, "")
    assert sentence in used.err and used.err.startswith("crosswire: ") and used.err.count("\n") == 1


def test_no_arguments_show_the_help_and_are_wrong_use(run: Run) -> None:
    used = run()
    assert (used.code, used.out) == (2, "") and used.err.startswith("Usage: crosswire")


FAILURES: list[tuple[BaseException, int, str]] = [
    (DeskError("there is no store here; add makes one"), 1, "there is no store here; add makes one"),
    (NotFound("there is no such thing"), 2, "there is no such thing"),
    (PermissionError(13, "Permission denied", "crosswire.db"), 1, "crosswire.db: Permission denied"),
    (OSError("the disk is full"), 1, "the disk is full"),
    (MemoryError(), 1, "there is not enough memory for this; try with less at a time"),
    (KeyboardInterrupt(), 130, "stopped; what was done before is kept"),
    (
        ValueError("a\x1b[31m\nb"),
        1,
        "this should not have happened (ValueError: a[31m b); please report it, with what CROSSWIRE_DEBUG=1 prints",
    ),
    (RecursionError("too deep"), 1, "this should not have happened (RecursionError: too deep); please report it, with"
     " what CROSSWIRE_DEBUG=1 prints"),
]  # fmt: skip


@pytest.mark.parametrize(("failure", "code", "sentence"), FAILURES, ids=lambda value: type(value).__name__)
def test_a_failure_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, failure: BaseException, code: int, sentence: str
) -> None:
    monkeypatch.setattr(FakeDesk, "failure", failure)
    failed = run("events")
    assert (failed.code, failed.out, failed.err) == (code, "", f"crosswire: {sentence}\n")


def test_a_reader_that_goes_away_is_no_failure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeDesk, "failure", BrokenPipeError(32, "Broken pipe"))
    monkeypatch.setattr("crosswire.cli.entry._leave_pipe", lambda: None)
    gone = run("events")
    assert (gone.code, gone.out, gone.err) == (0, "", "")


def test_a_traceback_only_on_demand(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeDesk, "failure", ValueError("odd"))
    monkeypatch.setenv("CROSSWIRE_DEBUG", "1")
    assert "Traceback" in run("events").err


def test_the_store_comes_from_the_option_then_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_STORE", "from-environment.db")
    run("events")
    run("--store", "from-option.db", "events")
    assert FakeDesk.calls == [("open", ("from-environment.db", False)), ("open", ("from-option.db", False))]


def test_a_stream_without_unicode_gets_plainer_marks(run: Run) -> None:
    import io

    from crosswire.cli.entry import run as run_here

    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding="ascii")
    before, sys.stdout = sys.stdout, stream
    try:
        assert run_here(["show", "1"]) == 0
        stream.flush()
        written = buffer.getvalue()
    finally:
        sys.stdout = before
    assert b'"Eleven smugglers were killed" - Harbour Wire, +3 more' in written


def test_a_disk_that_is_full_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeDesk, "failure", OSError(28, "No space left on device"))
    assert run("events").err == "crosswire: No space left on device\n"
