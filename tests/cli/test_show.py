import io
import json
from dataclasses import replace

import pytest

from crosswire.cli.event_page import write_event
from crosswire.cli.paper import Paper
from crosswire.publishing.dossier import dossier
from tests.cli.conftest import Run, golden
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, RAID, REPORTS


def test_an_event_in_a_pipe(run: Run) -> None:
    shown = run("show", "1")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == golden("show-raid.txt")


def test_what_no_report_states_is_said(run: Run) -> None:
    assert run("show", "e2").out == golden("show-grounding.txt")


def test_an_event_on_narrow_paper() -> None:
    stream = io.StringIO()
    write_event(Paper(stream, width=60), dossier(RAID, REPORTS, CLAIMS, DEPENDENCES))
    assert stream.getvalue() == golden("show-raid-60.txt")


@pytest.mark.parametrize("width", [40, 47, 60, 72, 83, 100])
def test_no_line_is_wider_than_the_paper(width: int) -> None:
    stream = io.StringIO()
    write_event(Paper(stream, width=width), dossier(RAID, REPORTS, CLAIMS, DEPENDENCES))
    assert all(len(line) <= width and line == line.rstrip() for line in stream.getvalue().splitlines())


def test_as_json(run: Run) -> None:
    shown = json.loads(run("show", "1", "--json").out)
    assert list(shown) == ["event", "reports", "claims", "dependences"]
    assert [r["id"] for r in shown["reports"]] == [r.id for r in REPORTS]
    assert shown["event"]["id"] == "e1wells" and shown["reports"][0]["events"] == ["e1wells"]
    assert len(shown["claims"]) == len(CLAIMS) and len(shown["dependences"]) == 2


def test_under_another_rule(run: Run) -> None:
    assert "(rule: informative)" in run("show", "1", "--rule", "informative").out


def test_colour_on_a_terminal_and_none_with_no_color(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[1;31mdisputed" in run("show", "1").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in run("show", "1").out


def test_the_parts_of_a_figure_stand_under_its_voices() -> None:
    killed = RAID.questions[0]
    parted = replace(killed.positions[0], parts=("c04", "c06", "c07", "c09"))
    raid = replace(RAID, questions=(replace(killed, positions=(parted, *killed.positions[1:])),))
    stream = io.StringIO()
    write_event(Paper(stream, width=100), dossier(raid, REPORTS, CLAIMS, DEPENDENCES))
    lines = [line.strip() for line in stream.getvalue().splitlines() if "in parts" in line]
    assert lines == ["in parts 13 and 0 — The Salt Road Courier", "in parts 5 and 4 — Harbour Wire"]
