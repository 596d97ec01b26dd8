"""How many were killed and injured, by one report alone: `tests/cases/people_hit.toml`."""

import tomllib
from pathlib import Path

import pytest

from crosswire.model.event import Event
from crosswire.workbench import Desk
from tests.support.facts import CASES
from tests.workbench.desks import add_lines, line

REPORTS = tomllib.loads((CASES / "people_hit.toml").read_text(encoding="utf-8"))["report"]


def hit(event: Event, kind: str) -> float:
    """The event's best figure for everybody, or that of its groups together; nought where none is told."""
    questions = [q for q in event.questions if q.kind.value == kind and q.best is not None]
    whole = [q.best or 0 for q in questions if q.of is None]
    return whole[0] if whole else sum(q.best or 0 for q in questions)


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Event]:
    """The event of each report, by its title."""
    lines = [line(r["text"], title=r["title"], event=r["title"], published="2021-04-12") for r in REPORTS]
    path: Path = tmp_path_factory.mktemp("people")
    with Desk(path / "store") as desk:
        add_lines(desk, lines)
        titles = {r.id: r.title for r in desk.reports()}
        return {titles[e.reports[0]] or "": e for e in desk.events()}


@pytest.mark.parametrize("report", REPORTS, ids=[r["title"][:60] for r in REPORTS])
def test_one_report_tells_how_many_were_hit(report: dict[str, str | int], events: dict[str, Event]) -> None:
    event = events[str(report["title"])]
    assert (hit(event, "killed"), hit(event, "injured")) == (report["killed"], report["injured"])
