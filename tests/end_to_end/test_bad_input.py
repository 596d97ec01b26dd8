"""Bad input: each piece is refused in one sentence that names it, the rest goes in, and the exit code says so."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crosswire.reading.places.gazetteer import open_gazetteer
from tests.end_to_end.command import PROGRAM, crosswire, environment, heed_interrupts
from tests.end_to_end.invented import report_line, report_lines

STORY = "Two people died in a fire at Port Senn on Monday, the fire service said."


def put(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "an empty file": ("a.txt", b"", "a.txt: is empty; give a file with the report's text in it"),
    "a blank file": ("a.txt", b" \n\t\r\n", "a.txt: is empty; give a file with the report's text in it"),
    "a binary file": (
        "a.txt",
        b"\x7fELF\0\0\1" * 9,
        "a.txt: is not text (it holds NUL bytes); give a text file, UTF-8 for the best",
    ),
    "UTF-16 without a mark": (
        "a.txt",
        STORY.encode("utf-16-le"),
        "a.txt: is not text (it holds NUL bytes); give a text file, UTF-8 for the best",
    ),
    "damaged UTF-8": (
        "a.txt",
        (STORY + " – “”–").encode() + b"\xe2\x80",
        "a.txt: is UTF-8 with a broken character at byte 86; save it again as UTF-8",
    ),
    "a large file": (
        "a.txt",
        b"word " * 10_000_000,
        "a.txt: holds 50.0 MB, and a report is at most 1.0 MB; give its reports one by one",
    ),
    "a line cut short": (
        "a.jsonl",
        b'{"text": "Two peop',
        "a.jsonl line 1: is cut short or is not JSON; end the file with a whole line",
    ),
    "a line of another type": (
        "a.jsonl",
        b'["text"]\n',
        "a.jsonl line 1: is a list, not an object; give one object with a text a line",
    ),
    "a number for a text": (
        "a.jsonl",
        b'{"text": 7}\n',
        "a.jsonl line 1: has a number as its text; give a string, or leave it out",
    ),
    "a list for a date": (
        "a.jsonl",
        b'{"text": "x", "published": []}\n',
        "a.jsonl line 1: has a list as its published; give a string, or leave it out",
    ),
    "no date at all": (
        "a.jsonl",
        b'{"text": "x", "published": "soon"}\n',
        "a.jsonl line 1: has 'soon' as its published time; give an ISO 8601 date or date-time such as 2031-05-17, "
        "or leave it out",
    ),
    "half a character": (
        "a.jsonl",
        b'{"text": "\\ud800"}\n',
        "a.jsonl line 1: has half a character in its text (a lone surrogate); write the whole character",
    ),
    "JSON": (
        "a.json",
        b"[]",
        "a.json: is JSON, but no ninjs item and no JSON feed; give one report a line in a .jsonl file",
    ),
    "another kind": ("a.pdf", b"%PDF", "a.pdf: is damaged or no PDF (PdfStreamError); save it again"),
}


def test_each_bad_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """All in one run: what is bad in one file costs no other file."""
    names, expected = [], []
    for number, (name, data, sentence) in enumerate(REFUSED.values()):
        put(tmp_path / f"{number:02}" / name, data)
        names.append(f"{number:02}/{name}")
        expected.append(f"refused {number:02}/{sentence}")
    ran = crosswire(tmp_path, "add", *names, "gone.txt")
    assert ran.sentences == [*expected, "refused gone.txt: is not there; check the path"]
    assert (ran.code, ran.out) == (1, f"0 reports added, {len(expected) + 1} refused.\n")


def test_encodings_that_tell_themselves_are_read(tmp_path: Path) -> None:
    story = STORY.replace("Senn", "Señn")
    for name, encoding in (("a", "utf-8"), ("b", "utf-8-sig"), ("c", "utf-16"), ("d", "latin-1"), ("e", "utf-32")):
        put(tmp_path / f"{name}.txt", story.encode(encoding))
    ran = crosswire(tmp_path, "add", *(f"{name}.txt" for name in "abcde"))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 report added, 4 already there; 1 event touched.\n")


def test_what_is_good_goes_in_beside_what_is_bad(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.txt", STORY)
    put(tmp_path / "in" / "b.txt", b"\0")
    put(tmp_path / "in" / "c.jsonl", report_line(0) + "\n7\n" + report_line(1) + "\n" + report_line(2)[:40])
    ran = crosswire(tmp_path, "add", "in")
    assert ran.code == 1 and ran.out.startswith("3 reports added, 3 refused; ")
    assert [each.split(": ")[0] for each in ran.sentences] == [
        "refused in/b.txt",
        "refused in/c.jsonl line 2",
        "refused in/c.jsonl line 4",
    ]
    checked = crosswire(tmp_path, "check")
    assert (checked.code, checked.err) == (0, "") and checked.out.startswith("The store is whole: 3 reports, ")


def test_texts_that_mean_nothing_are_kept_and_read(tmp_path: Path) -> None:
    huge = "9" * 400
    texts = [
        "?",
        "😀" * 3000,
        "\u200f\u200e\u0301",
        "a" * 100_000,
        f"{huge} people were killed on Monday.",
        "1e999 people died.",
        "In 99999 BC, 99/99/9999, at 99:99, 12,,3 people died 99999999999 days ago.",
        '"“‘' * 500,
        "((((" * 500,
        "\r" * 50 + "Two\rpeople\rdied.\x0b\x0c\x1c\x85",
    ]
    put(tmp_path / "a.jsonl", "".join(json.dumps({"text": text}) + "\n" for text in texts))
    ran = crosswire(tmp_path, "add", "a.jsonl")
    assert (ran.code, ran.err) == (0, "") and ran.out.startswith(f"{len(texts)} reports added; ")
    assert crosswire(tmp_path, "check").code == 0
    exported = crosswire(tmp_path, "export")
    assert exported.code == 0
    kinds = [json.loads(each)["type"] for each in exported.out.splitlines()]
    assert kinds.count("report") == len(texts)
    assert crosswire(tmp_path, "events").code == 0
    for number in range(1, kinds.count("event") + 1):
        assert crosswire(tmp_path, "show", str(number)).code == 0


def test_metadata_that_means_nothing_is_kept(tmp_path: Path) -> None:
    odd = {"title": "\x1b[31m" + "t" * 5000, "outlet": "\u202e\u0000".strip("\0") + "x", "url": "javascript:1"}
    odd |= {"byline": "🙂", "language": "klingon", "published": "1600-01-01", "event": "e" * 3000, "id": " "}
    dates = ["2999-12-31T23:59", "1900-02-28T23:59:59-12:00", "2024-08-29T04:00+14:00"]
    no_dates = ["0001-01-01", "9999-12-31", "0001-01-01T00:00:00Z"]
    lines = [{"text": STORY, **odd}, *({"text": f"{STORY} Yesterday.", "published": each} for each in dates + no_dates)]
    put(tmp_path / "a.jsonl", "".join(json.dumps(each) + "\n" for each in lines))
    ran = crosswire(tmp_path, "add", "a.jsonl")
    assert (ran.code, len(ran.sentences)) == (1, len(no_dates))
    assert all("as its published time; give an ISO 8601 date" in each for each in ran.sentences)
    assert crosswire(tmp_path, "check").code == 0
    shown = crosswire(tmp_path, "events")
    assert shown.code == 0 and "\x1b" not in shown.out


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights on files are a thing of Unix")
def test_a_folder_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "in" / "closed" / "a.txt", STORY)
    put(tmp_path / "in" / "b.txt", STORY)
    (tmp_path / "in" / "closed").chmod(0)
    try:
        ran = unprivileged(tmp_path, "add", "in")
    finally:
        (tmp_path / "in" / "closed").chmod(0o755)
    assert ran[0] == 1 and "1 report added, 1 refused" in ran[1]
    assert ran[2] == (
        "crosswire: refused in/closed: cannot be read: permission denied; check that the file is there and yours\n"
    )


NOBODY = 65534
DROP = """
import os, sys
if os.geteuid() == 0:
    # What is installed may be out of reach for nobody, so it is loaded before the rights are given up.
    import encodings.utf_8_sig
    import crosswire.cli.application, crosswire.cli.entry, crosswire.ledger.upgrade, crosswire.publishing.dossier
    from crosswire.cli import event_list, paper, progress
    from crosswire.model.report import Report
    from crosswire.workbench import readers
    readers.read_alone(Report(id="r", text="Two people died in Oslo on Monday, the police said."))
    os.setgid(65534); os.setuid(65534)
from crosswire.cli import main
sys.exit(main())
"""


def unprivileged(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """A run that has no more rights than anybody: its code, what it wrote, what it said."""
    changes = {}
    if os.geteuid() == 0:
        gazetteer = open_gazetteer().path
        (folder / ".cache").mkdir(exist_ok=True)
        shutil.copyfile(gazetteer, folder / ".cache" / gazetteer.name)
        changes = {"CROSSWIRE_CACHE": str(folder / ".cache")}
        for each in (folder, *folder.parents):  # pytest's own folders are closed to others
            if each.stat().st_uid == 0 and each.is_relative_to(Path("/tmp")):
                each.chmod(each.stat().st_mode | 0o005)
        os.chown(folder, NOBODY, NOBODY)
    done = subprocess.run(
        [sys.executable, "-c", DROP, *arguments],
        capture_output=True,
        cwd=folder,
        env=environment(changes),
        timeout=300,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights on files are a thing of Unix")
def test_a_store_that_may_not_be_written_is_read_and_not_added_to(tmp_path: Path) -> None:
    assert crosswire(tmp_path, "--store", "a.db", "add", "-", stdin=report_lines(2).encode()).code == 0
    (tmp_path / "a.db").chmod(0o444)
    code, out, err = unprivileged(tmp_path, "--store", "a.db", "events")
    assert (code, err) == (0, "") and "Fire" in out
    put(tmp_path / "b.txt", STORY)
    code, out, err = unprivileged(tmp_path, "--store", "a.db", "add", "b.txt")
    assert (code, out) == (1, "")
    assert err == "crosswire: a.db: it is read-only; give a store that you may write to\n"
    assert unprivileged(tmp_path, "--store", "a.db", "check")[0] == 0


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights on files are a thing of Unix")
def test_a_folder_that_may_not_be_written_to_holds_no_new_store(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed").chmod(0o555)
    put(tmp_path / "b.txt", STORY)
    code, out, err = unprivileged(tmp_path, "--store", "closed/a.db", "add", "b.txt")
    assert (code, out) == (1, "")
    assert err == "crosswire: closed/a.db: it cannot be opened; check that you may write to its folder\n"
    assert list((tmp_path / "closed").iterdir()) == []


def test_wrong_use_is_2(tmp_path: Path) -> None:
    for arguments in (("add",), ("add", "--workers", "0", "x"), ("shw",), ("show",), ("export", "--format", "xls")):
        ran = crosswire(tmp_path, *arguments)
        assert (ran.code, ran.out, len(ran.sentences)) == (2, "", 1), ran
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_is_one_sentence(tmp_path: Path) -> None:
    """Before anything else is loaded, and while waiting for standard input."""
    program = subprocess.Popen(
        [*PROGRAM, "add", "-"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )
    assert program.stdin is not None
    program.stdin.write((report_line(0) + "\n").encode())
    program.stdin.flush()
    while not (tmp_path / "crosswire.db").exists():
        assert program.poll() is None
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=60)
    assert (program.returncode, out) == (130, b"")
    assert err == b"crosswire: stopped; what was done before is kept\n"
