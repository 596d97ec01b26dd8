"""crosswire history: the page, its picture, and its JSON."""

import io
import json
from pathlib import Path

import pytest

from crosswire.cli.history_page import write_history
from crosswire.cli.history_picture import write_picture
from crosswire.cli.paper import Paper
from crosswire.model.question import Question
from crosswire.publishing.history_words import Column, history_words
from crosswire.publishing.outlet_labels import report_labels
from tests.cli.conftest import Run, golden
from tests.cli.fake_desk import FakeDesk
from tests.publishing.hand_made import CLAIMS, KILLED_SMUGGLERS, REPORTS


def test_the_history_of_an_event(run: Run) -> None:
    shown = run("history", "1")
    assert (shown.code, shown.err, shown.out) == (0, "", golden("history.txt"))


def page(width: int) -> str:
    stream, found = io.StringIO(), FakeDesk("").history("1")
    reports, claims, labels = {r.id: r for r in REPORTS}, {c.id: c for c in CLAIMS}, report_labels(REPORTS)
    write_history(Paper(stream, width=width), found, [history_words(f, reports, claims, labels) for f in found.figures])
    return stream.getvalue()


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_wider_than_the_paper(width: int) -> None:
    lines = page(width).splitlines()
    assert all(line == line.rstrip() for line in lines)
    assert width < 60 or all(len(line) <= width for line in lines)


def test_on_narrow_paper_times_have_lines_of_their_own() -> None:
    assert "\n  3 Mar 2031, 15:10\n    a Harbour Wire" in page(60)


def test_one_question_and_a_kind(run: Run) -> None:
    assert "INJURED" not in run("history", "1", "Killed").out
    assert run("history", "1", "killed/civilians").out.count("KILLED") == 1
    wrong = run("history", "1", "kiled")
    assert (wrong.code, wrong.out) == (2, "") and "there is killed/smugglers" in wrong.err


def test_up_to_a_time(run: Run) -> None:
    assert (
        "\n\nAs it stood at the end of 3 March 2031, from one of five reports\n  Three"
        in run("history", "1", "--as-of", "2031-03-03").out
    )
    assert run("history", "1", "--as-of", "soon").code == 2


def test_on_a_stream_without_unicode(run: Run) -> None:
    run("rules")
    drawn = "━━░░→".encode("ascii", "crosswire.plainer").decode("ascii")
    assert drawn == "==::>"


def test_an_event_without_figures(run: Run) -> None:
    assert run("history", "2").out == "Ferry aground\n\nno report gives a figure\n"


def test_as_json(run: Run) -> None:
    shown = json.loads(run("history", "1", "killed/smugglers", "--json").out)
    assert list(shown) == ["type", "event_id", "label", "as_known_now", "questions"]
    [question] = shown["questions"]
    assert question["key"] == "killed/smugglers" and len(question["positions"]) == 2
    assert [(g["outlet"], g["low"], g["turn"]) for g in question["given"]] == [
        ("Harbour Wire", 11, "first"),
        ("The Salt Road Courier", 13, "first"),
        ("The Salt Road Courier", 11, "first"),
        ("Evening Lantern", 11, "first"),
        ("Dune Radio", 13, "first"),
    ]
    assert question["given"][3]["shared"] == {"report_id": "r1wire", "kind": "copy", "came_first": True}
    texts = {r.id: r.text for r in REPORTS}
    for given in question["given"]:
        for e in given["evidence"]:
            assert texts[given["report_id"]][e["start"] : e["end"]] == e["quote"]
    assert [(s["low"], s["best"], s["high"], s["status"]) for s in question["stages"]] == [
        (11, 11, 11, "single_origin"),
        (11, None, 13, "disputed"),
        (11, None, 13, "disputed"),
    ]


def picture(columns: list[Column], width: int = 60) -> list[str]:
    stream = io.StringIO()
    write_picture(Paper(stream, width=width), columns)
    return stream.getvalue().splitlines()


def column(day: str, mark: str, value: float, low: float, best: float | None, high: float) -> Column:
    question: Question = KILLED_SMUGGLERS.__class__(
        key="killed", kind=KILLED_SMUGGLERS.kind, of=None, rule="", low=low, best=best, high=high,
        status=KILLED_SMUGGLERS.status, why="", positions=(),
    )  # fmt: skip
    return Column(day, ((mark, (value, value)),), question)


def test_steps_of_lowest_best_and_highest() -> None:
    assert picture(
        [
            column("2 May", "a", 9, 9, 9, 9),
            column("3 May", "b", 12, 9, None, 12),
            column("3 May", "c", 14, 9, 12, 14),
        ]
    ) == [
        "  14                 c░░░░░░░",
        "  12         b░░░░░░░━━━━━━━━",
        "   9 a━━━━━━━░░░░░░░░░░░░░░░░",
        "     2 May   3 May",
    ]


def test_many_figures_share_lines_and_many_reports_columns() -> None:
    many = [column(f"{1 + n // 10} May", "a", n, 0, n, 2 * n) for n in range(300)]
    lines = picture(many)
    assert len(lines) == 10 and all(len(line) <= 60 for line in lines)
    assert lines[0].startswith("  598 ") and lines[-2].startswith("    0 ")


def test_a_picture_in_a_file_and_here(run: Run, tmp_path: Path) -> None:
    assert run("history", "1", "--plot", str(tmp_path / "h.svg")).out == golden("history.txt")
    drawn = (tmp_path / "h.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg ") and run("history", "1", "--plot", "-").out == drawn
    assert run("history", "1", "--plot", "-", "--json").code == 2
    wrong = run("history", "1", "--plot", str(tmp_path))
    assert (wrong.code, wrong.out) == (1, "") and "is a folder" in wrong.err
