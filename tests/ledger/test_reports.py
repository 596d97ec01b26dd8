"""Reports: kept exactly, once each, and given back with or without what was read in them."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.ledger.ledger import Ledger
from crosswire.model.moment import Publication
from crosswire.model.report import Report
from tests.ledger.making import DATELINE, DAY, claims, reading, report

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def test_a_report_is_added_once(ledger: Ledger) -> None:
    one = report(1)
    with ledger.transaction():
        assert ledger.add_report(one) is True
        assert ledger.add_report(one) is False
    with ledger.transaction():
        assert ledger.add_report(replace(one, text="another text under the same id")) is False
    assert ledger.report(one.id) == one
    assert ledger.has_report(one.id)
    assert not ledger.has_report("r0")
    assert ledger.report("r0") is None
    assert ledger.counts()["reports"] == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(st.builds(Report, id=words, text=words, published=st.from_type(Publication)))
def test_whatever_it_holds_it_comes_back_the_same(ledger: Ledger, given_report: Report) -> None:
    kept = replace(given_report, id=given_report.id + str(hash(given_report)))
    with ledger.transaction():
        ledger.add_report(kept)
    assert ledger.report(kept.id) == kept


def test_reports_come_in_the_order_of_their_ids(ledger: Ledger) -> None:
    all_of_them = [report(number) for number in range(700)]
    with ledger.transaction():
        for one in all_of_them:
            ledger.add_report(one)
    in_order = sorted(all_of_them, key=lambda r: r.id)
    assert list(ledger.reports()) == in_order
    assert list(ledger.reports([r.id for r in reversed(in_order)] * 2 + ["r0"])) == in_order
    assert ledger.report_ids() == [r.id for r in in_order]
    assert list(ledger.reports([])) == []


def test_what_was_read_fills_what_was_not_given(ledger: Ledger) -> None:
    bare, given_outlet = report(1, outlet=None), report(2, published=DAY)
    with ledger.transaction():
        for one in (bare, given_outlet):
            ledger.add_report(one)
            ledger.put_reading(reading(one), claims(one), keys=[], sketch={})
    inferred = ("outlet", "published")
    filled = replace(bare, outlet="Inferred Times", language="en", published=DATELINE, inferred=inferred)
    kept = replace(given_outlet, language="en", inferred=inferred)
    assert ledger.report(bare.id) == bare
    assert ledger.report(bare.id, as_read=True) == filled
    assert ledger.report(given_outlet.id, as_read=True) == kept
    assert list(ledger.reports(as_read=True)) == sorted([filled, kept], key=lambda r: r.id)


def test_a_report_that_was_not_read_is_as_it_was_given(ledger: Ledger) -> None:
    with ledger.transaction():
        ledger.add_report(report(1))
    assert ledger.report(report(1).id, as_read=True) == report(1)


def test_reports_are_found_by_what_their_sender_called_them(ledger: Ledger) -> None:
    one, two = report(1, given_event="ferry"), report(2, given_event="ferry")
    with ledger.transaction():
        for r in (one, two, report(3)):
            ledger.add_report(r)
    assert ledger.reports_given_event("ferry") == sorted([one.id, two.id])
    assert ledger.reports_given_event("train") == []
