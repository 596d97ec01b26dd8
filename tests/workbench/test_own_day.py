"""The day that one report gives for its incident: from its words and its publication together, and none where it gives none."""

from dataclasses import replace

import pytest

from crosswire.grouping.dating import Settlement, settle
from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.workbench.deriving import _dating
from tests.workbench.desks import read_once

WEDNESDAY = Publication("2024-09-18", "2024-09-18", TimePrecision.DAY, PublicationBasis.METADATA)
BLAST = "QUETTA, Pakistan — A bomb killed six people at a market{}. Police said that nobody had claimed it."


def settled(words: str, published: Publication = WEDNESDAY) -> Settlement:
    reading = read_once(replace(Report(id="r0", text=BLAST.format(words)), published=published))
    return settle([_dating(reading.report, reading.claims, reading.time)])


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        (" on Monday", "2024-09-16", "2024-09-16"),
        (" last night", "2024-09-17", "2024-09-17"),
        (" overnight", "2024-09-17", "2024-09-18"),
        (" on 3 March 2023", "2023-03-03", "2023-03-03"),
        (" three days ago", "2024-09-15", "2024-09-15"),
        (" over the weekend", "2024-09-14", "2024-09-15"),
        (" at around 0230 GMT on Tuesday", "2024-09-17", "2024-09-17"),
        (" at 9 p.m.", "2024-09-18", "2024-09-18"),
        ("", "2024-09-17", "2024-09-18"),
    ],
)
def test_a_day_told(words: str, start: str, end: str) -> None:
    date = settled(words).date
    assert (date.start, date.end) == (start, end)


@pytest.mark.parametrize("words", [" in 2019", " a year ago", " last month", " last March"])
def test_a_coarse_time_is_not_the_day_of_publication(words: str) -> None:
    assert settled(words).date.start is None


def test_an_undated_report_without_a_day_has_none() -> None:
    assert settled("", Publication()).date.start is None
