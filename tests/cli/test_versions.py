import io
import json

from crosswire.cli.paper import Paper
from crosswire.cli.versions_page import write_versions
from crosswire.publishing.version_words import version_page
from tests.cli.conftest import Run, golden
from tests.cli.fake_desk import CORRECTED, SIGHTED, FakeDesk


def test_one_report_word_by_word(run: Run) -> None:
    shown = run("versions", SIGHTED.id)
    assert (shown.code, shown.err, shown.out) == (0, "", golden("versions.txt"))


def test_all_reports_that_changed_without_their_words(run: Run) -> None:
    shown = run("versions").out
    assert "killed, smugglers: 12 → 11" in shown and "{+" not in shown


def test_a_narrow_page() -> None:
    stream = io.StringIO()
    write_versions(Paper(stream, 60), [version_page(h) for h in FakeDesk("").versions("1")], words=True)
    assert max(map(len, stream.getvalue().splitlines())) <= 60


def test_a_report_that_never_changed(run: Run) -> None:
    assert "its text has not changed since, as far as is known" in run("versions", "r3fogged").out


def test_what_is_not_there(run: Run) -> None:
    shown = run("versions", "zzz")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "crosswire: there is no event 'zzz'; 'crosswire events' lists the 2 there are\n"


def test_json_has_every_change_with_its_words(run: Run) -> None:
    [report] = json.loads(run("versions", "1", "--json").out)["reports"]
    first, second = report["versions"]
    assert (report["page"], report["events"]) == ("dune-radio.example/raid", ["e1wells"])
    assert (first["report_id"], first["changes"], second["report_id"]) == (SIGHTED.id, None, CORRECTED.id)
    changes = second["changes"]
    assert [c["kind"] for c in changes["claims"]] == ["killed", "injured", "date"]
    assert [(c["low"]) for c in (*changes["claims"][0]["before"], *changes["claims"][0]["after"])] == [12, 11]
    assert (changes["order_known"], changes["words_added"], changes["words_cut"]) == (True, 4, 4)
    for edit in changes["text"]:
        for side, report_of in (("a", SIGHTED), ("b", CORRECTED)):
            passage = edit[side]
            assert report_of.text[passage["start"] : passage["end"]] == passage["quote"]
