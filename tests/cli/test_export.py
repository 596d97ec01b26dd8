import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.cli.export import write_whole
from crosswire.publishing.jsonl import lines
from tests.cli.conftest import Run
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, FOG, GROUNDING, RAID, REPORTS

WHOLE = "".join(line + "\n" for line in lines([*REPORTS, FOG], CLAIMS, DEPENDENCES, [RAID, GROUNDING]))


def test_to_standard_output_or_a_file(run: Run) -> None:
    assert run("export", "--format", "jsonl").out == WHOLE
    assert run("export").out == WHOLE
    exported = run("export", "-o", "all.jsonl")
    assert (exported.code, exported.out, exported.err) == (0, "", "")
    assert Path("all.jsonl").read_text(encoding="utf-8") == WHOLE
    assert [p.name for p in Path().iterdir()] == ["all.jsonl"]


def test_an_unknown_format_is_wrong_use_and_lists_those_there_are(run: Run) -> None:
    exported = run("export", "--format", "tablet")
    assert (exported.code, exported.out) == (2, "")
    assert exported.err == (
        "crosswire: invalid value for --format: there is no format “tablet”; there is jsonl; "
        "see crosswire export --help\n"
    )


def test_under_another_rule(run: Run) -> None:
    exported = run("export", "--rule", "informative")
    events = [o for o in map(json.loads, exported.out.splitlines()) if o["type"] == "event"]
    assert {q["rule"] for e in events for q in e["questions"]} == {"informative"}
    refused = run("export", "--rule", "unheard")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "crosswire: there is no rule 'unheard'; there is majority\n"


def test_a_place_that_cannot_be_written_is_one_sentence(run: Run) -> None:
    exported = run("export", "-o", "nowhere/all.jsonl")
    assert (exported.code, exported.err) == (1, "crosswire: nowhere: there is no such folder\n")
    Path("folder").mkdir()
    assert run("export", "-o", "folder").err == "crosswire: folder: is a folder; name a file in it\n"


def test_a_file_is_there_whole_or_as_it_was(tmp_path: Path) -> None:
    def cut_short() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError("stopped")

    path = tmp_path / "all.jsonl"
    path.write_bytes(b"before")
    path.chmod(0o640)
    with pytest.raises(RuntimeError):
        write_whole(path, cut_short())
    assert path.read_bytes() == b"before"
    write_whole(path, iter([b"after"]))
    assert path.read_bytes() == b"after" and stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"before")
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", iter([b"after"]))
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_bytes() == b"after"
