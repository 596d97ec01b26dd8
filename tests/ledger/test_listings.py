"""The list of events in the store: a row for each, found by its words, and told where it changes."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from crosswire.ledger.check import check
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.model.listing import Listed
from crosswire.model.reviewing import Matter
from tests.ledger.making import add, record, report

MATTER = Matter("disputed/killed", "Two voices give figures that cannot both hold.", 3.0)


def test_an_event_has_a_row(ledger: Ledger) -> None:
    made = add(ledger, report(1), report(2))
    assert ledger.listed([made.event.id, "nothing"]) == [
        Listed(
            event_id=made.event.id, label="Ferry fire", event_type="fire", date_start="2031-05-16",
            date_end="2031-05-16", place_name="Ola", admin1=None, country="Nowhere", lat=54.5, lon=10.25,
            precision="unknown", kind="killed", low=3, best=None, high=9, status="disputed", killed_low=3,
            killed_high=9, n_reports=2, n_outlets=2, n_origins=2, changed="2031-05-17",
            outlets=("Gazette 1", "Gazette 2"), matters=None,
        )
    ]  # fmt: skip


def test_its_words_find_it(ledger: Ledger) -> None:
    first, second = add(ledger, report(1)), add(ledger, report(2))
    assert len({ledger.found_by_words('"ola1"'), ledger.found_by_words('"ola2"')}) == 2
    assert ledger.found_by_words('"harbour" "crew" "nowhere" "gaz"*') == ledger.found_by_words('"ferry"')
    with ledger.transaction():
        ledger.replace_events([first.event.id], [])
    assert ledger.found_by_words('"ola1"') == ""
    assert ledger.found_by_words('"ferry"') == ledger.found_by_words('"ola2"') != ""
    assert ledger.listed([first.event.id, second.event.id]) == ledger.listed([second.event.id])


def test_what_changed_is_told_once_under_its_last_number(ledger: Ledger) -> None:
    first, second = add(ledger, report(1)), add(ledger, report(2))
    at, changed = ledger.listing_changed(0)
    assert changed == [first.event.id, second.event.id]
    assert ledger.listing_changed(at) == (at, [])
    with ledger.transaction():
        ledger.replace_events([first.event.id], [replace(first, matters=(MATTER,))])
    later, changed = ledger.listing_changed(at)
    assert (later > at, changed) == (True, [first.event.id])
    with ledger.transaction():
        ledger.replace_events([second.event.id], [])
    assert ledger.listing_changed(later)[1] == [second.event.id]


def test_matters_come_back_with_the_record(ledger: Ledger) -> None:
    made = add(ledger, report(1))
    held = replace(made, matters=(MATTER, replace(MATTER, matter="place", weight=0.5)))
    with ledger.transaction():
        ledger.replace_events([made.event.id], [held])
    assert ledger.record(made.event.id) == held
    assert ledger.listed([made.event.id])[0].matters == held.matters
    assert check(ledger) == []


def test_the_same_events_have_the_same_marks_whatever_was_before(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "a") as one, open_ledger(tmp_path / "b") as other:
        add(one, report(1))
        add(one, report(2))
        add(other, report(2))
        add(other, report(1))
        with other.transaction():
            other.replace_events([record(report(2)).event.id], [record(report(2))])
        assert one.derived_marks() == other.derived_marks()


def test_a_store_without_the_rows_is_given_them(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with open_ledger(path) as ledger:
        made = [add(ledger, report(n)) for n in range(1, 4)]
        marks = ledger.derived_marks()
    with closing(sqlite3.connect(path)) as other:
        other.execute("DELETE FROM event_listing")
        other.execute("DELETE FROM event_words")
        other.commit()
    with open_ledger(path) as ledger:
        assert check(ledger) == [f"Event {e} is not in the list of events." for e in sorted(r.event.id for r in made)]
        with ledger.transaction():
            ledger.fill_listing()
        assert (check(ledger), ledger.derived_marks()) == ([], marks)
