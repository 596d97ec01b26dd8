"""Checking: a whole store gives no sentence, and every kind of damage gives one, without a word of the record."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crosswire.ledger.check import check
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from tests.ledger.making import add, link, report


def test_a_whole_store_gives_no_sentence(ledger: Ledger) -> None:
    assert check(ledger) == []
    add(ledger, report(1), report(2))
    add(ledger, report(3))
    with ledger.transaction():
        ledger.put_link(link(report(1), report(3), same=False))
    assert check(ledger) == []


DAMAGE = [
    ("UPDATE report_texts SET text = 'x' || text", "quotes what does not stand at its offsets"),
    ("UPDATE report_texts SET text = 'x' || text", "characters where"),
    ("DELETE FROM report_texts", "has no text"),
    ("UPDATE claims SET low = low + 1", "says one thing in its body and another in its columns (low)"),
    ("UPDATE claims SET body = '{}'", "cannot be read: its body is not that of a claim"),
    ("UPDATE claims SET body = 'no json'", "cannot be read: its body is not that of a claim"),
    (
        'UPDATE claims SET body = replace(body, \'"speaker","start":\', \'"speaker","start":9\')',
        "names a speaker outside the text",
    ),
    ("DELETE FROM readings", "belongs to no reading"),
    ("DELETE FROM claims", "of table event_claims speaks of a row of claims that is not there"),
    ("DELETE FROM reports", "speaks of a row of reports that is not there"),
    ("UPDATE event_claims SET body = '[]'", "cannot be read: its body is not that of a claim"),
    ("UPDATE event_claims SET body = (SELECT max(body) FROM event_claims)", "is another claim in its body"),
    ("DELETE FROM event_claims", "answers killed/sailors with claims that it does not have"),
    ("DELETE FROM event_reports", "lists other reports than it has"),
    ("DELETE FROM event_reports", "is of a report that the event does not have"),
    ("UPDATE events SET body = 'null'", "cannot be read: its body is not that of an event"),
    ("UPDATE events SET label = 'Train fire'", "says one thing in its body and another in its columns (label)"),
    ("UPDATE event_listing SET high = 90", "in the list says one thing in its body and another in its columns (high)"),
    ("DELETE FROM event_listing", "is not in the list of events"),
    ("DELETE FROM event_words", "is not in the list of events"),
    ("UPDATE event_words SET words = 'ash'", "is not found by its words"),
]


@pytest.mark.parametrize(("damage", "sentence"), DAMAGE)
def test_every_damage_gives_a_sentence(tmp_path: Path, damage: str, sentence: str) -> None:
    path = tmp_path / "a"
    with open_ledger(path) as ledger:
        add(ledger, report(1), report(2))
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA foreign_keys = OFF")
        other.execute(damage)
        other.commit()
    with open_ledger(path) as ledger:
        found = check(ledger)
    assert any(sentence in line for line in found), found
    assert not any("sailors were" in line or "Fire killed" in line for line in found)


def test_a_file_that_is_damaged_gives_sentences_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with open_ledger(path) as ledger:
        add(ledger, *(report(number) for number in range(60)))
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\x55" * 4096
    path.write_bytes(data)
    with open_ledger(path) as ledger:
        found = check(ledger)
    assert found
    assert all("damaged" in line for line in found)
