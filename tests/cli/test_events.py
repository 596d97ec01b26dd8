import io
import json

import pytest

from crosswire.cli.event_list import write_event_list
from crosswire.cli.paper import Paper
from tests.cli.conftest import Run, golden
from tests.publishing.hand_made import GROUNDING, RAID


def test_the_list_in_a_pipe(run: Run) -> None:
    listed = run("events")
    assert (listed.code, listed.err, listed.out) == (0, "", golden("events.txt"))
    assert "\t" not in listed.out and "\x1b" not in listed.out


def test_two_lines_a_row_on_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    paper = Paper(stream, width=60)
    paper.on_terminal, paper.full_width = True, 60
    write_event_list(paper, [RAID, GROUNDING])
    assert stream.getvalue() == golden("events-60.txt")


def test_no_events_is_said() -> None:
    stream = io.StringIO()
    write_event_list(Paper(stream), [])
    assert stream.getvalue() == "There is no event here yet; crosswire add PATH… reads reports.\n"


def test_as_json(run: Run) -> None:
    assert [e["id"] for e in json.loads(run("events", "--json").out)] == ["e1wells", "e2fog"]


def test_as_of_a_time(run: Run) -> None:
    listed = run("events", "--as-of", "2031-03-03")
    assert (listed.code, listed.err) == (0, "")
    assert listed.out.splitlines()[1:] == [
        line for line in golden("events.txt").splitlines()[1:2] if line.startswith("1 ")
    ] + ["one more event had no report known to have been out by then"]
    assert [e["id"] for e in json.loads(run("events", "--json", "--as-of", "2031-03-03").out)] == ["e1wells"]


def test_an_event_keeps_its_number(run: Run) -> None:
    stream = io.StringIO()
    write_event_list(Paper(stream), [GROUNDING], ["e1wells", "e2fog"])
    lines = stream.getvalue().splitlines()
    assert lines[1].startswith("2  Ferry aground") and lines[2].startswith("one more event had no report")


def test_before_every_report() -> None:
    stream = io.StringIO()
    write_event_list(Paper(stream), [], ["e1wells", "e2fog"])
    assert stream.getvalue() == "two events had no report known to have been out by then\n"
