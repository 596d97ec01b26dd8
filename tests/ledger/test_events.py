"""Events: all that is derived comes and goes together, and comes back the same."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.model.moment import Publication
from tests.ledger.making import DATELINE, add, claims, placed, reading, record, report

DERIVED = ("events", "event_reports", "event_claims", "dependences", "questions", "positions")


def sizes(ledger: Ledger) -> dict[str, int]:
    return {table: ledger._rows(text(f"SELECT count(*) FROM {table}"))[0][0] for table in DERIVED}


def test_an_event_comes_back_with_all_that_belongs_to_it(ledger: Ledger) -> None:
    one, two = report(1), report(2)
    made = add(ledger, one, two)
    event = made.event
    assert ledger.event(event.id) == event
    assert ledger.record(event.id) == made
    assert ledger.event_claims(event.id) == list(made.claims)
    assert ledger.dependences(event.id) == list(made.dependences)
    assert ledger.publications(event.id) == dict.fromkeys(sorted([one.id, two.id]), DATELINE)
    assert list(ledger.events()) == ledger.events_of(one.id) == [event]
    assert ledger.event_ids_of([one.id, two.id, "r0"]) == [event.id]
    assert ledger.event("e0") is None
    assert ledger.record("e0") is None


def test_a_replaced_event_leaves_nothing_behind(ledger: Ledger) -> None:
    one, two = report(1), report(2)
    made = add(ledger, one, two)
    assert sizes(ledger) == dict(zip(DERIVED, (1, 2, 4, 1, 1, 2), strict=True))
    with ledger.transaction():
        ledger.replace_events([made.event.id], [])
    assert sizes(ledger) == dict.fromkeys(DERIVED, 0)
    again = add(ledger, one, two)
    assert again == made
    assert ledger.record(made.event.id) == made


def test_the_same_id_may_go_and_come(ledger: Ledger) -> None:
    one, two = report(1), report(2)
    add(ledger, one, two)
    with ledger.transaction():
        ledger.replace_events(ledger.event_ids_of([one.id]), [record(one, name="e1"), record(two, name="e2")])
    with ledger.transaction():
        ledger.replace_events(["e1", "gone before"], [record(one, name="e1", date=None)])
    assert [(e.id, e.date.start) for e in ledger.events()] == [("e2", "2031-05-16"), ("e1", None)]


def test_events_come_by_date_and_id_the_undated_last(ledger: Ledger) -> None:
    dates = {"e3": "2031-05-16", "e1": "2031-05-16", "e4": None, "e2": "2030-01-01", "e0": None}
    one = report(1)
    add(ledger, one)
    with ledger.transaction():
        made = [record(one, name=name, date=date) for name, date in dates.items()]
        ledger.replace_events(ledger.event_ids_of([one.id]), made)
    assert [e.id for e in ledger.events()] == ["e2", "e1", "e3", "e0", "e4"]
    assert [e.id for e in ledger.events_of(one.id)] == ["e2", "e1", "e3", "e0", "e4"]


def test_an_event_that_is_there_already_is_not_put_in_twice(ledger: Ledger) -> None:
    made = add(ledger, report(1))
    with pytest.raises(LedgerError, match="does not fit"), ledger.transaction():
        ledger.replace_events([], [made])
    assert ledger.record(made.event.id) == made


def test_placed_claims_must_quote_the_text_and_be_of_the_events_reports(ledger: Ledger) -> None:
    one, two = report(1), report(2)
    made = add(ledger, one)
    with ledger.transaction():
        ledger.add_report(two)
        ledger.put_reading(reading(two), claims(two), keys=[], sketch={})
    bad = replace(made.claims[0], evidence=replace(made.claims[0].evidence, quote="nine sailors"))
    stranger = placed(claims(two)[0], made.event.id)
    unread = replace(made.claims[0], id="never read")
    for claim, words in ((bad, "the quotation of claim"), (stranger, "none of its reports"), (unread, "does not fit")):
        with pytest.raises(LedgerError, match=words), ledger.transaction():
            ledger.replace_events([made.event.id], [replace(made, claims=(claim,))])
        assert ledger.record(made.event.id) == made


def test_a_report_of_unknown_publication_is_kept_as_that(ledger: Ledger) -> None:
    one = report(1)
    made = add(ledger, one)
    with ledger.transaction():
        ledger.replace_events([made.event.id], [replace(made, publications={})])
    assert ledger.publications(made.event.id) == {one.id: Publication()}


def test_the_views_can_be_read_by_a_person(ledger: Ledger) -> None:
    one, two = sorted((report(1), report(2, outlet=None)), key=lambda r: r.id)
    made = add(ledger, one, two)
    [figure] = [row._asdict() for row in ledger._rows(text("SELECT * FROM figures"))]
    assert figure == {
        "event_id": made.event.id,
        "event": "Ferry fire",
        "date": "2031-05-16",
        "place": "Ola",
        "kind": "killed",
        "of_whom": "sailors",
        "low": 3,
        "best": None,
        "high": 9,
        "status": "disputed",
        "rule": "majority",
        "why": "Two accounts stand against each other.",
        "n_reports": 2,
        "n_outlets": 2,
        "n_origins": 2,
    }
    said = ledger._rows(
        text("SELECT report_id, kind, low, speaker, outlet, published, quote, when_start FROM who_said_what")
    )
    assert [tuple(row) for row in said] == [
        (c.report_id, c.kind.value, c.low, label, outlet, "2031-05-17", c.evidence.quote, "2031-05-16")
        for r in (one, two)
        for outlet in (r.outlet or "Inferred Times",)
        for c, label in zip(claims(r), (None, "harbour master"), strict=True)
    ]
    as_read = ledger._rows(text("SELECT id, outlet, published_start, text FROM reports_as_read"))
    assert [tuple(row) for row in as_read] == [
        (r.id, r.outlet or "Inferred Times", "2031-05-17", r.text) for r in (one, two)
    ]
