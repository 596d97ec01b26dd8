"""Look-alikes: invented incidents of one day, region and kind stay apart, and the reports of each come together."""

import json
from pathlib import Path

import pytest

import crosswire
from tests.support.facts import CASES

LOOKALIKES = CASES / "lookalikes" / "reports.jsonl"
MOST_JOINED = 0
"""Events in which two incidents have become one."""
MOST_SPLIT = 2
"""Incidents that may stand in two events."""


def test_every_look_alike_is_invented_and_labelled() -> None:
    lines = [json.loads(line) for line in LOOKALIKES.read_text(encoding="utf-8").splitlines()]
    assert all(line["invented"] is True and line["incident"] and line["text"] for line in lines)
    assert len({line["incident"] for line in lines}) >= 40
    assert len({line["id"] for line in lines}) == len(lines)


@pytest.mark.slow
def test_look_alikes_stay_apart_and_their_reports_together(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in LOOKALIKES.read_text(encoding="utf-8").splitlines()]
    incident = {line["id"]: line["incident"] for line in lines}
    with crosswire.open(tmp_path / "all.db") as desk:
        desk.add(LOOKALIKES)
        name = {r.id: incident[r.external_id or ""] for r in desk.reports()}
        events = [{name[r] for r in event.reports} for event in desk.events()]
    joined = [event for event in events if len(event) > 1]
    assert len(joined) <= MOST_JOINED, joined
    assert len(events) <= len(set(incident.values())) + MOST_SPLIT
