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
