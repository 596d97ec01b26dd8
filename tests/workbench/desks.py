"""Desks for tests: each report is read once in a whole run of the tests, and the record is written as the product does."""

import io
import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from crosswire.model.report import Report
from crosswire.publishing.formats import format_named
from crosswire.publishing.record import Record
from crosswire.reading.reader import Reading
from crosswire.reading.rules import RulesReader
from crosswire.workbench import Added, Desk, readers, sample_folder


@cache
def read_once(report: Report, reader: str = "rules") -> Reading:
    """What the reader takes from `report`; reading is a function of the report (tests/end_to_end/test_evidence.py)."""
    return RulesReader().read(report)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Adding reads each report once in a run of the tests."""
    monkeypatch.setattr(readers, "read_one", read_once)


def exported(desk: Desk) -> bytes:
    """The whole record as `crosswire export` writes it."""
    record = Record(desk.reports(), desk.claims(), desk.dependences(), desk.events())
    return b"".join(format_named("jsonl").write(record))


class Said(TypedDict):
    """Who decides, when and why."""

    who: str
    when: str
    why: str


BY = Said(who="Mira Oss", when="2031-02-03T10:00:00+00:00", why="read both")
LATER = Said(who="Ben Ado", when="2031-02-04T10:00:00+00:00", why="")
"""Two people who decide."""


DERIVED = (
    "sketches", "grouping_keys", "links", "events", "event_reports", "event_claims", "dependences", "questions",
    "positions", "event_listing",
)  # fmt: skip
"""The tables of what is derived."""


def derived_rows(path: Path) -> dict[str, list[str]]:
    """Every row of the derived tables of the store at `path`, by table, in order."""
    with closing(sqlite3.connect(path)) as connection:
        return {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in DERIVED}


def sample_lines(*incidents: str) -> list[str]:
    """The sample's reports of those incidents as lines of JSON."""
    out = []
    for incident in incidents:
        for path in sorted((sample_folder() / incident).iterdir()):
            if path.suffix == ".jsonl":
                out += path.read_text(encoding="utf-8").splitlines()
            else:
                out.append(text_line(path))
    return out


def text_line(path: Path) -> str:
    """The report in a text file as a line of JSON."""
    return json.dumps({"text": path.read_bytes().decode("utf-8")})


def line(text: str, **keys: str) -> str:
    """A report as a line of JSON."""
    return json.dumps({"text": text, **keys})


def add_lines(desk: Desk, lines: Iterable[str]) -> Added:
    """Adds reports given as lines of JSON."""
    return desk.add("-", stdin=io.BytesIO("".join(f"{each}\n" for each in lines).encode("utf-8")))


def batches(lines: Sequence[str], size: int) -> list[Sequence[str]]:
    """`lines` in batches of `size`."""
    return [lines[at : at + size] for at in range(0, len(lines), size)]
