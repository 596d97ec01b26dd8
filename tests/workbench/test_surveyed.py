"""The survey of a store, made beside and kept with the state of the store that it is of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.workbench import Desk, surveyed
from crosswire.workbench.surveyed import Kept, Surveyed
from tests.support.demo_store import copy_of


@pytest.fixture
def desk(demo_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """An open store of the sample, with a folder of its own for what is kept."""
    monkeypatch.setenv("CROSSWIRE_CACHE", str(tmp_path / "cache"))
    with Desk(copy_of(demo_store, tmp_path)) as desk:
        yield desk


def decide(desk: Desk) -> None:
    """Writes one step into the store."""
    first = desk.events()[0]
    desk.merge(first.reports[0], first.reports[1], who="A. Coder", when="2031-05-09T12:00:00Z")


def test_a_small_store_is_surveyed_at_once_and_after_every_change(desk: Desk) -> None:
    found = Surveyed(desk)
    assert found.kept() == Kept(desk.contents(), desk.state(), desk.survey(), desk.state())
    assert found.under_way is None
    decide(desk)
    assert [t.count for t in (found.kept().contents or desk.contents()).decided] == [1]


def test_a_large_store_is_surveyed_beside(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveyed, "AT_ONCE", 3)
    found = Surveyed(desk)
    assert found.kept() == Kept()
    found.begin(survey=True)
    assert found.under_way is not None
    found.wait()
    before = desk.state()
    kept = Kept(desk.contents(), before, desk.survey(), before)
    assert (found.kept(), found.trouble) == (kept, None)
    assert found.under_way is None
    assert Surveyed(desk).kept() == kept

    decide(desk)
    assert found.kept().survey_of == before != desk.state()
    found.begin(survey=False)
    found.wait()
    assert found.kept() == Kept(desk.contents(), desk.state(), kept.survey, before)


def test_work_that_is_ended_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveyed, "AT_ONCE", 3)
    found = Surveyed(desk)
    found.begin(survey=True)
    found.begin(survey=True)  # one at a time
    found.close()
    assert (found.under_way, found.kept().survey) == (None, None)
    assert found.trouble == "the work beside was ended from outside (is there memory enough?); begin it again"


def test_what_was_kept_and_is_damaged_counts_as_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveyed, "AT_ONCE", 3)
    found = Surveyed(desk)
    found.begin(survey=True)
    found.wait()
    [kept] = (tmp_path / "cache").glob("survey-*.json")
    kept.write_text("{", encoding="utf-8")
    assert Surveyed(desk).kept() == Kept()
