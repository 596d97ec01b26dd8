"""Steps: whole or not at all, one at a time, and reads that see one state."""

import threading

import pytest

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from tests.ledger.making import add, report


def test_a_step_that_fails_leaves_nothing(ledger: Ledger) -> None:
    with pytest.raises(ZeroDivisionError), ledger.transaction():
        ledger.add_report(report(1))
        _ = 1 / 0
    assert ledger.report_ids() == []


def test_a_failure_that_is_caught_fails_the_step_all_the_same(ledger: Ledger) -> None:
    add(ledger, report(1))
    with pytest.raises(LedgerError, match="does not fit"), ledger.transaction():
        ledger.add_report(report(2))
        with pytest.raises(LedgerError):
            ledger.replace_events([], [add_again(ledger)])
        ledger.add_report(report(3))
    assert ledger.report_ids() == [report(1).id]
    add(ledger, report(2))
    assert len(ledger.report_ids()) == 2


def add_again(ledger: Ledger):  # type: ignore[no-untyped-def]
    """The record of an event that is there already."""
    return ledger.record(next(ledger.events()).id)


def test_writing_needs_a_transaction_and_there_is_one_at_a_time(ledger: Ledger) -> None:
    with pytest.raises(RuntimeError, match="writing needs"):
        ledger.add_report(report(1))
    with pytest.raises(RuntimeError, match="writing needs"), ledger.snapshot():
        ledger.add_report(report(1))
    with ledger.transaction(), pytest.raises(RuntimeError, match="under way"), ledger.transaction():
        raise AssertionError("a transaction inside another must not begin")
    with ledger.snapshot(), pytest.raises(RuntimeError, match="under way"), ledger.transaction():
        raise AssertionError("a transaction inside a snapshot must not begin")


def test_what_a_step_wrote_can_be_read_in_it_and_not_yet_outside(ledger: Ledger) -> None:
    seen: list[list[str]] = []
    with ledger.transaction():
        ledger.add_report(report(1))
        assert ledger.report_ids() == [report(1).id]
        reader = threading.Thread(target=lambda: seen.append(ledger.report_ids()))
        reader.start()
        reader.join()
    assert seen == [[]]
    assert ledger.report_ids() == [report(1).id]


def test_a_snapshot_sees_one_state(ledger: Ledger) -> None:
    add(ledger, report(1))
    with ledger.snapshot():
        before = ledger.counts()
        with open_ledger(ledger.path) as other:
            add(other, report(2))
        assert ledger.counts() == before
    assert ledger.counts()["reports"] == 2


def test_a_stream_goes_on_while_others_write(ledger: Ledger) -> None:
    with ledger.transaction():
        for number in range(500):
            ledger.add_report(report(number))
    reports = ledger.reports()
    first = next(reports)
    add(ledger, report(1000))
    assert len([first, *reports]) == 500


def test_half_a_character_is_refused_as_a_sentence(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="half a character"), ledger.transaction():
        ledger.add_report(report(1, title="\ud800"))
    assert ledger.report_ids() == []


def test_the_callers_own_failures_stay_as_they_are(ledger: Ledger) -> None:
    with pytest.raises(UnicodeEncodeError), ledger.transaction():
        "\ud800".encode()


def test_a_failure_tells_no_words_of_the_record(ledger: Ledger) -> None:
    made = add(ledger, report(1))
    with pytest.raises(LedgerError) as told, ledger.transaction():
        ledger.replace_events([], [made])
    chain: BaseException | None = told.value
    while chain is not None:
        assert "sailors" not in str(chain)
        chain = chain.__cause__
