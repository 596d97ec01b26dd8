"""The law of review: whatever people settle, and whenever, the record is the one that reports and log give, byte for byte."""

from collections import Counter
from pathlib import Path

import pytest

from tests.workbench.desks import derived_rows, exported
from tests.workbench.review_sessions import ACTS, Session, told_again

SESSIONS = 100


def reviewed(folder: Path, number: int) -> Counter[str]:
    """Runs one session, compares its record with those rebuilt from its log, and gives back what was done in it."""
    folder.mkdir()
    session = Session.begun(folder / "a", number)
    with session.desk as desk:
        session.run()
        record, log = exported(desk), desk.decisions()
        assert (desk.check(), desk.check_derived()) == ([], [])
        with told_again(folder / "b", session, log_first=number % 2 == 0) as again:
            assert (exported(again), again.decisions(), again.check()) == (record, log, [])
    assert derived_rows(folder / "a") == derived_rows(folder / "b")
    return Counter(session.done)


@pytest.mark.parametrize("number", range(4))
def test_a_review_session_leaves_the_record_that_its_log_gives(tmp_path: Path, number: int) -> None:
    reviewed(tmp_path / "s", number)


@pytest.mark.slow
def test_a_hundred_review_sessions_leave_the_records_that_their_logs_give(tmp_path: Path) -> None:
    done = sum((reviewed(tmp_path / str(number), number) for number in range(4, 4 + SESSIONS)), Counter[str]())
    assert set(done) == {name for name, _ in ACTS}
    assert min(done.values()) >= SESSIONS / 10
