"""Decisions: appended in order, and neither this program nor any other tool changes one."""

import sqlite3
import threading
from contextlib import closing

import pytest

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind

FIRST = Decision("d2", DecisionKind.MERGE, ("r1", "r2"), "Ada", "2031-05-18T09:00:00Z", "Same ferry.")
SECOND = Decision(
    "d1", DecisionKind.CORRECT, ("c1",), "Bo", "2031-05-18T08:00:00Z", "Misread.", (("low", "3"), ("high", "4"))
)

OTHER = "kind, subjects, 'Eve', decided_at, why, corrected"


def test_decisions_come_in_the_order_they_were_taken(ledger: Ledger) -> None:
    assert ledger.decisions() == []
    with ledger.transaction():
        ledger.append_decision(FIRST)
    with ledger.transaction():
        ledger.append_decision(SECOND)
    assert ledger.decisions() == [FIRST, SECOND]


def test_one_id_is_written_down_once(ledger: Ledger) -> None:
    with ledger.transaction():
        ledger.append_decision(FIRST)
    with pytest.raises(LedgerError, match="a decision is never replaced"), ledger.transaction():
        ledger.append_decision(FIRST)
    assert ledger.decisions() == [FIRST]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE decisions SET who = 'Eve'", "never changed"),
        ("DELETE FROM decisions", "never deleted"),
        ("INSERT OR REPLACE INTO decisions SELECT * FROM decisions", "never replaced"),
        (f"INSERT OR REPLACE INTO decisions SELECT 99, id, {OTHER} FROM decisions", "never replaced"),
        (f"INSERT OR REPLACE INTO decisions SELECT number, 'd9', {OTHER} FROM decisions", "never replaced"),
    ],
)
def test_no_other_tool_changes_one(ledger: Ledger, statement: str, words: str) -> None:
    with ledger.transaction():
        ledger.append_decision(FIRST)
    with closing(sqlite3.connect(ledger.path)) as other, pytest.raises(sqlite3.IntegrityError, match=words):
        other.execute(statement)
    assert ledger.decisions() == [FIRST]


def test_what_was_taken_back_with_its_step_was_never_decided(ledger: Ledger) -> None:
    with ledger.transaction():
        ledger.append_decision(FIRST)
    with pytest.raises(RuntimeError, match="stopped"), ledger.transaction():
        assert ledger.decisions() == [FIRST]
        ledger.append_decision(SECOND)
        assert ledger.decisions() == [FIRST, SECOND]
        assert ledger.last_entry() == (2, "d1")
        raise RuntimeError("stopped")
    assert ledger.decisions() == [FIRST]
    assert ledger.last_entry() == (1, "d2")


def test_a_snapshot_does_not_see_what_was_decided_since(ledger: Ledger) -> None:
    with ledger.transaction():
        ledger.append_decision(FIRST)

    def decide() -> None:
        with ledger.transaction():
            ledger.append_decision(SECOND)
        assert ledger.decisions() == [FIRST, SECOND]

    with ledger.snapshot():
        assert ledger.decisions() == [FIRST]
        other = threading.Thread(target=decide)
        other.start()
        other.join()
        assert ledger.decisions() == [FIRST]
    assert ledger.decisions() == [FIRST, SECOND]
