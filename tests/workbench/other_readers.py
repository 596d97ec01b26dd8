"""Readers for tests: quick ones that read a line for a claim, in several versions, and one that gives what it may not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import EntryPoint

import pytest

from crosswire.model.report import Report
from crosswire.reading.outside import reading_of
from crosswire.reading.reader import Reading
from crosswire.workbench import choosing

COUNT = re.compile(r"(?P<low>\d+) (?P<who>\w+) (?P<kind>killed|injured|missing)")


class LineReader:
    """Finds "4 miners killed"; from version 2 on those injured too, from version 3 on who said it, after a colon."""

    name = "lines"
    version = "1"

    def read(self, report: Report) -> Reading:
        objects = []
        for found in COUNT.finditer(report.text):
            if found["kind"] != "killed" and int(self.version) < 2:
                continue
            speaker = re.search(r"^(\w+):", report.text)
            objects.append(
                {
                    "kind": found["kind"],
                    "low": int(found["low"]),
                    "high": int(found["low"]),
                    "text": found["low"],
                    "evidence": {"quote": found[0], "start": found.start()},
                    "of": {"text": found["who"]},
                    "attribution": [{"text": speaker[1]}] if speaker and int(self.version) > 2 else [],
                }
            )
        return reading_of(self, report, objects)


class InventingReader(LineReader):
    """Quotes words that no report holds, beside what it does find."""

    name = "inventing"

    def read(self, report: Report) -> Reading:
        read = super().read(report)
        return replace(
            read, claims=tuple(replace(c, evidence=replace(c.evidence, quote="99 dead")) for c in read.claims)
        )


class FailingReader(LineReader):
    """Fails on every report."""

    name = "failing"

    def read(self, report: Report) -> Reading:
        raise ConnectionError("the endpoint does not answer")


Register = Callable[..., None]


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Register:
    """Registers readers as packages do; `register(version="2")` sets the version of the line reader."""
    points = [
        EntryPoint(name, f"tests.workbench.other_readers:{cls}", choosing.GROUP)
        for name, cls in (("lines", "LineReader"), ("inventing", "InventingReader"), ("failing", "FailingReader"))
    ]

    def register(*more: EntryPoint, version: str = "1") -> None:
        monkeypatch.setattr(LineReader, "version", version)
        monkeypatch.setattr(choosing, "entry_points", lambda group: [*points, *more] if group == choosing.GROUP else [])
        choosing._made.cache_clear()

    register()
    return register
