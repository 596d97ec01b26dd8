import json
from pathlib import Path

from tests.cli.conftest import Run, golden


def test_claims_on_the_text(run: Run) -> None:
    Path("wire.txt").write_text("any")
    read = run("read", "wire.txt")
    assert (read.code, read.err, read.out) == (0, "", golden("read.txt"))


def test_standard_input_is_a_text_or_json_lines(run: Run) -> None:
    assert run("read", "-", stdin=b"any").out == golden("read.txt")
    assert "The ferry Almandine" in run("read", "-", stdin=b' {"text": "any"}'.lstrip()).out


def test_as_json(run: Run) -> None:
    read = json.loads(run("read", "-", "--json", stdin=b"any").out)
    assert list(read) == ["report", "claims", "noise"]
    assert read["noise"] == [{"start": 0, "end": 36, "kind": "dateline"}]
    assert [c["id"] for c in read["claims"]] == ["c01", "c02", "c03", "c04", "c05", "c06", "c15"]


def test_what_cannot_be_read_is_one_sentence(run: Run) -> None:
    missing = run("read", "nowhere.txt")
    assert (missing.code, missing.out, missing.err) == (1, "", "crosswire: nowhere.txt: there is no such file\n")
    empty = run("read", "-", stdin=b" ")
    assert empty.err == "crosswire: standard input: is empty; give a file with the report's text in it\n"


def test_another_reader(run: Run) -> None:
    Path("wire.txt").write_text("any")
    unknown = run("read", "wire.txt", "--reader", "far")
    assert (unknown.code, unknown.err) == (2, "crosswire: there is no reader 'far'; there are rules\n")
    picky = run("read", "wire.txt", "--reader", "picky")
    assert (picky.code, picky.out) == (1, golden("read.txt"))
    assert picky.err == "crosswire: claim 3 lacks the words of its evidence; it was left out\n"


def test_a_page_for_the_browser(run: Run) -> None:
    Path("wire.txt").write_text("any")
    read = run("read", "wire.txt", "--html", "page.html")
    assert (read.code, read.out, read.err) == (0, "", "")
    page = Path("page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") and page.endswith("</html>\n")
    assert run("read", "wire.txt", "--html", "-").out == page
    assert run("read", "wire.txt", "--html", "nowhere/page.html").err == "crosswire: nowhere: there is no such folder\n"
    both = run("read", "wire.txt", "--html", "page.html", "--json")
    assert (both.code, "give one of --json and --html" in both.err) == (2, True)
