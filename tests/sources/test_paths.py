"""What is named on the command line: files, folders, standard input; everything comes out as a report or a refusal."""

import io
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.model.report import Report, report_id
from crosswire.sources.formats import endings_told
from crosswire.sources.paths import read_paths
from crosswire.sources.refusal import LARGEST_REPORT, Refusal

KINDS = endings_told()


def outcome(*paths: Path | str, stdin: bytes | None = None, base: Path | None = None) -> list[str]:
    """The texts of the reports and the refusals as lines, with `base` cut from the paths."""
    found = read_paths(paths, io.BytesIO(stdin) if stdin is not None else None)
    lines = [r.text if isinstance(r, Report) else str(r) for r in found]
    return [line.replace(f"{base}/", "") for line in lines] if base else lines


def put(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_text_file_is_one_report_of_bare_text(tmp_path: Path) -> None:
    text = "Ferry fire kills two\r\n\r\nTwo people died.\n\u200f"
    path = put(tmp_path / "a.txt", "\ufeff" + text)
    assert list(read_paths([path])) == [Report(id=report_id(text), text=text)]


def test_the_same_text_is_the_same_report_under_any_name(tmp_path: Path) -> None:
    paths = [put(tmp_path / "a.txt", "Two died."), put(tmp_path / "b.MD", "\ufeffTwo died.")]
    first, second = read_paths(paths)
    assert first == second


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b.TXT", "a.txt", "c/d/e/f.txt"):
        put(tmp_path / name, name)
    put(tmp_path / "b.ndjson", '{"text": "one"}\n{"text": "two"}\n')
    for name in (".hidden.txt", ".git/x.txt", "README.md", "a/readme", "README-data.txt", "a/expected.json"):
        put(tmp_path / name, "passed over")
    assert outcome(tmp_path) == ["a/b.TXT", "a/z.md", "a.txt", "one", "two", "b.txt", "c/d/e/f.txt"]


def test_saved_pages_and_sites_are_read_without_their_parts(tmp_path: Path) -> None:
    words = "<p>Two people died when a ferry caught fire off Port Amber, the harbour police said on Saturday.</p>"
    for name in ("7.html", "7_files/frame.html", "site/8.htm", "site/style.css", "site/logo.PNG", "site/list.json"):
        put(tmp_path / name, words if "ht" in name else "{}")
    assert [len(t) for t in outcome(tmp_path)] == [93, 93]


def test_other_files_in_a_folder_are_refused_by_name(tmp_path: Path) -> None:
    put(tmp_path / "a.xls", "x")
    put(tmp_path / "b.txt", "b")
    put(tmp_path / "readmission.txt", "c")
    expected = [f"a.xls: is of a kind that is not read; give {KINDS}", "b", "c"]
    assert outcome(tmp_path, base=tmp_path) == expected


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("README.txt", "is a read-me file, not a report; give it another name if it is one"),
        ("a.json", "is not JSON; give a ninjs item, or reports as JSON Lines"),
        ("a.xls", f"is of a kind that is not read; give {KINDS}"),
        ("a", f"is of a kind that is not read; give {KINDS}"),
    ],
)
def test_a_file_of_another_kind_named_directly_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    assert list(read_paths([put(tmp_path / name, "x")])) == [Refusal(str(tmp_path / name), reason)]


def test_a_hidden_file_named_directly_is_read(tmp_path: Path) -> None:
    assert outcome(put(tmp_path / ".a.txt", "a")) == ["a"]


@pytest.mark.parametrize("data", ["", " \r\n\t", "\ufeff", "\u200b\n"])
def test_an_empty_file_is_refused(tmp_path: Path, data: str) -> None:
    expected = ["a.txt: is empty; give a file with the report's text in it"]
    assert outcome(put(tmp_path / "a.txt", data), base=tmp_path) == expected


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    expected = ["a.txt: is not text (it holds NUL bytes); give a text file, UTF-8 for the best"]
    assert outcome(put(tmp_path / "a.txt", b"\x7fELF\0\0"), base=tmp_path) == expected


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(80_000_000_000)  # a hole: reading it would take all memory
    expected = ["a.txt: holds 80000.0 MB, and a report is at most 1.0 MB; give its reports one by one"]
    assert outcome(path, base=tmp_path) == expected
    largest = put(tmp_path / "b.txt", "x" * LARGEST_REPORT)
    assert outcome(largest) == ["x" * LARGEST_REPORT]


def test_standard_input_is_json_lines(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", "a")
    assert outcome(path, "-", path, stdin=b'{"text": "in"}\n7\n') == [
        "a",
        "in",
        "standard input line 2: is a number, not an object; give one object with a text a line",
        "a",
    ]
    assert outcome(Path("-"), "-", stdin=b'{"text": "in"}') == ["in", "standard input: was already read; give - once"]
    assert outcome("-") == ["standard input: is closed; give files"]


def test_a_bad_line_is_named_with_its_file(tmp_path: Path) -> None:
    path = put(tmp_path / "a.jsonl", '{"text": "a"}\n{"text": 3}\n')
    expected = ["a", "a.jsonl line 2: has a number as its text; give a string, or leave it out"]
    assert outcome(path, base=tmp_path) == expected


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    names = [tmp_path / "gone.txt", tmp_path / "broken.txt", tmp_path / "a.txt" / "b.txt"]
    put(tmp_path / "a.txt", "a")
    assert outcome(*names, base=tmp_path) == [
        "gone.txt: is not there; check the path",
        "broken.txt: is a link to something that is not there; mend the link or take it away",
        "a.txt/b.txt: cannot be read: not a directory; check that the file is there and yours",
    ]
    assert outcome(tmp_path, base=tmp_path) == [
        "a",
        "broken.txt: is a link to something that is not there; mend the link or take it away",
        "round.txt: cannot be read: too many levels of symbolic links; check that the file is there and yours",
    ]


def test_odd_names_are_refused_and_can_be_printed(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.xls"))
    odd.write_bytes(b"x")
    [line] = outcome(odd, base=tmp_path)
    assert line == f"caf?.xls: is of a kind that is not read; give {KINDS}"
    assert outcome("a\0b.txt")[0].endswith("is no path; take out the NUL character")
    assert outcome("x" * 5000)[0].endswith("cannot be read: file name too long; check that the file is there and yours")


def test_links_are_followed_once_and_circles_refused(tmp_path: Path) -> None:
    put(tmp_path / "deep" / "a.txt", "a")
    (tmp_path / "deep" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again").symlink_to(tmp_path / "deep", target_is_directory=True)
    (tmp_path / "b.txt").symlink_to(tmp_path / "deep" / "a.txt")
    circle = "again/up: is a link back to a folder that it stands in; take the link away"
    assert outcome(tmp_path, base=tmp_path) == ["a", circle, "a"]


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "README.md", "x")
    [refusal] = read_paths([tmp_path])
    assert refusal == Refusal(str(tmp_path), f"holds no report; give a folder with {KINDS} files")


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are a thing of Unix")
def test_pipes_sockets_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    listener = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(tmp_path)  # a socket's path must be short
    try:
        listener.bind("plug.txt")
    finally:
        os.chdir(here)
    tail = "not a file; send what it holds to standard input and give - instead"
    expected = [f"pipe.txt: is a pipe, {tail}", f"plug.txt: is a socket, {tail}"]
    assert outcome(tmp_path, base=tmp_path) == expected
    assert outcome(tmp_path / "pipe.txt", tmp_path / "plug.txt", base=tmp_path) == expected
    assert outcome(Path("/dev/null")) == [f"/dev/null: is a device, {tail}"]
    listener.close()


def test_what_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.jsonl", "c/d.txt", "e.txt"):
        put(tmp_path / name, '{"text": "in"}')
    opened, listed = Path.open, Path.iterdir

    def no_open(self: Path, *given: object, **more: object) -> object:
        if self.name in ("a.txt", "b.jsonl"):
            raise PermissionError(13, "Permission denied")
        return opened(self, *given, **more)  # type: ignore[call-overload]

    def no_list(self: Path) -> Iterator[Path]:
        if self.name == "c":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "open", no_open)
    monkeypatch.setattr(Path, "iterdir", no_list)
    tail = "cannot be read: permission denied; check that the file is there and yours"
    assert outcome(tmp_path, base=tmp_path) == [f"a.txt: {tail}", f"b.jsonl: {tail}", f"c: {tail}", '{"text": "in"}']


def test_a_stream_that_breaks_off_keeps_what_came_before() -> None:
    class Breaking(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            line = super().readline(size)
            if not line:
                raise OSError(5, "Input/output error")
            return line

    found = list(read_paths(["-"], Breaking(b'{"text": "in"}\n')))
    assert [r.text if isinstance(r, Report) else str(r) for r in found] == [
        "in",
        "standard input: cannot be read: input/output error; check that the file is there and yours",
    ]


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    stream = io.BytesIO(b'{"text": "a"}\n{"text": "b"}\n')
    reports = read_paths(["-", tmp_path / "gone.txt"], stream)
    assert stream.tell() == 0
    next(reports)
    assert stream.tell() == len(b'{"text": "a"}\n')


def test_a_very_deep_folder_is_read(tmp_path: Path) -> None:
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1500):
            Path("d").mkdir()
            os.chdir("d")
        Path("a.txt").write_text("deep")
        assert outcome(tmp_path) == ["deep"]
    finally:
        # Taken down again by hand: clearing up after the tests goes one call deeper for each folder.
        Path("a.txt").unlink(missing_ok=True)
        while Path.cwd() != tmp_path:
            os.chdir("..")
            Path("d").rmdir()
        os.chdir(here)
