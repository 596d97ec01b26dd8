"""The history of a saved record: what questions came to, versions of reports, and nothing that came out later."""

from collections.abc import Iterator

import pytest

from crosswire.publishing.saved.history import SavedSteps, versions_among
from crosswire.web.saving.sources import record_to_save
from crosswire.workbench import Desk

FIRST = "A ferry sank off Low Ferring on 7 May 2031, police said. Nine people drowned. The quay was closed all night."
TEXTS = {"2031-05-08": FIRST, "2031-05-09": FIRST.replace("Nine", "Eleven"), "2031-05-10": FIRST.replace("Nine", "Ten")}


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One report with three versions."""
    folder = tmp_path_factory.mktemp("ferry")
    lines = [
        f'{{"text": "{text}", "outlet": "Quay Post", "url": "https://quay.example/a", "published": "{day}"}}'
        for day, text in TEXTS.items()
    ]
    (folder / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with Desk(folder / "ferry.db") as desk:
        desk.add(folder / "reports.jsonl")
        yield desk


def test_the_history_holds_what_a_question_came_to_and_the_versions(ferry: Desk) -> None:
    history = record_to_save(ferry, "1").history
    assert [one.subject for one in history.questions] == ["killed"]
    assert [when for when, _ in history.questions[0].steps] == ["8 May 2031", "9 May 2031", "10 May 2031"]
    (versions,) = history.versions
    assert [when for when, _ in versions.versions] == ["8 May 2031", "9 May 2031", "10 May 2031"]
    assert "killed 9 → 11" in versions.versions[1][1]


def test_of_an_earlier_time_later_versions_are_not_in_it(ferry: Desk) -> None:
    (versions,) = record_to_save(ferry, "1", as_of="2031-05-09").history.versions
    assert [when for when, _ in versions.versions] == ["8 May 2031", "9 May 2031"]
    assert record_to_save(ferry, "1", as_of="2031-05-08").history.versions == ()


def test_a_question_that_never_came_to_anything_else_is_left_out(ferry: Desk) -> None:
    assert all(
        isinstance(one, SavedSteps) and len(one.steps) > 1 for one in record_to_save(ferry, "1").history.questions
    )
    every = ferry.versions("1")
    assert versions_among(every, {v.id for h in every for v in h.versions}) == every
