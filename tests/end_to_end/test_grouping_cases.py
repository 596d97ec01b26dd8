"""Grouping by the real reader: every folder of cases is one event, and nothing is joined across folders.

All reports are read once and put into one store, as somebody would who follows many incidents at a time.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import crosswire
from crosswire.workbench.desk import Desk
from tests.support.facts import CASES
from tests.support.shared import SHARED

KNOWN_SPLIT = {"border_clash_nimroz", "flood_hajjah", "prison_riot_san_pedro"}
"""Folders that grouping still tells as several incidents: undated statements, and copy that returns to it a year later."""

SAMPLE = Path(crosswire.__file__).parent / "sample"


def folders() -> list[Path]:
    """The folders of cases: one incident each."""
    found = [p for p in sorted((CASES / "incidents").iterdir()) if p.is_dir()]
    found += [p for p in sorted(SAMPLE.iterdir()) if p.is_dir() and any(p.glob("*.txt"))]
    seeds = SHARED / "seeds"
    return found + ([seeds] if seeds.is_dir() else [])


def paths_of(folder: Path) -> list[Path]:
    """The files of reports in a folder."""
    return [p for p in sorted(folder.iterdir()) if p.suffix == ".txt" or p.name == "reports.jsonl"]


@pytest.fixture(scope="module")
def grouped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, dict[str, set[str]]]]:
    """One store with the reports of all folders, and the ids of the reports by folder."""
    with crosswire.open(tmp_path_factory.mktemp("cases") / "all.db") as desk:
        by_folder: dict[str, set[str]] = {}
        known: set[str] = set()
        for folder in folders():
            desk.add(*paths_of(folder))
            now = {r.id for r in desk.reports()}
            by_folder[folder.name] = now - known
            known = now
        yield desk, by_folder


@pytest.mark.slow
def test_every_folder_is_one_event(grouped: tuple[Desk, dict[str, set[str]]]) -> None:
    desk, by_folder = grouped
    events = {r: event.id for event in desk.events() for r in event.reports}
    split = {name: n for name, ids in by_folder.items() if (n := len({events[r] for r in ids})) != 1}
    assert split.keys() <= KNOWN_SPLIT


@pytest.mark.slow
def test_no_event_joins_two_folders(grouped: tuple[Desk, dict[str, set[str]]]) -> None:
    desk, by_folder = grouped
    folder_of = {r: name for name, ids in by_folder.items() for r in ids}
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for event in desk.events():
        joined[event.label] |= {folder_of[r] for r in event.reports}
    assert not {label: names for label, names in joined.items() if len(names) > 1}
